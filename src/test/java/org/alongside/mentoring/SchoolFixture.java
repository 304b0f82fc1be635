package org.alongside.mentoring;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.SignedIn;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A small invented school whose calendar lies round today: two adults, six mentors, seven mentees, three rooms. All ids
 * are new each time; {@link #leave} takes away exactly what was brought.
 */
public final class SchoolFixture {
    /** The periods of its day; lessons are 2, 3 and 5. */
    public static final List<Integer> LESSONS = List.of(2, 3, 5);

    public static final int TUTOR = 1;
    public static final int LUNCH = 4;
    public static final int AFTER = 6;

    public final List<PersonId> mentors = new ArrayList<>();
    public final List<PersonId> mentees = new ArrayList<>();
    public final PersonId coordinator;
    public final PersonId otherAdult;
    public final LocalDate today;

    private final JdbcTemplate database;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> years = new ArrayList<>();
    private final List<LocalDate> closed = new ArrayList<>();
    private final List<LocalDate> mondays = new ArrayList<>();
    private final List<Integer> periods = new ArrayList<>();

    public SchoolFixture(JdbcTemplate database, LocalDate today) {
        this.database = database;
        this.today = today;
        calendar();
        day();
        rooms();
        coordinator = staff("Price");
        otherAdult = staff("Osei");
        List.of(coordinator, otherAdult)
                .forEach(it -> database.update(
                        "insert into adult_training (id, adult_id, kind, done_on, valid_until, recorded_by, recorded_at) values (uuid(), ?, 'COURSE', ?, ?, ?, now(6))",
                        it.value(),
                        Date.valueOf(today.minusMonths(2)),
                        Date.valueOf(today.plusMonths(10)),
                        it.value()));
        for (int i = 0; i < 6; i++) {
            mentors.add(pupil("Mentor" + i, 12 + i % 2));
        }
        for (int i = 0; i < 7; i++) {
            mentees.add(pupil("Mentee" + i, 7 + i % 3));
        }
        timetables();
    }

    /** For a test that is rolled back: nothing of another calendar, day or room is in the way. */
    public static SchoolFixture alone(JdbcTemplate database, LocalDate today) {
        List.of("half_term", "academic_year", "closed_day", "school_week", "period")
                .forEach(table -> database.update("delete from " + table));
        database.update("update room set in_use = false");
        return new SchoolFixture(database, today);
    }

    /** From now on this thread is the coordinator. */
    public void signInCoordinator() {
        SignedIn.as(coordinator, Roles.COORDINATOR, Roles.TEACHER);
    }

    public void signIn(PersonId person, String role) {
        SignedIn.as(person, role);
    }

    /** Six half-terms of six weeks with a week between, twice; today lies in the second one. */
    private void calendar() {
        var first = monday(today).minusWeeks(8);
        for (int year = 0; year < 2; year++) {
            var id = UUID.randomUUID();
            years.add(id);
            var start = first.plusWeeks(year * 48L);
            database.update(
                    "insert into academic_year (id, name, first_day, last_day) values (?, ?, ?, ?)",
                    id,
                    "T" + mark + year,
                    Date.valueOf(start),
                    Date.valueOf(start.plusWeeks(40).plusDays(4)));
            for (int number = 1; number <= 6; number++) {
                var monday = start.plusWeeks((number - 1) * 7L);
                database.update(
                        "insert into half_term (academic_year_id, number, first_day, last_day) values (?, ?, ?, ?)",
                        id,
                        number,
                        Date.valueOf(monday),
                        Date.valueOf(monday.plusWeeks(5).plusDays(4)));
                var bankHoliday = monday.plusWeeks(4);
                if (database.update(
                                "insert ignore into closed_day (day, kind, title) values (?, 'BANK_HOLIDAY', 'Demo')",
                                Date.valueOf(bankHoliday))
                        == 1) {
                    closed.add(bankHoliday);
                }
                for (int week = 0; week < 6; week++) {
                    var letter = monday.plusWeeks(week);
                    if (database.update(
                                    "insert ignore into school_week (monday, letter) values (?, ?)",
                                    Date.valueOf(letter),
                                    (week + number) % 2 == 0 ? "A" : "B")
                            == 1) {
                        mondays.add(letter);
                    }
                }
            }
        }
    }

    private void day() {
        period(TUTOR, "08:40", "09:10", "TUTOR");
        period(2, "09:10", "10:10", "LESSON");
        period(3, "10:10", "11:10", "LESSON");
        period(LUNCH, "12:30", "13:15", "LUNCH");
        period(5, "13:15", "14:15", "LESSON");
        period(AFTER, "15:20", "16:00", "OUTSIDE");
        period(7, "16:00", "16:10", "OUTSIDE"); // too short for a meeting
    }

    private void period(int number, String starts, String ends, String kind) {
        if (database.update(
                        "insert ignore into period (number, name, starts, ends, kind) values (?, ?, ?, ?, ?)",
                        number,
                        "Period " + number,
                        starts,
                        ends,
                        kind)
                == 1) {
            periods.add(number);
        }
    }

    /** One pair each in the two quiet rooms; the hall is big and not discreet. */
    private void rooms() {
        room("Quiet", true, 1);
        room("Nook", true, 2);
        room("Hall", false, 9);
    }

    private void room(String name, boolean discreet, int pairs) {
        database.update(
                "insert into room (id, name, discreet, pairs) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                roomName(name),
                discreet,
                pairs);
    }

    public String roomName(String name) {
        return name + " " + mark;
    }

    public PersonId staff(String family) {
        return person("STAFF", "Demo", family, null);
    }

    public PersonId pupil(String given, int year) {
        return person("PUPIL", given, "Demo", year);
    }

    private PersonId person(String kind, String given, String family, Integer year) {
        var id = UUID.randomUUID();
        people.add(id);
        database.update(
                "insert into person (id, kind, title, legal_given, legal_family, year_group, form) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                kind,
                kind.equals("STAFF") ? "Mrs" : null,
                given,
                family,
                year,
                year == null ? null : year + "D");
        return new PersonId(id);
    }

    /** Everybody has lessons in all lesson periods; mentors sing on some lunch times; adults teach some tutor times. */
    private void timetables() {
        for (var week : List.of("A", "B")) {
            for (int day = 1; day <= 5; day++) {
                for (var period : LESSONS) {
                    for (var pupil : mentors) {
                        busy(pupil, week, day, period, null);
                    }
                    for (var pupil : mentees) {
                        busy(pupil, week, day, period, null);
                    }
                }
                busy(coordinator, week, day, 2, null);
                for (int i = 0; i < mentors.size(); i++) {
                    if ((i + day) % 3 == 0) {
                        busy(mentors.get(i), week, day, LUNCH, null);
                    }
                }
            }
            busy(coordinator, week, 1, TUTOR, null);
            busy(coordinator, week, 2, TUTOR, null);
            busy(otherAdult, week, 1, TUTOR, null); // nobody on duty on Mondays at tutor time
        }
        // another class sits in the quiet room on Wednesdays of week A, at lunch
        busy(staff("Teacher"), "A", 3, LUNCH, roomName("Quiet"));
    }

    public void busy(PersonId person, String week, int day, int period, String room) {
        database.update(
                "insert into timetable_entry (person_id, week, weekday, period, subject, room) values (?, ?, ?, ?, 'Demo', ?)",
                person.value(),
                week,
                day,
                period,
                room);
    }

    /** Every mentor of this school's schemes has given the promise, on paper. */
    void everyMentorPromises() {
        database.update("""
                insert ignore into promise_given (scheme_id, person_id, term, side, wording, given_at, on_paper, recorded_by)
                select p.scheme_id, p.person_id, 'demo', p.side, 1, ?, true, s.coordinator_id
                from participant p join scheme s on s.id = p.scheme_id
                where s.coordinator_id = ? and p.side = 'MENTOR'
                """, java.sql.Timestamp.valueOf(today.atStartOfDay()), coordinator.value());
    }

    /** Takes away all that this school brought and everything that refers to its people. */
    public void leave() {
        for (var person : people) {
            for (var scheme :
                    database.queryForList("select id from scheme where coordinator_id = ?", UUID.class, person)) {
                removeScheme(scheme);
            }
        }
        for (var person : people) {
            database.update("delete from timetable_entry where person_id = ?", person);
            database.update("delete from notice where person_id = ?", person);
            database.update("delete from adult_training where adult_id = ?", person);
            database.update("delete from training_done where person_id = ?", person);
            database.update("delete from person where id = ?", person);
        }
        years.forEach(id -> {
            database.update("delete from half_term where academic_year_id = ?", id);
            database.update("delete from academic_year where id = ?", id);
        });
        closed.forEach(day -> database.update("delete from closed_day where day = ?", Date.valueOf(day)));
        mondays.forEach(day -> database.update("delete from school_week where monday = ?", Date.valueOf(day)));
        periods.forEach(number -> database.update("delete from period where number = ?", number));
        database.update("delete from room where name like ?", "% " + mark);
    }

    private void removeScheme(UUID scheme) {
        var ofScheme = "(select m.id from meeting m join pairing p on p.id = m.pairing_id where p.scheme_id = ?)";
        for (var table : List.of("follow_up", "check_in", "farewell", "exit_interview", "silence_told")) {
            database.update(
                    "delete from " + table + " where pairing_id in (select id from pairing where scheme_id = ?)",
                    scheme);
        }
        database.update("delete from meeting_past where meeting_id in " + ofScheme, scheme);
        database.update("delete from meeting_draft where meeting_id in " + ofScheme, scheme);
        database.update("delete from meeting_log where meeting_id in " + ofScheme, scheme);
        database.update("delete from meeting where pairing_id in (select id from pairing where scheme_id = ?)", scheme);
        database.update("delete from pairing where scheme_id = ?", scheme);
        for (var table : List.of("match_pair", "match_left_out")) {
            database.update(
                    "delete from " + table + " where run_id in (select id from match_run where scheme_id = ?)", scheme);
        }
        database.update(
                "delete from plan_change_step where change_id in (select id from plan_change where scheme_id = ?)",
                scheme);
        for (var table : List.of(
                "plan_change",
                "scheme_protected_subject",
                "scheme_duty",
                "match_run",
                "interest_choice",
                "participant",
                "scheme_adult")) {
            database.update("delete from " + table + " where scheme_id = ?", scheme);
        }
        database.update("delete from scheme where id = ?", scheme);
    }

    /** A pairing in the school's last scheme, with no meetings. */
    public PairingId pairing(PersonId mentor, PersonId mentee) {
        var scheme = database.queryForObject(
                "select id from scheme where coordinator_id = ? order by created_at desc limit 1",
                UUID.class,
                coordinator.value());
        var id = UUID.randomUUID();
        database.update(
                "insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on) values (?, ?, ?, ?, 'chess', ?, ?)",
                id,
                scheme,
                mentor.value(),
                mentee.value(),
                Date.valueOf(today.minusWeeks(4)),
                Date.valueOf(today.plusMonths(7)));
        return new PairingId(id);
    }

    public MeetingId meeting(PairingId pairing, LocalDate day) {
        var id = UUID.randomUUID();
        database.update(
                "insert into meeting (id, pairing_id, day, period, starts, ends, room, adult_id) values (?, ?, ?, ?, '12:30', '13:15', ?, ?)",
                id,
                pairing.value(),
                Date.valueOf(day),
                LUNCH,
                roomName("Quiet"),
                coordinator.value());
        return new MeetingId(id);
    }

    /** A scheme of this school that has been running for four weeks. */
    public void scheme() {
        var id = UUID.randomUUID();
        database.update(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Demo scheme', ?, ?, ?)",
                id,
                Date.valueOf(today.minusWeeks(4)),
                Date.valueOf(today.plusMonths(7)),
                coordinator.value());
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public static LocalDate today(java.time.Clock clock) {
        return Said.dayOf(clock.instant());
    }

    /** What is broken in the plan of all pairings of this school, recomputed from the rows alone; empty if nothing is. */
    Set<String> faults(int fewest) {
        return new PlanFaults(database, this).found(fewest);
    }

    int count(String sql, Object... arguments) {
        var n = database.queryForObject(sql, Integer.class, arguments);
        return n == null ? 0 : n;
    }
}
