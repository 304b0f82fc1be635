package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The leads' own arrangements: hours, rota, who is away, whom the poster names. */
@Service
@ForSafeguardingLeads
class Rota {
    private final WatchBook book;
    private final RoleHolders holders;
    private final People people;
    private final Clock clock;

    Rota(WatchBook book, RoleHolders holders, People people, Clock clock) {
        this.book = book;
        this.holders = holders;
        this.people = people;
        this.clock = clock;
    }

    /** The DSL and the deputies, in that order. */
    List<PersonRow> leads() {
        var ids = SafeguardingTeam.now(holders).readers(Track.LEADS, null).atOnce();
        var rows = people.named(ids);
        return ids.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    WatchSettings settings() {
        return book.settings();
    }

    /** False if somebody else has changed them meanwhile; then nothing is kept. */
    boolean keep(WatchSettings settings) {
        return book.keep(settings);
    }

    Map<DutySlot, PersonId> duties() {
        return book.duties();
    }

    /**
     * Puts a lead on duty for half a day.
     *
     * @param person null for nobody in particular
     * @throws IllegalArgumentException with a message key if they are no lead
     */
    void putOnDuty(DutySlot slot, @Nullable PersonId person) {
        if (person != null) {
            requireLead(person);
        }
        book.putOnDuty(slot, person);
    }

    /** From today on, the nearest first. */
    List<Away> away() {
        return book.away(Said.dayOf(clock.instant()));
    }

    /** @throws IllegalArgumentException with a message key if they are no lead */
    void add(Away away) {
        requireLead(away.person());
        book.add(away);
    }

    void remove(Away away) {
        book.remove(away);
    }

    List<SafeContact> contacts() {
        return book.contacts();
    }

    void add(SafeContact contact) {
        book.add(contact);
    }

    void remove(SafeContact contact) {
        book.remove(contact);
    }

    private void requireLead(PersonId person) {
        if (leads().stream().noneMatch(it -> it.id().equals(person))) {
            throw new IllegalArgumentException("safeguarding.rota.no-lead");
        }
    }
}
