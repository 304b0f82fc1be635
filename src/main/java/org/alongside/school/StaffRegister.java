package org.alongside.school;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff who are entered by hand, because no import has brought them yet. */
@Service
public class StaffRegister {
    private final JdbcClient database;

    StaffRegister(JdbcClient database) {
        this.database = database;
    }

    /**
     * Enters a member of staff; the first administrator enters themselves before anybody can be signed in.
     *
     * @throws IllegalArgumentException with a message key if a name is missing or longer than 80 characters, or the title longer
     *     than 12
     */
    @PreAuthorize("hasRole('ADMIN') or isAnonymous()")
    @Transactional
    public PersonId enter(String title, String given, String family) {
        if (given.isBlank() || family.isBlank() || given.length() > 80 || family.length() > 80) {
            throw new IllegalArgumentException("school.name.missing");
        }
        if (title.strip().length() > 12) {
            throw new IllegalArgumentException("school.name.title-long");
        }
        var id = UUID.randomUUID();
        database.sql("""
                        insert into person (id, kind, title, legal_given, legal_family)
                        values (:id, 'STAFF', nullif(:title, ''), :given, :family)
                        """)
                .param("id", id)
                .param("title", title.strip())
                .param("given", given.strip())
                .param("family", family.strip())
                .update();
        return new PersonId(id);
    }
}
