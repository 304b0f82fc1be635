package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
class DangerWordsMoveTests {
    @Autowired
    DangerWordsMove move;

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient safeguarding;

    @AfterEach
    void asItWas() {
        main.sql("delete from danger_word_moved").update();
        safeguarding.sql("delete from danger_word where added_by is not null").update();
        safeguarding
                .sql("update danger_word set removed_at = null, removed_by = null")
                .update();
    }

    @Test
    void whatASchoolAddedAndTookOffIsTakenOverOnce() {
        old("county lines*", true, false);
        old("secret", false, true);
        old("knife", false, false);
        move.takeOver();
        assertThat(inUse("county lines*")).isTrue();
        assertThat(inUse("secret")).isFalse();
        assertThat(inUse("knife")).isTrue();

        safeguarding
                .sql("update danger_word set removed_at = null, removed_by = null where phrase = 'secret'")
                .update();
        move.takeOver();
        assertThat(inUse("secret")).as("taken back since then").isTrue();
    }

    private void old(String phrase, boolean added, boolean removed) {
        main.sql("""
                        insert into danger_word_moved (phrase, added_by, removed_by, removed_at)
                        values (:phrase, :added, :removed, if(:removed is null, null, now()))
                        """)
                .param("phrase", phrase)
                .param("added", added ? UUID.randomUUID() : null)
                .param("removed", removed ? UUID.randomUUID() : null)
                .update();
    }

    private boolean inUse(String phrase) {
        return safeguarding
                        .sql("select count(*) from danger_word where phrase = :phrase and removed_at is null")
                        .param("phrase", phrase)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
