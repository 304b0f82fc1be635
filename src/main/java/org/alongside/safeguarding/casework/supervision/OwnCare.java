package org.alongside.safeguarding.casework.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;

/** The leads' supervision and training. Every lead sees who had what when; what somebody takes from it is their own. */
@Service
@ForSafeguardingLeads
class OwnCare {
    private final CareBook book;
    private final SignedInPerson who;
    private final RoleHolders holders;
    private final People people;
    private final Clock clock;

    OwnCare(CareBook book, SignedInPerson who, RoleHolders holders, People people, Clock clock) {
        this.book = book;
        this.who = who;
        this.holders = holders;
        this.people = people;
        this.clock = clock;
    }

    /** The DSL and the deputies, in that order. */
    public List<PersonRow> leads() {
        var ids = ids(holders);
        var rows = people.named(ids);
        return ids.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /** What every lead had lately, the latest first; with the notes of whoever is signed in. */
    public List<CareRecord> latest() {
        return book.latest(who.required(), 100);
    }

    /** When every lead needs what next, by date. */
    public List<CareDue> due() {
        return due(ids(holders), book.last(ids(holders)), book.rules(), Said.dayOf(clock.instant()));
    }

    /**
     * Keeps what whoever is signed in had; a log in somebody else's name would be no log.
     *
     * @throws IllegalArgumentException with a message key if it is somebody else's or in the future
     */
    public void add(CareRecord mine) {
        if (!mine.person().equals(who.required())) {
            throw new IllegalArgumentException("safeguarding.care.not-yours");
        }
        if (mine.on().isAfter(Said.dayOf(clock.instant()))) {
            throw new IllegalArgumentException("safeguarding.care.future");
        }
        var note = mine.note();
        if (note != null && note.disclose().length() > 1_000) {
            throw new IllegalArgumentException("safeguarding.care.note-long");
        }
        book.add(mine);
    }

    /** How often the school asks for what. */
    public List<CareRule> rules() {
        return book.rules();
    }

    /** False if somebody else has changed it since it was read; then nothing is kept. */
    public boolean keep(CareRule rule) {
        return book.keep(rule);
    }

    static List<PersonId> ids(RoleHolders holders) {
        return SafeguardingTeam.now(holders).readers(Track.LEADS, null).atOnce();
    }

    static List<CareDue> due(
            List<PersonId> leads, Map<PersonId, Map<CareKind, LocalDate>> last, List<CareRule> rules, LocalDate today) {
        var due = new ArrayList<CareDue>();
        for (var lead : leads) {
            for (var rule : rules) {
                if (rule.weeks() > 0) {
                    var before = last.getOrDefault(lead, Map.of()).get(rule.kind());
                    due.add(new CareDue(
                            lead, rule.kind(), before, before == null ? today : before.plusWeeks(rule.weeks())));
                }
            }
        }
        due.sort(Comparator.comparing(CareDue::due).thenComparing(CareDue::kind));
        return due;
    }
}
