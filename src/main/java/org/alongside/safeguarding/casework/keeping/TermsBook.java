package org.alongside.safeguarding.casework.keeping;

import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The school's terms, one row. */
@Component
class TermsBook {
    private final JdbcClient database;

    TermsBook(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    Terms terms() {
        return database.sql("select * from keeping_terms where id = 1")
                .query((row, number) -> new Terms(
                        row.getInt("transfer_days"),
                        row.getInt("child_years"),
                        row.getInt("abuse_years"),
                        row.getInt("adult_years"),
                        row.getInt("pension_age"),
                        row.getInt("low_level_years"),
                        row.getLong("version")))
                .single();
    }

    /** False if somebody else has changed them since they were read; then nothing is kept. */
    @SafeguardingTransaction
    boolean keep(Terms terms) {
        return database.sql("""
                        update keeping_terms set transfer_days = :transfer, child_years = :child, abuse_years = :abuse,
                               adult_years = :adult, pension_age = :pension, low_level_years = :low, version = version + 1
                        where id = 1 and version = :version
                        """)
                        .param("transfer", terms.transferDays())
                        .param("child", terms.childYears())
                        .param("abuse", terms.abuseYears())
                        .param("adult", terms.adultYears())
                        .param("pension", terms.pensionAge())
                        .param("low", terms.lowLevelYears())
                        .param("version", terms.version())
                        .update()
                == 1;
    }
}
