package org.alongside.safeguarding.casework;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes over what a school had changed in the list of danger words while that lay in the main database. Once; a portal
 * that dies in between does it again, and a change made since then stays.
 */
@Component
class DangerWordsMove {
    private final JdbcClient main;
    private final JdbcClient safeguarding;

    DangerWordsMove(JdbcClient main, @Qualifier("safeguarding") JdbcClient safeguarding) {
        this.main = main;
        this.safeguarding = safeguarding;
    }

    /** One line of the old list that the school itself had added or taken off. */
    private record Changed(
            String phrase,
            @Nullable UUID addedBy,
            LocalDateTime addedAt,
            @Nullable UUID removedBy,
            @Nullable LocalDateTime removedAt) {}

    @EventListener(ApplicationReadyEvent.class)
    void takeOver() {
        var changed = main.sql("""
                        select phrase, added_by, added_at, removed_by, removed_at from danger_word_moved
                        where added_by is not null or removed_at is not null
                        """)
                .query((row, number) -> new Changed(
                        row.getString("phrase"),
                        row.getObject("added_by", UUID.class),
                        row.getObject("added_at", LocalDateTime.class),
                        row.getObject("removed_by", UUID.class),
                        row.getObject("removed_at", LocalDateTime.class)))
                .list();
        changed.forEach(this::keep);
        main.sql("delete from danger_word_moved").update();
    }

    private void keep(Changed word) {
        safeguarding
                .sql("""
                        insert into danger_word (phrase, added_by, added_at, removed_by, removed_at)
                        values (:phrase, :addedBy, :addedAt, :removedBy, :removedAt)
                        on duplicate key update
                            removed_by = if(added_by is null and removed_at is null, values(removed_by), removed_by),
                            removed_at = if(added_by is null and removed_at is null, values(removed_at), removed_at)
                        """)
                .param("phrase", word.phrase())
                .param("addedBy", word.addedBy())
                .param("addedAt", word.addedAt())
                .param("removedBy", word.removedBy())
                .param("removedAt", word.removedAt())
                .update();
    }
}
