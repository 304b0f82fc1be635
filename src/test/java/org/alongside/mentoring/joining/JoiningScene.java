package org.alongside.mentoring.joining;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A scheme that begins next year, with one mentor and one mentee. */
abstract class JoiningScene {
    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    final UUID scheme = UUID.randomUUID();
    PersonId mentor;
    PersonId mentee;
    PersonId coordinator;
    PersonId teacher;
    LocalDate today;

    @BeforeEach
    void aScheme() {
        today = Said.dayOf(clock.instant());
        coordinator = person("STAFF", "Price", null);
        teacher = person("STAFF", "Lowe", null);
        mentor = person("PUPIL", "Mo", 12);
        mentee = person("PUPIL", "Mina", 8);
        database.update(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Demo', ?, ?, ?)",
                scheme,
                Date.valueOf(today.plusYears(1)),
                Date.valueOf(today.plusYears(2)),
                coordinator.value());
        takesPart(mentor, "MENTOR");
        takesPart(mentee, "MENTEE");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    PersonId person(String kind, String name, Integer year) {
        var id = UUID.randomUUID();
        database.update(
                "insert into person (id, kind, title, legal_given, legal_family, year_group) values (?, ?, ?, ?, 'Demo', ?)",
                id,
                kind,
                kind.equals("STAFF") ? "Mr" : null,
                name,
                year);
        return new PersonId(id);
    }

    void takesPart(PersonId who, String side) {
        database.update(
                "insert into participant (scheme_id, person_id, side) values (?, ?, ?)", scheme, who.value(), side);
    }

    boolean trained() {
        return database.queryForObject(
                "select trained from participant where person_id = ?", Boolean.class, mentor.value());
    }
}
