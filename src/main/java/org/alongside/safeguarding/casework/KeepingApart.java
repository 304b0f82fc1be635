package org.alongside.safeguarding.casework;

import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;

/** The leads' decisions that two pupils are not to be paired. The reason stays with the leads. */
@Service
@ForSafeguardingLeads
class KeepingApart {
    private static final int LIFTED_SHOWN = 20;
    private static final int LONGEST_REASON = 2_000;

    private final ApartBook book;
    private final SignedInPerson who;
    private final People people;

    KeepingApart(ApartBook book, SignedInPerson who, People people) {
        this.book = book;
        this.who = who;
        this.people = people;
    }

    public List<ApartRow> standing() {
        return book.standing();
    }

    /** The latest ones. */
    public List<ApartRow> lifted() {
        return book.lifted(LIFTED_SHOWN);
    }

    /**
     * Keeps two pupils apart from now on, in every scheme.
     *
     * @param key the form's own; sending twice is doing it once
     * @throws IllegalArgumentException with a message key if they are the same person, no pupils, or apart already
     */
    public void keep(UUID key, PersonId one, PersonId other, Narrative reason) {
        var two = TwoPeople.of(one, other);
        var rows = people.named(List.of(one, other));
        if (rows.size() < 2 || rows.values().stream().anyMatch(it -> it.kind() != PersonKind.PUPIL)) {
            throw new IllegalArgumentException("safeguarding.apart.not-pupils");
        }
        requireShort(reason);
        if (book.knows(key)) {
            return;
        }
        if (book.standing().stream().anyMatch(it -> it.people().equals(two))) {
            throw new IllegalArgumentException("safeguarding.apart.already");
        }
        book.keep(key, two, lead(), reason);
    }

    /**
     * Writes down that this lead reads it and gives out the reason.
     *
     * @throws IllegalArgumentException with a message key if there is no such decision
     * @throws org.alongside.school.StaleSignIn if this lead has to give the password again first
     */
    @NeedsFreshSignIn
    public OpenApart open(ApartId id) {
        return book.open(id, lead()).orElseThrow(() -> new IllegalArgumentException("safeguarding.apart.gone"));
    }

    /**
     * Lets them be paired again.
     *
     * @throws IllegalArgumentException with a message key if another lead was faster
     */
    public void lift(ApartId id, Narrative reason) {
        requireShort(reason);
        if (!book.lift(id, lead(), reason)) {
            throw new IllegalArgumentException("safeguarding.apart.gone");
        }
    }

    private static void requireShort(Narrative reason) {
        if (reason.disclose().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("safeguarding.apart.too-long");
        }
    }

    private Lead lead() {
        var id = who.required();
        return new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
    }
}
