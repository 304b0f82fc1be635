package org.alongside.safeguarding.casework;

import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.WordHint;
import org.alongside.safeguarding.WordHints;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The list of words, which the leads keep. */
@Service
class HintBook implements WordHints {
    private static final Logger LOG = LoggerFactory.getLogger(HintBook.class);

    private final JdbcClient database;

    HintBook(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public List<WordHint> all() {
        try {
            return database.sql("select id, word, instead from word_hint order by word")
                    .query((row, number) ->
                            new WordHint(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                    .list();
        } catch (RuntimeException e) {
            LOG.warn("There are no word hints for now: {}", e.getClass().getName());
            return List.of(); // nobody is kept from telling for want of a hint
        }
    }

    /** A word that is there already gets the new sentence. */
    @ForSafeguardingLeads
    void keep(WordHint hint) {
        database.sql("""
                        insert into word_hint (id, word, instead) values (:id, :word, :instead)
                        on duplicate key update instead = :instead
                        """)
                .param("id", hint.id())
                .param("word", hint.word())
                .param("instead", hint.instead())
                .update();
    }

    @ForSafeguardingLeads
    void remove(WordHint hint) {
        database.sql("delete from word_hint where id = :id")
                .param("id", hint.id())
                .update();
    }
}
