package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.safeguarding.Track;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoWorriesTests extends CaseworkScene {
    @Autowired
    DemoWorries demo;

    @Test
    void twelveWereOpenedInGoodTimeTwoWaitForTheLeadsAndOneForTheHead() throws Exception {
        demo.tell(LocalDate.now());
        demo.tell(LocalDate.now());
        assertThat(list.waiting())
                .extracting(ConcernRow::track)
                .containsExactlyInAnyOrder(Track.LEADS, Track.LEADS, Track.HEAD);
        assertThat(list.acknowledged(dsl.id(), Set.of(Track.LEADS), 20))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.seen().at()).isBefore(row.dueAt()));
        for (var row : list.acknowledged(dsl.id(), Set.of(Track.LEADS), 20)) {
            assertThat(as(dsl, () -> casework.open(row.id())).words().disclose())
                    .endsWith("(demo)");
        }
    }
}
