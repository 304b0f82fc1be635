package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoWorriesTests extends CaseworkScene {
    @Autowired
    DemoWorries demo;

    @Test
    void twelveWereOpenedInGoodTimeAndTwoWaitHoweverOftenItIsTold() throws Exception {
        demo.tell(LocalDate.now());
        demo.tell(LocalDate.now());
        assertThat(list.waiting()).hasSize(2);
        assertThat(list.acknowledged(20))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.seen().at()).isBefore(row.dueAt()));
        for (var row : list.acknowledged(20)) {
            assertThat(as(dsl, () -> casework.open(row.id())).words().disclose())
                    .endsWith("(demo)");
        }
    }
}
