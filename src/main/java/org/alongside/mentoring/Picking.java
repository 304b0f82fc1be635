package org.alongside.mentoring;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alongside.base.Roles;
import org.alongside.mentoring.PickSheet.State;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What mentors and mentees say for themselves. Every tap is kept at once, for whoever is signed in and nobody else; after
 * a run of the matching nothing changes any more.
 */
@Service
@PreAuthorize("hasAnyRole('MENTOR','MENTEE')")
class Picking {
    private final Schemes schemes;
    private final Participants participants;
    private final PickSheets sheets;
    private final NamedPeople named;
    private final SignedInPerson who;
    private final Clock clock;

    Picking(
            Schemes schemes,
            Participants participants,
            PickSheets sheets,
            NamedPeople named,
            SignedInPerson who,
            Clock clock) {
        this.schemes = schemes;
        this.participants = participants;
        this.sheets = sheets;
        this.named = named;
        this.who = who;
        this.clock = clock;
    }

    /** The sheet of whoever is signed in. */
    @Transactional(readOnly = true)
    PickSheet mine() {
        var me = who.required();
        return schemes.current()
                .flatMap(scheme -> participants
                        .find(scheme.id(), me)
                        .filter(it -> who.is(it.side() == Side.MENTOR ? Roles.MENTOR : Roles.MENTEE))
                        .map(it -> sheet(scheme, it)))
                .orElseGet(PickSheet::notInIt);
    }

    private PickSheet sheet(Scheme scheme, Participant participant) {
        var progress = sheets.of(scheme.id(), participant.person());
        var state = sheets.isOpen(scheme.id())
                ? State.OPEN
                : scheme.pickingFrom() == null && participant.likes().isEmpty() ? State.NOT_YET : State.FROZEN;
        return new PickSheet(
                state,
                participant.side(),
                participant.picks(),
                participant.wishes(),
                progress.note(),
                named.by(scheme.id(), participant.person()),
                progress.doneAt());
    }

    /**
     * Changes what is kept now, so that two phones of the same pupil do not undo each other.
     *
     * @throws IllegalArgumentException with a message key if it is closed or the change cannot be
     */
    @Transactional
    Picks choose(UnaryOperator<Picks> change) {
        var scheme = openForMe();
        var before = participants.find(scheme, me()).orElseThrow().picks();
        var after = change.apply(before);
        after.mistake().ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        if (!after.equals(before)) {
            participants.choose(scheme, me(), after);
        }
        return after;
    }

    /** @throws IllegalArgumentException with a message key if it is closed */
    @Transactional
    void wish(Wishes wishes) {
        var scheme = openForMe();
        var mentee = participants.find(scheme, me()).orElseThrow().side() == Side.MENTEE;
        var sameSex = mentee ? wishes.sameSex() : Strength.NO;
        var somebodyNew = mentee ? wishes.somebodyNew() : Strength.NO;
        // what nobody asked for is not kept
        var ownSex = mentee && sameSex == Strength.NO ? null : wishes.ownSex();
        sheets.wish(scheme, me(), new Wishes(sameSex, somebodyNew, ownSex));
    }

    /** @throws IllegalArgumentException with a message key if it is closed, or the note too long */
    @Transactional
    void note(String note) {
        var scheme = openForMe();
        if (note.strip().length() > PickSheet.LONGEST_NOTE) {
            throw new IllegalArgumentException("mentoring.pick.note-long");
        }
        sheets.note(scheme, me(), note.strip());
    }

    /**
     * Keeps a name as it was typed; the coordinator finds out who is meant.
     *
     * @throws IllegalArgumentException with a message key if it is closed, no name, or there are three already
     */
    @Transactional
    void name(NamedPerson.Kind kind, String written) {
        var scheme = openForMe();
        var name = written.strip().replaceAll("\\s+", " ");
        if (NameFit.words(name).isEmpty() || name.length() > NamedPerson.LONGEST) {
            throw new IllegalArgumentException("mentoring.pick.name-wrong");
        }
        var mine =
                named.by(scheme, me()).stream().filter(it -> it.kind() == kind).toList();
        if (mine.stream().anyMatch(it -> it.written().equalsIgnoreCase(name))) {
            return;
        }
        if (mine.size() >= NamedPerson.MOST) {
            throw new IllegalArgumentException("mentoring.pick.names-enough");
        }
        named.add(scheme, me(), kind, name, Strength.MUST);
    }

    /** @throws IllegalArgumentException with a message key if it is closed */
    @Transactional
    void nameMatters(UUID name, Strength strength) {
        var scheme = openForMe();
        named.change(scheme, me(), name, strength == Strength.NO ? Strength.NICE : strength);
    }

    /** @throws IllegalArgumentException with a message key if it is closed */
    @Transactional
    void unname(UUID name) {
        named.remove(openForMe(), me(), name);
    }

    /**
     * Says that this is all; it can still be changed.
     *
     * @throws IllegalArgumentException with a message key if it is closed or nothing is chosen
     */
    @Transactional
    void done() {
        var scheme = openForMe();
        if (participants.find(scheme, me()).orElseThrow().likes().isEmpty()) {
            throw new IllegalArgumentException("mentoring.people.no-interest");
        }
        sheets.done(scheme, me(), clock.instant());
    }

    private SchemeId openForMe() {
        if (mine().state() != State.OPEN) {
            throw new IllegalArgumentException("mentoring.pick.closed");
        }
        var scheme = schemes.current().orElseThrow().id();
        sheets.lock(scheme, me());
        return scheme;
    }

    private PersonId me() {
        return who.required();
    }
}
