package org.alongside.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.school.calendar.CalendarTables;
import org.alongside.school.calendar.YearDraft;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an administrator makes and changes the school's calendar. Each change is checked against the rest of the year. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class CalendarSetUp {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int LONGEST_TITLE = 120;

    private final CalendarTables tables;
    private final AdministrativeActs acts;

    CalendarSetUp(CalendarTables tables, AdministrativeActs acts) {
        this.tables = tables;
        this.acts = acts;
    }

    /** The academic years that the school has, earliest first. */
    @Transactional(readOnly = true)
    public List<AcademicYear> years() {
        return tables.years();
    }

    /** One year as it stands, by its name ("2026-27"); empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<YearPlan> plan(String name) {
        return tables.plan(name);
    }

    /**
     * Writes a year to start from: half-terms (Kent's where the portal has them, else by rule), bank holidays of England
     * and Wales, a staff day at the start, alternating week letters, and a standard day if there are no periods. A year
     * that is there already keeps all its days; only missing letters are added.
     *
     * @param startYear the calendar year of the autumn term, 2000 to 2100
     * @throws CalendarMistake outside these years
     */
    public YearPlan layOut(int startYear) {
        if (startYear < EARLIEST || startYear > LATEST) {
            throw new CalendarMistake("year", EARLIEST, LATEST);
        }
        var draft = YearDraft.of(startYear);
        tables.addIfMissing(draft);
        tables.addPeriodsIfNone();
        giveLettersToNewWeeks(planOf(draft.year().name()));
        acts.add("calendar-year", null, draft.year().name());
        return tables.plan(draft.year().name()).orElseThrow();
    }

    /**
     * Moves a half-term.
     *
     * @throws CalendarMistake if it would end before it starts, overlap another one, or stand out of order
     */
    public void move(String yearName, HalfTerm moved) {
        var plan = planOf(yearName);
        if (moved.lastDay().isBefore(moved.firstDay())) {
            throw new CalendarMistake("endBeforeStart", moved.number());
        }
        var earliest = plan.year().firstDay().minusMonths(2);
        var latest = plan.year().lastDay().plusMonths(2);
        if (moved.firstDay().isBefore(earliest) || moved.lastDay().isAfter(latest)) {
            throw new CalendarMistake("outsideYear", yearName);
        }
        for (var other : plan.halfTerms()) {
            if (other.number() == moved.number()) {
                continue;
            }
            if (moved.overlaps(other)) {
                throw new CalendarMistake("overlap", other.number(), other.firstDay(), other.lastDay());
            }
            if (moved.firstDay().isBefore(other.firstDay()) != moved.number() < other.number()) {
                throw new CalendarMistake("order", moved.number(), other.number());
            }
        }
        for (var year : tables.years()) {
            if (!year.name().equals(yearName)
                    && !moved.lastDay().isBefore(year.firstDay())
                    && !year.lastDay().isBefore(moved.firstDay())) {
                throw new CalendarMistake("otherYear", year.name());
            }
        }
        tables.move(plan.year(), moved);
        acts.add(
                "calendar-moved",
                null,
                yearName + ", " + moved.number() + ", " + moved.firstDay() + " – " + moved.lastDay());
        giveLettersToNewWeeks(planOf(yearName));
    }

    /**
     * Adds a staff day.
     *
     * @param title what it is called, 1 to 120 characters
     * @throws CalendarMistake on a weekend, outside every half-term of this year, or on a day that is closed already
     */
    public void addInset(String yearName, LocalDate day, String title) {
        var plan = planOf(yearName);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new CalendarMistake("title", LONGEST_TITLE);
        }
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            throw new CalendarMistake("weekend", day);
        }
        if (plan.halfTerms().stream().flatMap(HalfTerm::weekdays).noneMatch(day::equals)) {
            throw new CalendarMistake("notInTerm", day);
        }
        for (var closed : plan.closed()) {
            if (closed.day().equals(day)) {
                throw new CalendarMistake("alreadyClosed", day, closed.title());
            }
        }
        tables.close(new ClosedDay(day, ClosedDay.Kind.INSET, title.strip()));
        acts.add("calendar-closed", null, day.toString());
    }

    /**
     * Opens a closed day again.
     *
     * @throws CalendarMistake for a bank holiday, which a school does not choose, or if the day is not closed
     */
    public void removeClosedDay(String yearName, LocalDate day) {
        var closed = planOf(yearName).closed().stream()
                .filter(it -> it.day().equals(day))
                .findFirst()
                .orElseThrow(() -> new CalendarMistake("notClosed", day));
        if (closed.kind() == ClosedDay.Kind.BANK_HOLIDAY) {
            throw new CalendarMistake("bankHoliday", closed.title());
        }
        tables.open(day);
        acts.add("calendar-opened", null, day.toString());
    }

    /**
     * Turns A into B or B into A for one week, the others stay.
     *
     * @throws CalendarMistake if no school day of this year lies in that week
     */
    public void flip(String yearName, LocalDate monday) {
        var plan = planOf(yearName);
        if (!plan.mondays().contains(monday)) {
            throw new CalendarMistake("notAWeek", monday);
        }
        tables.letter(monday, plan.weeks().get(monday) == Week.A ? Week.B : Week.A);
        acts.add("calendar-week", null, monday.toString());
    }

    private void giveLettersToNewWeeks(YearPlan plan) {
        var last = Week.B;
        for (var monday : plan.mondays()) {
            var letter = plan.weeks().get(monday);
            if (letter == null) {
                letter = last == Week.A ? Week.B : Week.A;
                tables.letter(monday, letter);
            }
            last = letter;
        }
    }

    private YearPlan planOf(String yearName) {
        return tables.plan(yearName).orElseThrow(() -> new CalendarMistake("noSuchYear", yearName));
    }
}
