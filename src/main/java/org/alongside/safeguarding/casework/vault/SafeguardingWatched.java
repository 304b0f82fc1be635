package org.alongside.safeguarding.casework.vault;

import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the safeguarding database answers; without it no worry comes in. */
@Component
class SafeguardingWatched implements Watched {
    private final JdbcClient database;

    SafeguardingWatched(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "safeguarding-database";
    }

    @Override
    public boolean isVital() {
        return true;
    }

    @Override
    public Sign look() {
        var ignored = database.sql("select beat from casework_pulse where id = 1")
                .query(Long.class)
                .single();
        return Sign.fine("fine");
    }
}
