package org.alongside.mentoring.joining;

import java.time.LocalDate;
import org.alongside.school.SchoolYear;
import org.springframework.stereotype.Component;

/** Which term a day belongs to; holidays belong to the term before them. */
@Component
class SchoolTerms {
    private final SchoolYear years;

    SchoolTerms(SchoolYear years) {
        this.years = years;
    }

    /**
     * A term.
     *
     * @param key school year and number, such as 2026-27/1; the same for every day of the term
     * @param number 1 to 3; 1 where there is no calendar
     */
    record Term(String key, int number) {}

    Term of(LocalDate day) {
        return years.around(day)
                .map(year -> {
                    var days = years.days(year.firstDay(), day);
                    var number = days.isEmpty() ? 1 : (days.getLast().halfTerm() + 1) / 2;
                    return new Term(year.name() + "/" + number, number);
                })
                .orElseGet(() -> new Term(day.getYear() + "/1", 1));
    }
}
