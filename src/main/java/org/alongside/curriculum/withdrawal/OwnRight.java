package org.alongside.curriculum.withdrawal;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alongside.school.SchoolDay;

/**
 * From when a pupil may choose to take part: three terms before turning sixteen. We count the three whole terms that end
 * before the birthday, and begin with the first day of the first of them; a school may count otherwise.
 *
 * @param from the first day of those three terms
 * @param sixteenth the sixteenth birthday
 * @param assumed whether usual term dates stood in for a year that the school's calendar does not have
 * @see "Relationships Education, RSE and Health Education, DfE, July 2025, paragraphs 16 to 21"
 */
record OwnRight(LocalDate from, LocalDate sixteenth, boolean assumed) {
    private static final int TERMS = 3;

    private record Term(LocalDate first, LocalDate last, boolean assumed) {}

    /** The first day that {@link #of} wants to know of. */
    static LocalDate earliest(LocalDate born) {
        return born.plusYears(13);
    }

    /** The last day that {@link #of} wants to know of. */
    static LocalDate latest(LocalDate born) {
        return born.plusYears(16);
    }

    /** @param days on which the school is open, as far as its calendar reaches */
    static OwnRight of(LocalDate born, List<SchoolDay> days) {
        var sixteenth = born.plusYears(16);
        var terms = new ArrayList<Term>();
        for (int year = sixteenth.getYear() - 3; year <= sixteenth.getYear(); year++) {
            for (int term = 1; term <= TERMS; term++) {
                terms.add(term(year, term, days));
            }
        }
        var before = terms.stream()
                .filter(it -> it.last.isBefore(sixteenth))
                .sorted(Comparator.comparing(Term::first))
                .toList();
        var three = before.subList(before.size() - TERMS, before.size());
        return new OwnRight(three.getFirst().first, sixteenth, three.stream().anyMatch(Term::assumed));
    }

    private static Term term(int year, int number, List<SchoolDay> days) {
        var begins = LocalDate.of(year, Month.AUGUST, 15);
        var known = days.stream()
                .filter(it -> !it.date().isBefore(begins)
                        && it.date().isBefore(begins.plusYears(1))
                        && (it.halfTerm() + 1) / 2 == number)
                .map(SchoolDay::date)
                .sorted()
                .toList();
        if (!known.isEmpty()) {
            return new Term(known.getFirst(), known.getLast(), false);
        }
        return switch (number) {
            case 1 -> new Term(LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year, Month.DECEMBER, 20), true);
            case 2 -> new Term(LocalDate.of(year + 1, Month.JANUARY, 4), LocalDate.of(year + 1, Month.MARCH, 31), true);
            default -> new Term(LocalDate.of(year + 1, Month.APRIL, 15), LocalDate.of(year + 1, Month.JULY, 22), true);
        };
    }
}
