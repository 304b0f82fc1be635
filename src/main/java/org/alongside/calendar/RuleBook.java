package org.alongside.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What calendars may say in this school. Everybody may know it; coordinators and administrators change it. */
@Service
class RuleBook {
    private final JdbcClient database;

    RuleBook(JdbcClient database) {
        this.database = database;
    }

    @PreAuthorize("permitAll()") // a feed is asked for by a calendar, with nobody signed in
    @Transactional(readOnly = true)
    CalendarRules rules() {
        return database.sql("select named, letters, version from calendar_rules where id = 1")
                .query((row, number) -> new CalendarRules(row.getBoolean(1), row.getBoolean(2), row.getLong(3)))
                .single();
    }

    /** Changes the rules unless somebody else has in the meantime; true if they are as given now. */
    @PreAuthorize("hasAnyRole('COORDINATOR','ADMIN')")
    @Transactional
    boolean change(CalendarRules rules) {
        return database.sql("update calendar_rules set named = :named, letters = :letters, version = version + 1"
                                + " where id = 1 and version = :version")
                        .param("named", rules.named())
                        .param("letters", rules.letters())
                        .param("version", rules.version())
                        .update()
                == 1;
    }
}
