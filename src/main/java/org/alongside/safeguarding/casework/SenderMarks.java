package org.alongside.safeguarding.casework;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A mark for each sender that is another as soon as a worry of theirs is new, was opened or was answered. */
@Repository
class SenderMarks {
    private final JdbcClient database;

    SenderMarks(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    /** @return senders who told nothing are not in it */
    @SafeguardingTransaction
    public Map<PersonId, String> of(Collection<PersonId> senders) {
        return database
                .sql("""
                        select sender_id, concat(count(*), '/', sum(version)) mark
                        from concern where sender_id in (:senders) group by sender_id
                        """)
                .param("senders", senders.stream().map(PersonId::value).toList())
                .query((row, number) ->
                        new Mark(new PersonId(row.getObject("sender_id", UUID.class)), row.getString("mark")))
                .list()
                .stream()
                .collect(Collectors.toMap(Mark::sender, Mark::text));
    }

    private record Mark(PersonId sender, String text) {}
}
