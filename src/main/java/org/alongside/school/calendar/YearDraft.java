package org.alongside.school.calendar;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.alongside.school.AcademicYear;
import org.alongside.school.ClosedDay;
import org.alongside.school.HalfTerm;
import org.alongside.school.Week;
import org.alongside.school.YearPlan;

/** A first proposal for an academic year, which the school then changes. */
public final class YearDraft {
    private YearDraft() {}

    /**
     * Half-terms, bank holidays, a staff day at the start, and alternating letters from A.
     *
     * @param startYear the calendar year in which the academic year begins, from 2000
     */
    public static YearPlan of(int startYear) {
        return with(startYear, TermDates.of(startYear), List.of());
    }

    /**
     * The same with more staff days. Pupils keep the 190 days that the Education (School Day and School Year) (England)
     * Regulations 1999 ask for: the year ends later if need be.
     */
    public static YearPlan of(int startYear, List<ClosedDay> staffDays) {
        var plan = with(startYear, TermDates.of(startYear), staffDays);
        while (plan.pupilDays().size() < 190) {
            var terms = new ArrayList<>(plan.halfTerms());
            var summer = terms.removeLast();
            terms.add(new HalfTerm(summer.number(), summer.firstDay(), TermDates.nextWeekday(summer.lastDay())));
            plan = with(startYear, terms, staffDays);
        }
        return plan;
    }

    private static YearPlan with(int startYear, List<HalfTerm> terms, List<ClosedDay> staffDays) {
        var first = terms.getFirst().firstDay();
        var last = terms.getLast().lastDay();
        var name = TermDates.nameOf(startYear);
        var id = UUID.nameUUIDFromBytes(("academic year " + name).getBytes(StandardCharsets.UTF_8));
        var closed = new ArrayList<>(BankHolidays.between(first, last));
        closed.addAll(staffDays);
        if (staffDays.stream().noneMatch(it -> it.day().equals(first))) {
            closed.add(new ClosedDay(first, ClosedDay.Kind.INSET, "INSET day"));
        }
        closed.sort(comparing(ClosedDay::day));
        var bare = new YearPlan(
                new AcademicYear(id, name, first, last),
                List.copyOf(terms),
                List.copyOf(closed),
                new LinkedHashMap<>());
        return new YearPlan(bare.year(), bare.halfTerms(), bare.closed(), alternating(bare.mondays()));
    }

    private static SequencedMap<LocalDate, Week> alternating(List<LocalDate> mondays) {
        var letters = new LinkedHashMap<LocalDate, Week>();
        for (var monday : mondays) {
            letters.put(monday, letters.size() % 2 == 0 ? Week.A : Week.B);
        }
        return letters;
    }
}
