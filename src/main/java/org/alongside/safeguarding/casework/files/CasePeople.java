package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.FormKey;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Who is in a case, each with what they are in it. Coming, changing and leaving are entries as well. */
@Service
@ForSafeReaders
class CasePeople {
    private static final String TABLE = "case_person";

    private final JdbcClient database;
    private final FileSeal seal;
    private final CaseDoor door;
    private final CaseBook book;
    private final CaseLedger ledger;
    private final ChainHeads heads;
    private final People people;
    private final Pulse pulse;
    private final Doorbell doorbell;

    CasePeople(
            @Qualifier("safeguarding") JdbcClient database,
            FileSeal seal,
            CaseDoor door,
            CaseBook book,
            CaseLedger ledger,
            ChainHeads heads,
            People people,
            Pulse pulse,
            Doorbell doorbell) {
        this.database = database;
        this.seal = seal;
        this.door = door;
        this.book = book;
        this.ledger = ledger;
        this.heads = heads;
        this.people = people;
        this.pulse = pulse;
        this.doorbell = doorbell;
    }

    /** Those who are in it now, for a page whose reading was written down before. */
    @NeedsFreshSignIn
    public List<PersonInCase> of(CaseId id) {
        door.require(id);
        return rows(id);
    }

    /** Cases that this person is the subject of or has a part in, as far as whoever is signed in may see them. */
    public List<CaseRow> casesOf(PersonId person) {
        return door.mine(database.sql("""
                        select c.* from case_file c where c.subject_id = :person
                        or c.id in (select p.case_id from case_person p where p.person_id = :person and p.left_at is null)
                        order by c.last_entry_at desc, c.id limit 50
                        """)
                .param("person", person.value())
                .query(CaseBook::row)
                .list());
    }

    private List<PersonInCase> rows(CaseId id) {
        var key = seal.find(id);
        return database.sql("select * from case_person where case_id = :id and left_at is null order by added_at, id")
                .param("id", id.value())
                .query((row, number) -> {
                    var person = row.getObject("id", UUID.class);
                    return new PersonInCase(
                            person,
                            CaseBook.person(row, "person_id"),
                            open(key, row.getBytes("name"), person, "name"),
                            CaseRole.parse(row.getString("roles")),
                            open(key, row.getBytes("note"), person, "note"));
                })
                .list();
    }

    private static @Nullable Narrative open(
            Optional<FileSeal.CaseSeal> key, byte @Nullable [] sealed, UUID row, String field) {
        return sealed == null || key.isEmpty() ? null : key.get().open(sealed, TABLE, row, field);
    }

    /**
     * Somebody is in it from now on, or is something else in it.
     *
     * @param person null for somebody who is not in the register
     * @param name null for somebody who is
     * @throws IllegalArgumentException with a message key if it says not who, or not as what
     */
    @SafeguardingTransaction
    public void put(
            UUID key,
            CaseId id,
            @Nullable PersonId person,
            @Nullable Narrative name,
            Set<CaseRole> roles,
            @Nullable Narrative note) {
        heads.hold(id.chain());
        door.require(id);
        if ((person == null) == (name == null) || roles.isEmpty()) {
            throw new IllegalArgumentException("safeguarding.case.people.incomplete");
        }
        var called = name != null ? name.disclose() : called(Objects.requireNonNull(person));
        if (called.length() > 200 || (note != null && note.disclose().length() > 1_000)) {
            throw new IllegalArgumentException("safeguarding.case.people.too-long");
        }
        var there = rows(id).stream()
                .filter(it -> person != null && person.equals(it.person()))
                .findFirst();
        if (there.isPresent()) {
            write(there.get().id(), id, roles, note == null ? there.get().note() : note);
        } else {
            insert(
                    UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)),
                    id,
                    person,
                    name,
                    roles,
                    note);
        }
        say(key, id, called + ": " + CaseRole.recorded(roles), note);
    }

    private String called(PersonId person) {
        return people.find(person)
                .map(CasePeople::named)
                .orElseThrow(() -> new IllegalArgumentException("safeguarding.case.people.unknown"));
    }

    static String named(PersonRow row) {
        return row.form() == null ? row.formalName() : row.name() + ", " + row.form();
    }

    /** Somebody else under the same key was changed after an answer that got lost: they are in it too. */
    private void insert(
            UUID row,
            CaseId id,
            @Nullable PersonId person,
            @Nullable Narrative name,
            Set<CaseRole> roles,
            @Nullable Narrative note) {
        var ignored = FormKey.keepOnce(
                row,
                own -> insertOne(own, id, person, name, roles, note),
                own -> says(own, id, person, name, roles, note));
    }

    private boolean says(
            UUID row,
            CaseId id,
            @Nullable PersonId person,
            @Nullable Narrative name,
            Set<CaseRole> roles,
            @Nullable Narrative note) {
        return rows(id).stream()
                .filter(it -> it.id().equals(row))
                .anyMatch(it -> Objects.equals(it.person(), person)
                        && text(it.name()).equals(text(name))
                        && it.roles().equals(roles)
                        && text(it.note()).equals(text(note)));
    }

    private static String text(@Nullable Narrative words) {
        return words == null ? "" : words.disclose();
    }

    private boolean insertOne(
            UUID row,
            CaseId id,
            @Nullable PersonId person,
            @Nullable Narrative name,
            Set<CaseRole> roles,
            @Nullable Narrative note) {
        var key = seal.of(id);
        return database.sql("""
                        insert ignore into case_person (id, case_id, person_id, name, roles, note, added_at)
                        values (:id, :case, :person, :name, :roles, :note, :now)
                        """)
                        .param("id", row)
                        .param("case", id.value())
                        .param("person", CaseBook.value(person))
                        .param("name", name == null ? null : key.seal(name, TABLE, row, "name"))
                        .param("roles", CaseRole.text(roles))
                        .param("note", note == null ? null : key.seal(note, TABLE, row, "note"))
                        .param("now", CaseBook.utc(pulse.now()))
                        .update()
                == 1;
    }

    private void write(UUID row, CaseId id, Set<CaseRole> roles, @Nullable Narrative note) {
        database.sql("update case_person set roles = :roles, note = :note, version = version + 1 where id = :id")
                .param("roles", CaseRole.text(roles))
                .param("note", note == null ? null : seal.of(id).seal(note, TABLE, row, "note"))
                .param("id", row)
                .update();
    }

    /** Somebody is not in it any more; that they were stays in the chronology. */
    @SafeguardingTransaction
    public void takeOut(CaseId id, UUID row) {
        heads.hold(id.chain());
        door.require(id);
        var gone = rows(id).stream()
                .filter(it -> it.id().equals(row))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("Not on this desk"));
        database.sql("update case_person set left_at = :now, version = version + 1 where id = :id")
                .param("now", CaseBook.utc(pulse.now()))
                .param("id", row)
                .update();
        var person = gone.person();
        var name = gone.name();
        var called = name != null ? name.disclose() : person == null ? "?" : called(person);
        say(UUID.randomUUID(), id, called + ": not part of it any more", null);
    }

    /** Whoever is in a case that was the second record of the same comes along. */
    void copy(CaseId from, CaseId into) {
        var there = rows(into).stream().map(PersonInCase::person).toList();
        var subject = book.find(into).map(CaseRow::subject).orElse(null);
        for (var one : rows(from)) {
            if (one.person() == null
                    || (!there.contains(one.person()) && !one.person().equals(subject))) {
                insert(UUID.randomUUID(), into, one.person(), one.name(), one.roles(), one.note());
            }
        }
    }

    private void say(UUID key, CaseId id, String sentence, @Nullable Narrative note) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(PartKind.OUTCOME, Narrative.of(sentence)));
        if (note != null) {
            parts.add(new Part(PartKind.ACCOUNT, note));
        }
        ledger.append(
                id, door.lead(), new NewEntry(key, EntryKind.PEOPLE, Happened.at(pulse.now()), parts, null, null));
        doorbell.ring();
    }
}
