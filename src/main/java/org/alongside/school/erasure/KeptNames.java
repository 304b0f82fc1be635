package org.alongside.school.erasure;

import org.alongside.base.Rounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Names that stayed because a record in law needed them go when it is gone. */
@Component
class KeptNames {
    private final StandIns standIns;
    private final WhatIsDue due;
    private final JdbcClient database;
    private final Rounds rounds = new Rounds("kept-names", this::round);

    KeptNames(StandIns standIns, WhatIsDue due, JdbcClient database) {
        this.standIns = standIns;
        this.due = due;
        this.database = database;
    }

    @Scheduled(
            initialDelayString = "${alongside.erasure.every:86400000}",
            fixedDelayString = "${alongside.erasure.every:86400000}")
    void soon() {
        rounds.soon();
    }

    void round() {
        var kept = standIns.kept();
        if (kept.isEmpty()) {
            return;
        }
        var needed = due.byName(kept);
        kept.stream()
                .filter(it -> !needed.contains(it))
                .forEach(it -> database.sql("delete from person where id = :id and hidden = 'NAME'")
                        .param("id", it.value())
                        .update());
    }
}
