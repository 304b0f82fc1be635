package org.alongside.mentoring;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.meeting.ActivityLibrary;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.alongside.school.demo.DemoCast;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The demo school's scheme: matched and planned by the same code as any other, then lived through up to yesterday. */
@Component
class DemoScheme implements DemoChapter {
    private static final int WEEKS_BEHIND = 10;
    private static final int MENTORS = 60;
    private static final int MENTEES = 78;
    private static final Map<PersonId, List<String>> LIKES = Map.of(
            DemoCast.AMARA_OKAFOR, List.of("manga", "drawing", "basketball", "baking"),
            DemoCast.IDRIS_HASSAN, List.of("manga", "basketball", "baking", "gaming"),
            DemoCast.ZOFIA_NOWAK, List.of("climbing", "baking", "reading", "nature"),
            DemoCast.FREYA_LINDQVIST, List.of("baking", "climbing", "horses"),
            DemoCast.CALLUM_REID, List.of("football", "drumming", "films", "gaming"),
            DemoCast.KOFI_MENSAH, List.of("football", "drumming", "films"),
            DemoCast.PRIYA_RAMAN, List.of("poetry", "running", "debating"),
            DemoCast.NIAMH_DOHERTY, List.of("poetry", "running", "animals"),
            DemoCast.HAMZA_QURESHI, List.of("cycling", "chess", "cooking"),
            DemoCast.MATEUSZ_ZIELINSKI, List.of("cycling", "chess", "cooking"));

    private final Schemes schemes;
    private final Participants participants;
    private final Pairings pairings;
    private final FactFinding facts;
    private final Cohorts cohorts;
    private final DemoWishes wishes;
    private final YearPlanning years;
    private final Meetings meetings;
    private final Obstacles obstacles;
    private final ChangeWork changes;
    private final SchoolYear school;
    private final People people;
    private final JdbcTemplate database;

    DemoScheme(
            Schemes schemes,
            Participants participants,
            Pairings pairings,
            FactFinding facts,
            Cohorts cohorts,
            DemoWishes wishes,
            YearPlanning years,
            Meetings meetings,
            Obstacles obstacles,
            ChangeWork changes,
            SchoolYear school,
            People people,
            JdbcTemplate database) {
        this.schemes = schemes;
        this.participants = participants;
        this.pairings = pairings;
        this.facts = facts;
        this.cohorts = cohorts;
        this.wishes = wishes;
        this.years = years;
        this.meetings = meetings;
        this.obstacles = obstacles;
        this.changes = changes;
        this.school = school;
        this.people = people;
        this.database = database;
    }

    @Override
    public int place() {
        return 300;
    }

    /** The services ask who calls; here it is the coordinator of the story. */
    @Override
    public void tell(LocalDate today) {
        DemoCoordinator.speaks(() -> tellAsCoordinator(today));
    }

    private void tellAsCoordinator(LocalDate today) {
        var start = startOfScheme(today);
        var span = SchemeSpan.from(start, 26, school.days(start, start.plusMonths(20)));
        var id = schemes.add(
                "Mentoring " + start.getYear() + "–" + (start.getYear() + 1) % 100, span, DemoCast.DANIEL_PRICE);
        schemes.adults(id, Set.of(DemoCast.ABENA_OSEI, DemoCast.JAMES_HART, DemoCast.DANIEL_PRICE));
        goRound(start, today);
        enter(id);
        wishes.tell(id, DemoCast.mentors(MENTORS), DemoCast.mentees(MENTEES));
        var scheme = schemes.current().orElseThrow();
        var all = participants.of(id);
        var everybody = all.stream().map(Participant::person).toList();
        var known = facts.about(scheme, everybody);
        var proposal = cohorts.of(scheme, all, people.named(everybody), known, Set.of(), Map.of())
                .propose(start.toEpochDay());
        var plan = new ArrayList<YearPlanning.PairToPlan>();
        for (var pair : proposal.pairs()) {
            var pairing = pairings.add(id, pair, scheme.startsOn(), scheme.endsOn());
            plan.add(new YearPlanning.PairToPlan(pairing, pair.mentor(), pair.mentee(), daysOf(pair, today)));
        }
        var ignored = years.plan(scheme, known, scheme.startsOn(), scheme.endsOn(), plan);
        live(today);
        change(scheme, today);
    }

    /** Year 13 sits mock exams, and one day is off timetable: the plan goes round both. */
    private void goRound(LocalDate start, LocalDate today) {
        var days = school.days(today.plusWeeks(3), start.plusMonths(9));
        if (days.isEmpty()) {
            return;
        }
        // a Monday with school, so that the exams do not fall into a holiday
        var exams = days.stream()
                .map(SchoolDay::date)
                .filter(it -> it.getDayOfWeek() == DayOfWeek.MONDAY && it.isAfter(today.plusWeeks(6)))
                .findFirst()
                .orElse(days.getLast().date());
        add(Obstacle.Kind.EXAMS, exams, exams.plusDays(11), null, 13, "");
        var off = days.get(days.size() / 3).date();
        add(Obstacle.Kind.CLOSED, off, off, null, null, "charity day");
    }

    private void add(
            Obstacle.Kind kind,
            LocalDate from,
            LocalDate to,
            @Nullable String room,
            @Nullable Integer year,
            String title) {
        obstacles.add(
                new Obstacle(UUID.randomUUID(), kind, from, to, Set.of(), room, null, year, title),
                "IN_FORCE",
                DemoCast.DANIEL_PRICE);
    }

    /** One room is lost on one day and its meetings have moved; another change waits for the coordinator's word. */
    private void change(Scheme scheme, LocalDate today) {
        var soon = school.days(today.plusDays(1), today.plusWeeks(8)).stream()
                .map(SchoolDay::date)
                .toList();
        var lost = soon.stream()
                .skip(2)
                .limit(5)
                .flatMap(day -> meetings.between(scheme.id(), day, day).stream())
                .filter(it -> !it.mentor().equals(DemoCast.AMARA_OKAFOR))
                .findFirst();
        lost.ifPresent(it -> {
            var change = changes.comes(
                    scheme,
                    new Obstacle(
                            UUID.randomUUID(),
                            Obstacle.Kind.ROOM,
                            it.day(),
                            it.day(),
                            Set.of(),
                            it.room(),
                            null,
                            null,
                            "exam access"),
                    true,
                    DemoCast.DANIEL_PRICE,
                    Progress.UNHEARD);
            var ignored = changes.carryOut(scheme, change, DemoCast.DANIEL_PRICE);
        });
        if (soon.size() > 12) {
            var away = soon.get(12);
            var waiting = new Obstacle(
                    UUID.randomUUID(), Obstacle.Kind.AWAY, away, away, Set.of(), null, DemoCast.ABENA_OSEI, null, "");
            var ignored = changes.comes(scheme, waiting, true, DemoCast.DANIEL_PRICE, Progress.UNHEARD);
        }
    }

    /** The Monday ten school weeks ago, so that there is a history on every day of the year. */
    private LocalDate startOfScheme(LocalDate today) {
        var mondays = school.days(today.minusMonths(6), today).stream()
                .map(SchoolDay::date)
                .map(SchemeSpan::mondayOf)
                .distinct()
                .toList();
        return mondays.get(Math.max(0, mondays.size() - 1 - WEEKS_BEHIND));
    }

    /** Amara, whose sign-in stands first, meets on the day of the week on which somebody tries the demo. */
    private static Set<DayOfWeek> daysOf(Proposal.ProposedPair pair, LocalDate today) {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return pair.mentor().equals(DemoCast.AMARA_OKAFOR) && week.contains(today.getDayOfWeek())
                ? EnumSet.of(today.getDayOfWeek())
                : week;
    }

    private void enter(SchemeId scheme) {
        var mentors = DemoCast.mentors(MENTORS);
        for (int i = 0; i < mentors.size(); i++) {
            var places = i > 6 && i % 2 == 0 ? 2 : 1;
            participants.put(
                    scheme, new Participant(mentors.get(i), Side.MENTOR, places, true, true, 1, likes(mentors.get(i))));
        }
        for (var mentee : DemoCast.mentees(MENTEES)) {
            participants.put(scheme, new Participant(mentee, Side.MENTEE, 1, false, false, 1, likes(mentee)));
        }
    }

    /** Three to six interests that follow from the person's id alone. */
    private static List<String> likes(PersonId person) {
        var named = LIKES.get(person);
        if (named != null) {
            return named;
        }
        var lot = new Lot(person.value().hashCode());
        var chosen = new HashSet<String>();
        var wanted = 3 + lot.below(4);
        while (chosen.size() < wanted) {
            // two lots, the lower wins: some interests are common and some are rare, as in life
            chosen.add(
                    Interests.KEYS.get(Math.min(lot.below(Interests.KEYS.size()), lot.below(Interests.KEYS.size()))));
        }
        return chosen.stream().sorted().toList();
    }

    /** What became of each meeting before today; 86 of 100 were held. */
    private void live(LocalDate today) {
        record Past(UUID id, UUID mentor, LocalDate day, LocalTime ends) {}
        var past = database.query(
                "select m.id, p.mentor_id, m.day, m.ends from meeting m join pairing p on p.id = m.pairing_id where m.day < ? order by m.day, p.mentor_id, p.mentee_id",
                (row, number) -> new Past(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getDate(3).toLocalDate(),
                        row.getTime(4).toLocalTime()),
                java.sql.Date.valueOf(today));
        var states = new ArrayList<Object[]>();
        var logs = new ArrayList<Object[]>();
        for (int i = 0; i < past.size(); i++) {
            var meeting = past.get(i);
            var lot = new Lot(meeting.day().toEpochDay() * 31 + i);
            var fate = lot.below(100);
            if (fate >= 98 && !meeting.mentor().equals(DemoCast.AMARA_OKAFOR.value())) {
                continue; // not logged yet
            }
            var state = fate < 86 ? MeetingState.HELD : fate < 93 ? MeetingState.TRIED : MeetingState.MISSED;
            var held = state == MeetingState.HELD;
            states.add(new Object[] {state.name(), meeting.id()});
            logs.add(new Object[] {
                UUID.randomUUID(),
                meeting.id(),
                state.name(),
                held ? 20 + 10 * lot.below(3) : null,
                held
                        ? ActivityLibrary.all()
                                .get(lot.below(ActivityLibrary.all().size()))
                                .id()
                        : null,
                2 + lot.below(4),
                held ? null : LogEntry.REASONS.get(lot.below(LogEntry.REASONS.size())),
                meeting.mentor(),
                Timestamp.from(
                        meeting.day().atTime(meeting.ends()).atZone(Said.LONDON).toInstant())
            });
        }
        database.batchUpdate("update meeting set state = ? where id = ?", states);
        database.batchUpdate("""
                insert into meeting_log (id, meeting_id, number, outcome, minutes, activity, feeling, why, written_by, written_at)
                values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
                """, logs);
    }

    /** A repeatable sequence of small numbers (xorshift). */
    private static final class Lot {
        private long state;

        Lot(long seed) {
            state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        }

        int below(int bound) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            return (int) Math.floorMod(state >>> 8, (long) bound);
        }
    }
}
