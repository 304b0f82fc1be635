package org.alongside.curriculum.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.curriculum.LessonTexts;
import org.alongside.notifications.Notices;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a teacher's text becomes the school's: offered, then approved or returned with a word by the PSHE lead, of which they are told. */
@Service
@ForTeachers
@Transactional
public class SchoolCopies {
    private static final int LONGEST_WORD = 500;

    private final EditionTables tables;
    private final LessonTexts texts;
    private final Editions editions;
    private final LessonDrafts drafts;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    SchoolCopies(
            EditionTables tables,
            LessonTexts texts,
            Editions editions,
            LessonDrafts drafts,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.tables = tables;
        this.texts = texts;
        this.editions = editions;
        this.drafts = drafts;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Offers a class's edition to the school.
     *
     * @param word what is better about it, 1 to 500 characters
     * @throws IllegalArgumentException with the key of a sentence
     */
    public Offer offer(EditionId id, String word) {
        var edition = editions.find(id)
                .filter(it -> it.owner().classId().isPresent() && editions.mayPublish(it.owner()))
                .orElseThrow(() -> new IllegalArgumentException("curriculum.copies.mistake.gone"));
        return add(new Offer(
                UUID.randomUUID(),
                edition.lesson(),
                edition.owner().classId().orElseThrow(),
                edition.text(),
                edition.originalHash(),
                schoolNumber(edition),
                who.required(),
                now(),
                checked(word),
                Offer.State.OFFERED,
                null,
                null,
                null));
    }

    /**
     * Offers a draft that was written for the school; the draft is done with.
     *
     * @throws IllegalArgumentException with the key of a sentence
     */
    public Offer offer(DraftId id, String word) {
        var draft =
                drafts.draft(id).orElseThrow(() -> new IllegalArgumentException("curriculum.copies.mistake.gone"));
        if (!texts.faults(draft.lesson(), draft.text()).isEmpty()) {
            throw new IllegalArgumentException("curriculum.copies.mistake.not-usable");
        }
        var offer = add(new Offer(
                UUID.randomUUID(),
                draft.lesson(),
                draft.owner().classId().orElse(null),
                LessonText.of(draft.text()).text(),
                draft.originalHash(),
                draft.owner().equals(EditionOwner.SCHOOL) ? draft.basedOn() : 0,
                who.required(),
                now(),
                checked(word),
                Offer.State.OFFERED,
                null,
                null,
                null));
        tables.remove(id);
        return offer;
    }

    private Offer add(Offer offer) {
        tables.add(offer);
        return offer;
    }

    private int schoolNumber(Edition edition) {
        return tables.latest(edition.lesson(), EditionOwner.SCHOOL)
                .map(Edition::number)
                .orElse(0);
    }

    private static String checked(String word) {
        var stripped = word.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_WORD) {
            throw new IllegalArgumentException("curriculum.copies.mistake.word");
        }
        return stripped;
    }

    /** What waits for the PSHE lead, oldest first. */
    @PreAuthorize("hasRole('PSHE_LEAD')")
    @Transactional(readOnly = true)
    public List<Offer> waiting() {
        return tables.waiting();
    }

    /** What the person who asks has offered, newest first. */
    @Transactional(readOnly = true)
    public List<Offer> mine() {
        return who.id().map(tables::offersOf).orElse(List.of());
    }

    /** An offer of one's own, or any for the PSHE lead. */
    @Transactional(readOnly = true)
    public Optional<Offer> find(UUID id) {
        return tables.offer(id)
                .filter(it -> who.is(Roles.PSHE_LEAD)
                        || who.id().filter(it.offeredBy()::equals).isPresent());
    }

    /** Takes an offer back that nobody has decided on. */
    public void withdraw(UUID id) {
        var offer = find(id).filter(
                        it -> who.id().filter(it.offeredBy()::equals).isPresent())
                .orElseThrow(() -> new IllegalArgumentException("curriculum.copies.mistake.gone"));
        decide(offer, Offer.State.WITHDRAWN, null);
    }

    /** Sends it back with a word, 1 to 500 characters; the class keeps its text. */
    @PreAuthorize("hasRole('PSHE_LEAD')")
    public void giveBack(UUID id, String word) {
        var offer = find(id).orElseThrow(() -> new IllegalArgumentException("curriculum.copies.mistake.gone"));
        decide(offer, Offer.State.RETURNED, checked(word));
        tell(offer, "curriculum.notice.offer-returned");
    }

    /** Nobody needs a mail about what they decided themselves. */
    private void tell(Offer offer, String notice) {
        if (!offer.offeredBy().equals(who.required())) {
            notices.tell(offer.offeredBy(), notice);
        }
    }

    /**
     * Makes the offered text the school copy. Every class that has no text of its own is taught it from now on.
     *
     * @param seen number of the school copy that the lead compared it with, 0 for none
     * @throws IllegalArgumentException with the key of a sentence: somebody decided before, or the school copy is another now
     */
    @PreAuthorize("hasRole('PSHE_LEAD')")
    public Edition approve(UUID id, int seen) {
        var offer = find(id).orElseThrow(() -> new IllegalArgumentException("curriculum.copies.mistake.gone"));
        var edition = new Edition(
                EditionId.random(),
                offer.lesson(),
                EditionOwner.SCHOOL,
                seen + 1,
                offer.text(),
                offer.originalHash(),
                offer.offeredBy(),
                now());
        var newest = tables.latest(offer.lesson(), EditionOwner.SCHOOL);
        if (newest.map(Edition::number).orElse(0) != seen
                || !texts.faults(offer.lesson(), offer.text()).isEmpty()) {
            throw new IllegalArgumentException("curriculum.copies.mistake.overtaken");
        }
        decide(offer, Offer.State.APPROVED, null);
        if (!tables.add(edition)) {
            throw new IllegalArgumentException("curriculum.copies.mistake.overtaken");
        }
        tell(offer, "curriculum.notice.offer-approved");
        return edition;
    }

    private void decide(Offer offer, Offer.State state, @org.jspecify.annotations.Nullable String answer) {
        if (!tables.decide(offer.id(), state, who.required(), now(), answer)) {
            throw new IllegalArgumentException("curriculum.copies.mistake.decided");
        }
    }

    /** As finely as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
