package org.alongside.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
@Transactional
class StandingBookTests {
    private static final LocalDate DAY = LocalDate.of(2093, 6, 4);

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private StandingBook book;

    @BeforeEach
    void aBook() {
        book = new StandingBook(database, transaction, new Threshold(5, Threshold.Zero.TOLD));
    }

    private static Map<UUID, String> members(int from, int to, String part) {
        Map<UUID, String> members = new HashMap<>();
        for (int i = from; i < to; i++) {
            members.put(new UUID(9, i), part);
        }
        return members;
    }

    @Test
    void whatElseIsToldOfTheSamePeopleCounts() {
        assertThat(book.tell("test-page", List.of("test-file"), DAY, List.of(members(0, 20, "all"))))
                .isPresent();
        assertThat(book.tell("test-file", List.of("test-page"), DAY, List.of(members(0, 18, "all"))))
                .as("the two who are on the page alone")
                .isEmpty();
        assertThat(book.tell("test-file", DAY, List.of(members(0, 18, "all"))))
                .as("a book that does not look beside itself")
                .isPresent();
    }

    @Test
    void aTellingIsForgottenWhenNobodyOfItIsCountedAnyMore() {
        book.tell("test-old", DAY.minusYears(StandingBook.YEARS_KEPT).minusDays(1), List.of(members(0, 6, "all")));
        book.tell("test-young", DAY.minusYears(StandingBook.YEARS_KEPT), List.of(members(6, 12, "all")));
        book.forgetBefore(DAY.minusYears(StandingBook.YEARS_KEPT));
        assertThat(database.sql("select distinct subject from told_member where subject like 'test-%'")
                        .query(String.class)
                        .list())
                .containsExactly("test-young");
    }
}
