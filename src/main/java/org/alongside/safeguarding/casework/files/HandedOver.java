package org.alongside.safeguarding.casework.files;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who handed over what, and when, so that nobody has to ask whose it is now. */
@Service
@ForSafeguardingLeads
class HandedOver {
    private static final int MOST = 100;

    private final JdbcClient database;
    private final CaseBook book;
    private final CaseDoor door;
    private final People people;

    HandedOver(@Qualifier("safeguarding") JdbcClient database, CaseBook book, CaseDoor door, People people) {
        this.database = database;
        this.book = book;
        this.door = door;
        this.people = people;
    }

    /** A lead's rota and worries, when they stopped being one. */
    record OfLead(String from, String to, Instant at) {}

    /**
     * A case.
     *
     * @param by who wrote it down
     */
    record OfCase(CaseRow file, String by, Instant at) {}

    /** The latest first. */
    public List<OfLead> leads() {
        record Row(PersonId from, PersonId to, Instant at) {}
        var rows = database.sql("select * from lead_handover order by handed_at desc, id limit :most")
                .param("most", MOST)
                .query((row, number) -> new Row(
                        new PersonId(row.getObject("from_person", UUID.class)),
                        new PersonId(row.getObject("to_person", UUID.class)),
                        Objects.requireNonNull(CaseBook.instant(row.getObject("handed_at", LocalDateTime.class)))))
                .list();
        var names = people.named(rows.stream()
                .flatMap(it -> Stream.of(it.from(), it.to()))
                .distinct()
                .toList());
        return rows.stream()
                .map(it -> new OfLead(name(names.get(it.from())), name(names.get(it.to())), it.at()))
                .toList();
    }

    private static String name(@Nullable PersonRow row) {
        return row == null ? "?" : row.formalName();
    }

    /** Of the cases that whoever is signed in may see, the latest first. */
    public List<OfCase> cases() {
        record Row(CaseId file, String by, Instant at) {}
        var rows = database.sql("""
                        select case_id, author_name, recorded_at from case_entry where kind = 'HANDED_OVER'
                        order by recorded_at desc, id limit :most
                        """)
                .param("most", MOST)
                .query((row, number) -> new Row(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("author_name"),
                        Objects.requireNonNull(CaseBook.instant(row.getObject("recorded_at", LocalDateTime.class)))))
                .list();
        var mine = new HashMap<CaseId, CaseRow>();
        door.mine(book.these(rows.stream().map(Row::file).distinct().toList())).forEach(it -> mine.put(it.id(), it));
        return rows.stream()
                .filter(it -> mine.containsKey(it.file()))
                .map(it -> new OfCase(Objects.requireNonNull(mine.get(it.file())), it.by(), it.at()))
                .toList();
    }
}
