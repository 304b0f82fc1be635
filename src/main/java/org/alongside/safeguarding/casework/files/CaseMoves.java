package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who stays with the child, who works on the case, whether it is open, and what became of a second record. */
@Service
@ForSafeReaders
class CaseMoves {
    private final JdbcClient database;
    private final CaseBook book;
    private final CaseDoor door;
    private final CaseLedger ledger;
    private final CasePeople persons;
    private final ActionBook actions;
    private final ChainHeads heads;
    private final People people;
    private final RoleHolders holders;
    private final Pulse pulse;
    private final Doorbell doorbell;

    CaseMoves(
            @Qualifier("safeguarding") JdbcClient database,
            CaseBook book,
            CaseDoor door,
            CaseLedger ledger,
            CasePeople persons,
            ActionBook actions,
            ChainHeads heads,
            People people,
            RoleHolders holders,
            Pulse pulse,
            Doorbell doorbell) {
        this.database = database;
        this.book = book;
        this.door = door;
        this.ledger = ledger;
        this.persons = persons;
        this.actions = actions;
        this.heads = heads;
        this.people = people;
        this.holders = holders;
        this.pulse = pulse;
        this.doorbell = doorbell;
    }

    /** This adult stays with the child from now on. They need not be able to read the case. */
    @SafeguardingTransaction
    public void stays(UUID key, CaseId id, PersonId keeper) {
        hold(id);
        var adult = people.find(keeper)
                .filter(it -> it.kind() == PersonKind.STAFF && it.leftOn() == null)
                .orElseThrow(() -> new IllegalArgumentException("safeguarding.case.keeper.nobody"));
        update(id, "keeper_id = :who, keeper_name = :name", keeper, adult.formalName());
        say(key, id, EntryKind.PEOPLE, adult.formalName() + " stays with the child", null);
    }

    /** Those to whom this case may be handed over: they read it already, by what they are. */
    public List<PersonRow> mayTake(CaseId id) {
        var row = door.require(id);
        var team = SafeguardingTeam.now(holders);
        var ids = Stream.of(team.leads(), team.deputies(), team.heads(), team.chairs())
                .flatMap(List::stream)
                .distinct()
                .filter(it -> row.isFor(it, team) && !it.equals(row.lead()))
                .toList();
        return ids.stream().flatMap(it -> people.find(it).stream()).toList();
    }

    /** Somebody else works on it from now on. */
    @SafeguardingTransaction
    public void handOver(UUID key, CaseId id, PersonId to, Narrative why) {
        hold(id);
        var next = mayTake(id).stream()
                .filter(it -> it.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("safeguarding.case.hand.nobody"));
        update(id, "lead_id = :who, lead_name = :name", to, next.formalName());
        say(key, id, EntryKind.HANDED_OVER, "Handed over to " + next.formalName(), why);
    }

    /** Open cases on the desk of whoever is signed in whose lead may not read them any more, or has left. */
    public List<CaseRow> stranded() {
        var team = SafeguardingTeam.now(holders);
        return door.mine(book.all(door.tracks(), List.of(CaseStatus.OPEN))).stream()
                .filter(it -> !it.isFor(it.lead(), team))
                .toList();
    }

    /** Takes all of them over. */
    @SafeguardingTransaction
    public int takeStranded() {
        var by = door.lead();
        var all = stranded();
        for (var row : all) {
            update(row.id(), "lead_id = :who, lead_name = :name", by.id(), by.name());
            say(
                    UUID.randomUUID(),
                    row.id(),
                    EntryKind.HANDED_OVER,
                    "Taken over by " + by.name() + " from " + row.leadName(),
                    null);
        }
        return all.size();
    }

    /** When it is looked at again; null for no day. */
    @SafeguardingTransaction
    public void review(UUID key, CaseId id, @Nullable LocalDate on) {
        hold(id);
        database.sql("update case_file set review_on = :on, version = version + 1 where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
        say(key, id, EntryKind.REVIEW, on == null ? "No review planned" : "Review on " + Said.weekday(on), null);
    }

    /** What it is mainly about. */
    @SafeguardingTransaction
    public void about(UUID key, CaseId id, Category category) {
        var row = hold(id);
        if (category.ofAdult() != row.category().ofAdult()) {
            throw new IllegalArgumentException("safeguarding.case.category.other-track");
        }
        if (row.category() == category) {
            return;
        }
        database.sql("update case_file set category = :category, version = version + 1 where id = :id")
                .param("category", category.name())
                .param("id", id.value())
                .update();
        say(
                key,
                id,
                EntryKind.FACTS,
                "Mainly about: " + category.recorded() + ", before: "
                        + row.category().recorded(),
                null);
    }

    /** Closes it, with the outcome and the reasons; actions that are open have to be done or set anew first. */
    @SafeguardingTransaction
    public void close(UUID key, CaseId id, Narrative reasons) {
        var row = hold(id);
        if (row.status() != CaseStatus.OPEN) {
            return;
        }
        if (actions.isAnyOpen(id)) {
            throw new IllegalArgumentException("safeguarding.case.close.actions");
        }
        status(id, "CLOSED");
        say(key, id, EntryKind.CLOSED, null, reasons);
    }

    /** Opens it again. */
    @SafeguardingTransaction
    public void reopen(UUID key, CaseId id, Narrative reasons) {
        var row = hold(id);
        if (row.status() != CaseStatus.CLOSED) {
            return;
        }
        status(id, "OPEN");
        say(key, id, EntryKind.REOPENED, null, reasons);
    }

    private void status(CaseId id, String status) {
        database.sql("""
                        update case_file set status = :status, closed_at = if(:status = 'OPEN', null, :now),
                               version = version + 1 where id = :id
                        """)
                .param("status", status)
                .param("now", CaseBook.utc(pulse.now()))
                .param("id", id.value())
                .update();
    }

    /**
     * Two records of the same become one. Nothing moves out of the second: it stays as it is, closed, and each says
     * where the other is. Its people and open actions come along.
     *
     * @throws IllegalArgumentException with a message key if they are the same, on different desks, or not both open
     */
    @SafeguardingTransaction
    public void merge(UUID key, CaseId second, CaseId first, Narrative why) {
        Stream.of(second, first).map(CaseId::chain).sorted().forEach(heads::hold); // always in this order: no deadlock
        var from = door.require(second);
        var into = door.require(first);
        if (from.status() == CaseStatus.MERGED && first.equals(from.mergedInto())) {
            return;
        }
        if (second.equals(first)
                || from.track() != into.track()
                || from.status() != CaseStatus.OPEN
                || into.status() != CaseStatus.OPEN) {
            throw new IllegalArgumentException("safeguarding.case.merge.not-these");
        }
        if (from.notTo() != null && !from.notTo().equals(into.notTo())) {
            throw new IllegalArgumentException("safeguarding.case.merge.not-these");
        }
        persons.copy(second, first);
        actions.move(second, first);
        database.sql("update case_file set merged_into = :into where id = :id")
                .param("into", first.value())
                .param("id", second.value())
                .update();
        status(second, "MERGED");
        say(key, second, EntryKind.MERGED, "Goes on in " + into.reference(), why);
        var other = UUID.nameUUIDFromBytes((key + " other").getBytes(StandardCharsets.UTF_8));
        say(other, first, EntryKind.MERGED, from.reference() + " goes on here", why);
    }

    /** Second records of this case. */
    public List<CaseRow> mergedInto(CaseId id) {
        door.require(id);
        return door.mine(database.sql("select * from case_file where merged_into = :id order by number")
                .param("id", id.value())
                .query(CaseBook::row)
                .list());
    }

    private CaseRow hold(CaseId id) {
        heads.hold(id.chain());
        return door.require(id);
    }

    private void update(CaseId id, String set, PersonId who, String name) {
        database.sql("update case_file set " + set + ", version = version + 1 where id = :id")
                .param("who", who.value())
                .param("name", name)
                .param("id", id.value())
                .update();
    }

    private void say(UUID key, CaseId id, EntryKind kind, @Nullable String sentence, @Nullable Narrative why) {
        var parts = new ArrayList<Part>();
        if (sentence != null) {
            parts.add(new Part(PartKind.OUTCOME, Narrative.of(sentence)));
        }
        if (why != null) {
            parts.add(new Part(PartKind.REASON, why));
        }
        ledger.append(id, door.lead(), new NewEntry(key, kind, Happened.at(pulse.now()), parts, null, null));
        doorbell.ring();
    }
}
