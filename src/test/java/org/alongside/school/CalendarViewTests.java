package org.alongside.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Every test runs in a transaction that is rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@WithMockUser(roles = "ADMIN")
@ViewPackages(packages = {"org.alongside.school", "com.vaadin.flow.router"})
class CalendarViewTests extends SpringBrowserlessTest {
    @Autowired
    CalendarSetUp calendar;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void anEmptyCalendar() {
        List.of("half_term", "academic_year", "closed_day", "school_week")
                .forEach(table -> database.update("delete from " + table));
    }

    @Test
    void anEmptyPortalIsOfferedAFirstYear() {
        navigate(CalendarView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("There is no school year yet");
        test($(Button.class).withId("add-year").single()).click();
        assertThat($(H1.class).first().getText()).startsWith("The year 20").contains("days with pupils");
    }

    @Test
    void aHalfTermThatEndsBeforeItStartsIsRefusedInASentence() {
        var first = calendar.layOut(2026).halfTerms().getFirst();
        navigate(CalendarView.class);
        $(DatePicker.class).withId("last-1").single().setValue(LocalDate.of(2026, 8, 31));
        test($(Button.class).withId("keep-1").single()).click();
        assertThat($(Span.class).all()).extracting(Span::getText).contains("Half-term 1 would end before it starts.");
        assertThat(calendar.plan("2026-27").orElseThrow().halfTerms()).contains(first);
    }

    @Test
    void aWeekTurnsItsLetterAtOnePress() {
        calendar.layOut(2026);
        navigate(CalendarView.class);
        assertThat($(Button.class).withId("week-2026-09-07").single().getText()).isEqualTo("7 · B");
        test($(Button.class).withId("week-2026-09-07").single()).click();
        assertThat($(Button.class).withId("week-2026-09-07").single().getText()).isEqualTo("7 · A");
    }
}
