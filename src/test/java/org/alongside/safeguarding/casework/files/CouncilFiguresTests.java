package org.alongside.safeguarding.casework.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of a year long ago, so that no other class counts them. */
@AlongsideTest
class CouncilFiguresTests {
    private static final LocalDate AFTER = LocalDate.of(2001, 12, 1);

    @Autowired
    CouncilFigures figures;

    @Autowired
    @Qualifier("safeguarding")
    JdbcClient database;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient owner;

    @AfterEach
    void nothingHappened() {
        owner.sql("delete from case_file where opened_at < '2002-01-01'").update();
        database.sql("delete from told_block").update();
    }

    private void cases(Category category, String track, int howMany) {
        for (int i = 0; i < howMany; i++) {
            owner.sql("""
                            insert into case_file (id, idempotency_key, number, category, track, status, lead_id, lead_name,
                                opened_at, opened_by, opened_name, last_entry_at)
                            values (:id, :id, :number, :category, :track, 'OPEN', :id, 'Demo', '2001-02-03', :id, 'Demo', '2001-02-03')
                            """)
                    .param("id", UUID.randomUUID())
                    .param("number", 9_000_000L + category.ordinal() * 100 + i)
                    .param("category", category.name())
                    .param("track", track)
                    .update();
        }
    }

    private Table profile() {
        return figures.tables(AFTER.minusMonths(3), AFTER).stream()
                .filter(it -> it.key().equals("safeguarding.profile"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProfileTellsNothingSmallAndNothingThatTakingAwayMakesSmall() {
        cases(Category.BULLYING, "LEADS", 7);
        cases(Category.HOME, "LEADS", 6);
        cases(Category.NEGLECT, "LEADS", 2);
        cases(Category.FGM, "LEADS", 1);
        cases(Category.ADULT_ALLEGATION, "HEAD", 9);
        var told = new ArrayList<Long>();
        for (var row : profile().rows()) {
            if (row.cells().getFirst() instanceof Count.Shown it) {
                told.add(it.n());
            }
        }
        assertThat(told).contains(16L).hasSize(2).allMatch(it -> it >= 5);
        assertThat(profile().rows()).noneMatch(it -> it.key().contains("ADULT"));
        // one more that is found later does not change what was told
        cases(Category.MISSING, "LEADS", 1);
        assertThat(profile().rows()).anyMatch(it -> it.cells().contains(new Count.Shown(16)));
    }

    @Test
    void anEmptyYearSaysNought() {
        assertThat(profile().rows())
                .singleElement()
                .satisfies(it -> assertThat(it.cells()).containsExactly(new Count.Shown(0)));
    }
}
