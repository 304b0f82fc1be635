package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.mentoring.SchoolFixture;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every number on the head's page is worked out again from the rows, by other SQL: no figure and no cell is left out, and
 * one that nobody knows how to count again fails.
 */
@AlongsideTest
@As(Roles.HEAD)
@Transactional
class ReconciliationTests {
    /** The council's tables are of cases, of which this school has none; {@code CouncilFigures} has tests of its own. */
    private static final Set<String> OF_CASES = Set.of("safeguarding.profile", "safeguarding.attendance");

    /** A small reason is joined with others, and columns stand empty where reasons are told together. */
    private static final String REASONS = "mentoring.reasons";

    @Autowired
    Numbers numbers;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient safeguarding;

    @Autowired
    Clock clock;

    private final List<String> differences = new ArrayList<>();
    private TermOfWork school;
    private List<Recount> recounts = List.of();
    private Told told;
    private int compared;

    @BeforeEach
    void aSchoolThatHasWorkedForTwoMonths() {
        school = new TermOfWork(database, safeguarding, SchoolFixture.today(clock));
        var rows = new Rows(main, school.from(), school.today());
        recounts = List.of(
                new MentoringByHand(rows),
                new CurriculumByHand(rows),
                new SafeguardingByHand(new Rows(safeguarding, school.from(), school.today())));
        told = numbers.of(numbers.thisYear());
    }

    @AfterEach
    void nothingIsLeft() {
        school.nothingIsLeft();
    }

    private void same(String what, Count count, long counted) {
        compared++;
        if (!count.equals(new Count.Shown(counted))) {
            differences.add(what + ": told " + count + ", counted " + counted);
        }
    }

    private void figures() {
        var left = new TreeSet<>(told.figures().keySet());
        recounts.forEach(by -> by.figures().forEach((key, n) -> {
            same(key, told.figure(key), n);
            left.remove(key);
        }));
        left.stream()
                .filter(it -> told.figure(it) instanceof Count.Shown)
                .forEach(it -> differences.add("nobody counts again: " + it));
    }

    private void tables() {
        for (var table : told.tables().values()) {
            if (!OF_CASES.contains(table.key())) {
                var by = recounts.stream()
                        .filter(it -> table.key().startsWith(it.part()))
                        .findFirst();
                table.rows().forEach(row -> by.ifPresentOrElse(
                        it -> cells(it, table, row), () -> differences.add("nobody counts again: " + table.key())));
            }
        }
    }

    private void cells(Recount by, Table table, Table.Row row) {
        for (int i = 0; i < table.columns().size(); i++) {
            var what = table.key() + "/" + row.key() + "/" + table.columns().get(i);
            if (row.cells().get(i) instanceof Count.Shown) {
                var counted = by.cell(table, row.key(), table.columns().get(i));
                if (counted < 0) {
                    differences.add("nobody counts again: " + what);
                } else {
                    same(what, row.cells().get(i), counted);
                }
            } else if (!table.key().startsWith(REASONS) && !isSizeOfAll(table, row, i)) {
                differences.add("hidden in a school that is large enough: " + what);
            }
        }
    }

    /** How many pupils a few year groups have together is nowhere told. */
    private static boolean isSizeOfAll(Table table, Table.Row row, int column) {
        return row.key().contains("+") && table.columns().get(column).equals("pupils");
    }

    @Test
    void everyNumberOnThePageIsThatOfTheRows() {
        figures();
        tables();
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(100);
        assertThat(told.tables().values().stream()
                        .filter(it -> it.key().startsWith(REASONS))
                        .filter(it -> !it.rows().isEmpty()))
                .as("reasons are told by year group as well")
                .hasSizeGreaterThan(1);
    }

    /** The comparison itself can fail: a row that nobody told of is found. */
    @Test
    void aNumberThatIsNotThatOfTheRowsIsFound() {
        database.update(
                "update meeting set state = 'MISSED' where state = 'HELD' and day < ? limit 1",
                Date.valueOf(school.today().minusDays(7)));
        figures();
        assertThat(differences).anyMatch(it -> it.startsWith("mentoring.held"));
    }
}
