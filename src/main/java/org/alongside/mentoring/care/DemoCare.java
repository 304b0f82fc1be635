package org.alongside.mentoring.care;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How the demo school’s scheme is looked after: debriefs, check-ins, follow-ups, and some who need somebody now. All is
 * invented; each pairing’s share follows from its place alone.
 */
@Component
class DemoCare implements DemoChapter {
    private final JdbcTemplate database;
    private final Debriefs debriefs;
    private final FollowUps followUps;
    private final Adults adults;
    private final AdultTraining training;

    DemoCare(JdbcTemplate database, Debriefs debriefs, FollowUps followUps, Adults adults, AdultTraining training) {
        this.database = database;
        this.debriefs = debriefs;
        this.followUps = followUps;
        this.adults = adults;
        this.training = training;
    }

    @Override
    public int place() {
        return 310;
    }

    private record Pair(UUID id, UUID mentor, UUID mentee, LocalDate startsOn) {}

    @Override
    public void tell(LocalDate today) {
        var pairs = database.query(
                "select id, mentor_id, mentee_id, starts_on from pairing where ended_on is null order by mentor_id, mentee_id",
                (row, number) -> new Pair(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getDate(4).toLocalDate()));
        supervisors(pairs);
        trainedAdults(today);
        checkIns(pairs, today);
        debriefs(pairs, today);
        silences(pairs, today);
        var ignored = followUps.make(today.minusDays(1));
        followUps.settle(today.atStartOfDay());
        adults.add(
                new Adults.HolidayContact(
                        UUID.nameUUIDFromBytes("demo holiday".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        DemoCast.JAMES_HART,
                        today,
                        today.plusDays(45),
                        "mentoring@saltmarsh.example, or the school office"),
                DemoCast.DANIEL_PRICE);
    }

    private void supervisors(List<Pair> pairs) {
        var number = 0;
        for (var mentor : pairs.stream().map(Pair::mentor).distinct().toList()) {
            var adult = number++ % 5;
            if (adult == 0) {
                continue; // these are the coordinator's own
            }
            adults.name(
                    new PersonId(mentor),
                    adult < 3 ? DemoCast.ABENA_OSEI : adult == 3 ? DemoCast.JAMES_HART : DemoCast.HANNAH_LOWE,
                    DemoCast.DANIEL_PRICE);
        }
    }

    /** Everybody who debriefs was trained in September; one has to refresh it soon. */
    private void trainedAdults(LocalDate today) {
        for (var adult :
                List.of(DemoCast.DANIEL_PRICE, DemoCast.ABENA_OSEI, DemoCast.JAMES_HART, DemoCast.HANNAH_LOWE)) {
            var early = adult.equals(DemoCast.JAMES_HART);
            training.add(
                    new AdultTraining.Line(
                            UUID.nameUUIDFromBytes(("demo training " + adult.value())
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            adult,
                            early ? AdultTraining.Kind.EXTERNAL : AdultTraining.Kind.COURSE,
                            today.minusDays(early ? 345 : 90),
                            today.plusDays(early ? 20 : 275)),
                    DemoCast.DANIEL_PRICE,
                    today.minusDays(early ? 345 : 90).atTime(16, 0));
        }
    }

    /** Both were asked after ten days and again later; a few are still to be asked. */
    private void checkIns(List<Pair> pairs, LocalDate today) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            for (int side = 0; side < 2; side++) {
                for (var day : List.of(
                        pair.startsOn().plusDays(9),
                        pair.startsOn().plusDays(23),
                        today.minusDays(i % 11 == 4 ? 36 : 6 + i % 20))) {
                    if (day.isBefore(today)) {
                        rows.add(new Object[] {
                            UUID.randomUUID(),
                            pair.id(),
                            side == 0 ? "MENTOR" : "MENTEE",
                            java.sql.Date.valueOf(day),
                            i % 9 == 3 ? "SOME" : "WELL",
                            DemoCast.DANIEL_PRICE.value()
                        });
                    }
                }
            }
        }
        database.batchUpdate(
                "insert into check_in (id, pairing_id, side, day, going, by_id) values (?, ?, ?, ?, ?, ?)", rows);
    }

    private void debriefs(List<Pair> pairs, LocalDate today) {
        var mentors = pairs.stream().map(Pair::mentor).distinct().toList();
        for (int i = 0; i < mentors.size(); i++) {
            var mentor = new PersonId(mentors.get(i));
            var amara = mentor.equals(DemoCast.AMARA_OKAFOR);
            for (var back : List.of(50, i % 13 == 6 && !amara ? 33 : 8 + i % 7)) {
                held(mentor, DemoCast.ABENA_OSEI, today.minusDays(back), 1 + i % 4);
            }
        }
        plan(DemoCast.AMARA_OKAFOR, DemoCast.ABENA_OSEI, today.plusDays(2), LocalTime.of(15, 30));
        plan(DemoCast.ZOFIA_NOWAK, DemoCast.DANIEL_PRICE, today, LocalTime.of(13, 15));
        if (mentors.contains(DemoCast.CALLUM_REID.value())) {
            var ignored = debriefs.ask(
                    DemoCast.CALLUM_REID,
                    Debriefs.HowSoon.WEEK,
                    today.minusDays(1).atTime(14, 5));
        }
    }

    private void held(PersonId mentor, PersonId adult, LocalDate day, int wellbeing) {
        var id = UUID.randomUUID();
        database.update(
                "insert into debrief (id, adult_id, day, starts, kind, state, minutes, functions, made_by, done_by, done_at) values (?, ?, ?, '15:30', 'INDIVIDUAL', 'HELD', 30, 'DEVELOPMENT,SUPPORT', ?, ?, ?)",
                id,
                adult.value(),
                java.sql.Date.valueOf(day),
                DemoCast.DANIEL_PRICE.value(),
                adult.value(),
                Timestamp.from(day.atTime(16, 0).atZone(Said.LONDON).toInstant()));
        database.update(
                "insert into debrief_mentor (debrief_id, mentor_id, came, wellbeing) values (?, ?, true, ?)",
                id,
                mentor.value(),
                Math.max(2, wellbeing));
    }

    private void plan(PersonId mentor, PersonId adult, LocalDate day, LocalTime starts) {
        var ignored = debriefs.plan(UUID.randomUUID(), adult, day, starts, List.of(mentor), DemoCast.DANIEL_PRICE);
    }

    /** Three pairs have not met for a while, one of them for three weeks of school; one began a log and never sent it. */
    private void silences(List<Pair> pairs, LocalDate today) {
        var others = pairs.stream()
                .filter(it -> !it.mentor().equals(DemoCast.AMARA_OKAFOR.value()))
                .filter(it -> !it.mentee().equals(DemoCast.IDRIS_HASSAN.value()))
                .toList();
        if (others.size() < 4) {
            return;
        }
        for (int i = 0; i < 3; i++) {
            var since = today.minusDays(i == 0 ? 36 : 22);
            database.update(
                    "update meeting set state = 'MISSED' where pairing_id = ? and day >= ? and day < ? and state <> 'CANCELLED'",
                    others.get(i * 3).id(),
                    java.sql.Date.valueOf(since),
                    java.sql.Date.valueOf(today));
            database.update(
                    "update meeting_log l join meeting m on m.id = l.meeting_id set l.outcome = 'MISSED', l.minutes = null, l.activity = null, l.why = 'away' where m.pairing_id = ? and m.state = 'MISSED' and l.outcome <> 'MISSED'",
                    others.get(i * 3).id());
        }
    }
}
