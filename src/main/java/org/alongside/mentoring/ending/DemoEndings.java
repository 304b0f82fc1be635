package org.alongside.mentoring.ending;

import java.time.LocalDate;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.demo.DemoCast;
import org.springframework.stereotype.Component;

/** In the demo school one mentor in Year 13 has planned early how it ends. All is invented. */
@Component
class DemoEndings implements DemoChapter {
    private final Farewells farewells;

    DemoEndings(Farewells farewells) {
        this.farewells = farewells;
    }

    @Override
    public int place() {
        return 330;
    }

    @Override
    public void tell(LocalDate today) {
        farewells.running(1000).stream()
                .filter(it -> it.mentor().equals(DemoCast.PRIYA_RAMAN))
                .findFirst()
                .ifPresent(it -> {
                    var ignored = farewells.plan(
                            it.id(),
                            new Farewells.Plan(
                                    it.endsOn(), Farewells.Celebration.TEA, it.endsOn(), today.minusDays(2), null, 0),
                            DemoCast.DANIEL_PRICE,
                            today.atStartOfDay());
                });
    }
}
