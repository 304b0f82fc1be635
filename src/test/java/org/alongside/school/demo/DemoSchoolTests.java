package org.alongside.school.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.AlongsideTest;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Every test runs in a transaction that is rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class DemoSchoolTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> TABLES = List.of(
            "timetable_entry", "person", "half_term", "academic_year", "closed_day", "school_week", "period", "room");

    @Autowired
    JdbcTemplate database;

    @Autowired
    SchoolChapter chapter;

    @BeforeEach
    void anEmptySchool() {
        TABLES.forEach(table -> database.update("delete from " + table));
    }

    @Test
    void theWholeSchoolIsThereInSeconds() {
        var start = System.nanoTime();
        chapter.tell(TODAY);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var rows = TABLES.stream().collect(Collectors.toMap(it -> it, this::count));
        System.out.println("Demo school: " + rows + " in " + took.toMillis() + " ms");

        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(count("person where kind = 'PUPIL'")).isEqualTo(1_500);
        assertThat(count("person where kind = 'STAFF'")).isEqualTo(120);
        assertThat(rows.get("timetable_entry")).isBetween(65_000, 80_000);
        assertThat(rows.get("room")).isBetween(60, 72);
        assertThat(count("room where discreet")).isEqualTo(20);
        assertThat(rows.get("period")).isEqualTo(9);
        assertThat(rows.get("academic_year")).isEqualTo(3);
        assertThat(rows.get("half_term")).isEqualTo(18);
        assertThat(count("school_settings where demo and live and safe_room = 'G14'"))
                .isOne();
        assertThat(database.queryForList(
                        "select year_group, count(*) as n from person where kind = 'PUPIL' group by 1"))
                .hasSize(7);
    }

    @Test
    void everySchoolDayOfThreeYearsHasALetter() {
        chapter.tell(TODAY);
        var without =
                "half_term h join (select seq from seq_0_to_60) s on date_add(h.first_day, interval s.seq day) <= h.last_day"
                        + " left join school_week w on w.monday = date_sub(date_add(h.first_day, interval s.seq day),"
                        + " interval weekday(date_add(h.first_day, interval s.seq day)) day)"
                        + " where weekday(date_add(h.first_day, interval s.seq day)) < 5";
        assertThat(count(without)).isGreaterThan(550);
        assertThat(count(without + " and w.letter is null")).isZero();
        database.update("delete from school_week where monday = ?", Date.valueOf("2026-11-23"));
        assertThat(count(without + " and w.letter is null")).isEqualTo(5);
    }

    @Test
    void aSchoolThatHasItsCalendarKeepsIt() {
        chapter.tell(TODAY);
        database.update("update school_week set letter = 'B' where letter = 'A'");
        database.update("delete from timetable_entry");
        database.update("delete from person");
        database.update("delete from room");
        chapter.tell(TODAY);
        assertThat(count("school_week where letter = 'A'")).isZero();
    }

    @Test
    void theSameDayGivesTheSameSchool() {
        chapter.tell(TODAY);
        var first = fingerprint();
        TABLES.forEach(table -> database.update("delete from " + table));
        chapter.tell(TODAY);
        assertThat(fingerprint()).isEqualTo(first);
        database.update("update person set legal_given = 'Planted' where form = '7K' limit 1");
        assertThat(fingerprint()).isNotEqualTo(first);
    }

    @Test
    void everyYearOfTheNextTenCanBeOpened() {
        for (var year = 2026; year < 2036; year++) {
            for (var day : List.of("-01-01", "-07-31", "-09-01")) {
                var today = LocalDate.parse(year + day);
                var start = SchoolChapter.startYearAround(today);
                assertThat(today).isAfter(SchoolChapter.year(start - 1).year().lastDay());
                assertThat(today)
                        .isBeforeOrEqualTo(SchoolChapter.year(start).year().lastDay());
            }
        }
    }

    @Test
    void everyUpnIsWellFormedAndUsedOnce() {
        var upns = DemoPeople.in(2026).stream()
                .map(DemoPerson::upn)
                .filter(it -> it != null)
                .toList();
        assertThat(upns).hasSize(1_500).doesNotHaveDuplicates().allMatch(DemoSchoolTests::checks);
        assertThat(checks("R674123101121")).isTrue();
        assertThat(checks("B801200005001")).isTrue();
        assertThat(checks("A801200005001")).isFalse();
    }

    @Test
    void nobodyAndNoRoomIsAskedForTwice() {
        var lessons = DemoTimetable.lessons(pupilsByForm());
        assertThat(clashes(lessons)).isEmpty();
        var planted = new ArrayList<>(lessons);
        var one = lessons.getFirst();
        planted.add(new DemoTimetable.Lesson(one.person(), one.slot(), "Latin", "E1"));
        assertThat(clashes(planted)).isNotEmpty();
    }

    /** A class may be in a room together with one adult, not with two. */
    private static List<String> clashes(List<DemoTimetable.Lesson> lessons) {
        var people = new HashSet<String>();
        var classOfRoom = new HashMap<String, String>();
        var clashes = new ArrayList<String>();
        var staff = DemoPeople.in(2026).stream()
                .filter(it -> it.form() == null)
                .map(DemoPerson::id)
                .collect(Collectors.toSet());
        for (var lesson : lessons) {
            if (!people.add(lesson.slot() + " " + lesson.person())) {
                clashes.add("person " + lesson);
            }
            if (staff.contains(lesson.person())
                    && classOfRoom.put(lesson.slot() + " " + lesson.room(), lesson.subject()) != null) {
                clashes.add("room " + lesson);
            }
        }
        return clashes;
    }

    @Test
    void pupilsHaveLessonsAllDayAndSixthFormersAndStaffHaveFrees() {
        var load = DemoTimetable.lessons(pupilsByForm()).stream()
                .collect(Collectors.groupingBy(DemoTimetable.Lesson::person, Collectors.counting()));
        for (var person : DemoPeople.in(2026)) {
            var lessons = load.getOrDefault(person.id(), 0L);
            if (person.year() == null) {
                assertThat(lessons).isBetween(0L, 44L);
            } else if (person.year() <= 11) {
                assertThat(lessons).isEqualTo(50);
            } else {
                assertThat(lessons).isBetween(25L, 33L);
            }
        }
        var teaching = load.entrySet().stream()
                .filter(it -> DemoCast.teachers(DemoStaff.TEACHERS).contains(it.getKey()))
                .mapToLong(Map.Entry::getValue)
                .summaryStatistics();
        System.out.println("Lessons of a teacher in a fortnight: " + teaching);
        assertThat(load).doesNotContainKey(DemoCast.ABENA_OSEI);
    }

    @Test
    void setsOfTheSixthFormAreOfAUsualSize() {
        var sets = DemoTimetable.lessons(pupilsByForm()).stream()
                .filter(it -> it.slot() != 9 && !it.room().equals(DemoRooms.HALL))
                .collect(Collectors.groupingBy(it -> it.slot() + " " + it.room(), Collectors.counting()));
        System.out.println("Largest class with its teacher: "
                + sets.values().stream().mapToLong(it -> it).max());
        assertThat(sets.values()).allMatch(it -> it >= 10 && it <= 34);
    }

    @Test
    void theCastIsThereAndStableAndInTheRightYears() {
        var people = DemoPeople.in(2026).stream().collect(Collectors.toMap(DemoPerson::id, it -> it));
        assertThat(people).hasSize(1_620);
        assertThat(DemoCast.AMARA_OKAFOR)
                .isEqualTo(new PersonId(UUID.nameUUIDFromBytes("demo:amara.okafor".getBytes())));
        assertThat(people.get(DemoCast.FARAH_SIDDIQUI).title()).isEqualTo("Mrs");
        assertThat(people.get(DemoCast.MATEUSZ_ZIELINSKI).form()).isEqualTo("9R");
        assertThat(people.get(DemoCast.JAMIE_FLETCHER).name().usedGiven()).isEqualTo("Jamie");
        assertThat(DemoCast.mentors(300))
                .doesNotHaveDuplicates()
                .startsWith(DemoCast.mentors(60).toArray(PersonId[]::new))
                .allMatch(it -> people.get(it).year() >= 12);
        assertThat(DemoCast.mentees(300))
                .doesNotHaveDuplicates()
                .startsWith(DemoCast.IDRIS_HASSAN)
                .allMatch(it -> people.get(it).year() <= 10);
        assertThat(people.keySet()).containsAll(DemoCast.teachers(DemoStaff.TEACHERS));
        assertThatThrownBy(() -> DemoCast.mentors(301)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreOfManyOriginsAndNoWholeNameOccursTwice() {
        var people = DemoPeople.in(2026);
        var whole = people.stream()
                .map(it -> it.name().given() + " " + it.name().family())
                .toList();
        assertThat(whole).doesNotHaveDuplicates();
        assertThat(people.stream().map(DemoPerson::email))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("[a-z-]+\\.[a-z-]+\\d*@saltmarsh\\.example"));
        assertThat(people.stream()
                        .filter(it -> it.name().preferredGiven() != null)
                        .count())
                .isBetween(10L, 80L);
        assertThat(whole)
                .anyMatch(it -> it.contains("'"))
                .anyMatch(it -> it.contains("-"))
                .anyMatch(it -> it.contains("ł"));
        var families = people.stream()
                .filter(it -> it.form() != null)
                .collect(Collectors.groupingBy(it -> it.name().family(), Collectors.counting()));
        assertThat(families).hasSizeGreaterThan(200);
        System.out.println(people.stream()
                .skip(118)
                .limit(70)
                .map(it -> it.name().usedGiven() + " " + it.name().usedFamily())
                .collect(Collectors.joining(", ")));
    }

    private static Map<String, List<PersonId>> pupilsByForm() {
        return DemoPeople.in(2026).stream()
                .filter(it -> it.form() != null)
                .collect(Collectors.groupingBy(
                        DemoPerson::form, Collectors.mapping(DemoPerson::id, Collectors.toList())));
    }

    /** The check of the Department's guide, written once more and differently from the maker. */
    private static boolean checks(String upn) {
        var letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
        var sum = 0;
        for (var position = 2; position <= 13; position++) {
            var sign = upn.charAt(position - 1);
            sum += position * (Character.isDigit(sign) ? sign - '0' : letters.indexOf(sign));
        }
        return upn.length() == 13 && letters.indexOf(upn.charAt(0)) == sum % 23;
    }

    private int count(String what) {
        var number = database.queryForObject("select count(*) from " + what, Integer.class);
        return number == null ? 0 : number;
    }

    private String fingerprint() {
        return TABLES.stream()
                .flatMap(table -> database.queryForList("select * from " + table).stream())
                .map(Object::toString)
                .sorted()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("\n"), it -> it.length() + " " + it.hashCode()));
    }
}
