package org.alongside.curriculum.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.LessonTexts;
import org.alongside.curriculum.TextFault;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts of lessons that are being written. A teacher writes drafts that nobody else sees, and puts them into use for a class of
 * their own; the school copy is put into use by the PSHE lead.
 */
@Service
@ForTeachers
@Transactional
public class LessonDrafts {
    /** The longest text that is kept at all, even as a draft, in characters. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final EditionTables tables;
    private final Editions editions;
    private final Originals originals;
    private final LessonTexts texts;
    private final SignedInPerson who;
    private final Clock clock;

    LessonDrafts(
            EditionTables tables,
            Editions editions,
            Originals originals,
            LessonTexts texts,
            SignedInPerson who,
            Clock clock) {
        this.tables = tables;
        this.editions = editions;
        this.originals = originals;
        this.texts = texts;
        this.who = who;
        this.clock = clock;
    }

    /** The drafts of the person who asks, last changed first. */
    @Transactional(readOnly = true)
    public List<Draft> drafts() {
        return who.id().map(tables::draftsOf).orElse(List.of());
    }

    /** A draft of the person who asks; empty for a draft of somebody else. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(DraftId id) {
        return who.id().flatMap(it -> tables.draft(id, it));
    }

    /**
     * Goes on with the newest draft that the person who asks has of this text, or begins one from what is in use.
     *
     * @return empty when there is no such lesson, or it is a class that one may not plan
     */
    public Optional<Draft> write(LessonId lesson, EditionOwner owner) {
        if (!mayWrite(owner) || texts.original(lesson).isEmpty()) {
            return Optional.empty();
        }
        return drafts().stream()
                .filter(it -> it.lesson().equals(lesson) && it.owner().equals(owner))
                .findFirst()
                .or(() -> Optional.of(begin(lesson, owner, null)));
    }

    /**
     * Begins a draft with a text from elsewhere, such as a file; drafts that are there already stay as they are.
     *
     * @param owner for whom it shall be; {@link EditionOwner#SCHOOL} when that is not decided
     * @throws IllegalArgumentException when there is no such lesson, it is a class that one may not plan, or the text has more
     *     than a million characters
     */
    public Draft draftFrom(LessonId lesson, EditionOwner owner, String text) {
        if (!mayWrite(owner) || texts.original(lesson).isEmpty() || text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("No draft of this");
        }
        return begin(lesson, owner, text);
    }

    /** The same for the school, from which it can still be taken for a class. */
    public Draft draftFrom(LessonId lesson, String text) {
        return draftFrom(lesson, EditionOwner.SCHOOL, text);
    }

    private Draft begin(LessonId lesson, EditionOwner owner, @Nullable String text) {
        var original = originals.keep(lesson);
        var own = tables.latest(lesson, owner);
        var from = own.or(() -> tables.latest(lesson, EditionOwner.SCHOOL));
        var draft = new Draft(
                new DraftId(UUID.randomUUID()),
                lesson,
                owner,
                who.required(),
                text != null ? text : from.map(Edition::text).orElse(original.text()),
                text != null ? original.hash() : from.map(Edition::originalHash).orElse(original.hash()),
                own.map(Edition::number).orElse(0),
                now(),
                0);
        tables.add(draft);
        return draft;
    }

    /**
     * Keeps what was typed.
     *
     * @param draft as it was when the page was opened or last saved
     * @throws IllegalArgumentException for a draft of somebody else, or a text of more than a million characters
     */
    public Saved save(Draft draft, String text) {
        var now = draft(draft.id()).orElseThrow(() -> new IllegalArgumentException("No draft of this"));
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("No draft of this");
        }
        if (now.version() != draft.version()) {
            return now.text().equals(text) ? new Saved.Kept(now) : new Saved.ChangedElsewhere(now, text);
        }
        if (now.text().equals(text)) {
            return new Saved.Kept(now);
        }
        return tables.change(with(now, text, now.originalHash(), now.basedOn()))
                ? new Saved.Kept(draft(draft.id()).orElseThrow())
                : new Saved.ChangedElsewhere(draft(draft.id()).orElseThrow(), text);
    }

    /** Throws the draft away; what is in use stays. */
    public void discard(DraftId id) {
        draft(id).ifPresent(it -> tables.remove(it.id()));
    }

    /**
     * Puts a draft into use: for its class from today on, or for the school when the PSHE lead does it.
     *
     * @throws IllegalArgumentException for a draft of somebody else, or one for the school from somebody else than the lead
     */
    public Published publish(DraftId id) {
        var draft = draft(id).orElseThrow(() -> new IllegalArgumentException("No draft of this"));
        if (!editions.mayPublish(draft.owner())) {
            throw new IllegalArgumentException("Not this person's to publish");
        }
        var faults = texts.faults(draft.lesson(), draft.text());
        if (!faults.isEmpty()) {
            return new Published.NotUsable(faults);
        }
        var newest = tables.latest(draft.lesson(), draft.owner());
        if (newest.isPresent() && newest.get().number() != draft.basedOn()) {
            return new Published.Overtaken(newest.get());
        }
        var edition = new Edition(
                EditionId.random(),
                draft.lesson(),
                draft.owner(),
                draft.basedOn() + 1,
                LessonText.of(draft.text()).text(),
                draft.originalHash(),
                who.required(),
                now());
        if (!tables.add(edition)) {
            return new Published.Overtaken(
                    tables.latest(draft.lesson(), draft.owner()).orElseThrow());
        }
        draft.owner().classId().ifPresent(it -> tables.useFrom(it, edition, today()));
        tables.remove(draft.id());
        return new Published.InUse(edition);
    }

    /** What stands against using this text for the lesson, by line. */
    @Transactional(readOnly = true)
    public List<TextFault> faults(Draft draft) {
        return texts.faults(draft.lesson(), draft.text());
    }

    /**
     * The draft beside what somebody else put into use since it was begun; empty when nobody did.
     *
     * @throws IllegalArgumentException for a draft of somebody else
     */
    @Transactional(readOnly = true)
    public Optional<ThreeWay> overtaken(DraftId id) {
        var draft = draft(id).orElseThrow(() -> new IllegalArgumentException("No draft of this"));
        return tables.latest(draft.lesson(), draft.owner())
                .filter(it -> it.number() != draft.basedOn())
                .map(it -> new ThreeWay(
                        LessonText.of(tables.number(draft.lesson(), draft.owner(), draft.basedOn())
                                .map(Edition::text)
                                .orElseGet(() -> originals.of(draft.originalHash()))),
                        LessonText.of(draft.text()),
                        LessonText.of(it.text())));
    }

    /**
     * The draft beside the original of today, when that has changed since the draft's text was made from it.
     *
     * @throws IllegalArgumentException for a draft of somebody else
     */
    @Transactional(readOnly = true)
    public Optional<ThreeWay> improved(DraftId id) {
        var draft = draft(id).orElseThrow(() -> new IllegalArgumentException("No draft of this"));
        return improvedSince(draft.lesson(), draft.originalHash(), draft.text());
    }

    private Optional<ThreeWay> improvedSince(LessonId lesson, String hash, String text) {
        return originals
                .now(lesson)
                .filter(it -> !it.hash().equals(hash))
                .map(it ->
                        new ThreeWay(LessonText.of(originals.of(hash)), LessonText.of(text), LessonText.of(it.text())));
    }

    /**
     * Takes these sections from the original of today into the draft, which from then on stands on it.
     *
     * @throws IllegalArgumentException for a draft of somebody else
     */
    public Saved takeImprovements(Draft draft, Set<String> sections) {
        var merge = improved(draft.id());
        if (merge.isEmpty()) {
            return new Saved.Kept(draft);
        }
        var now = originals.keep(draft.lesson());
        return merged(draft, with(draft, merge.get().taking(sections).text(), now.hash(), draft.basedOn()));
    }

    /**
     * Takes these sections from what somebody else put into use into the draft, which from then on follows it.
     *
     * @throws IllegalArgumentException for a draft of somebody else
     */
    public Saved takeTheirs(Draft draft, Set<String> sections) {
        var merge = overtaken(draft.id());
        var newest = tables.latest(draft.lesson(), draft.owner());
        if (merge.isEmpty() || newest.isEmpty()) {
            return new Saved.Kept(draft);
        }
        return merged(
                draft,
                with(
                        draft,
                        merge.get().taking(sections).text(),
                        draft.originalHash(),
                        newest.get().number()));
    }

    /** Takes a draft that was begun for the school for a class instead, or the other way round. */
    public Saved give(Draft draft, EditionOwner owner) {
        if (!mayWrite(owner)) {
            throw new IllegalArgumentException("No draft of this");
        }
        var now = draft(draft.id()).orElseThrow(() -> new IllegalArgumentException("No draft of this"));
        return merged(
                draft,
                new Draft(
                        now.id(),
                        now.lesson(),
                        owner,
                        now.author(),
                        now.text(),
                        now.originalHash(),
                        tables.latest(now.lesson(), owner).map(Edition::number).orElse(0),
                        now(),
                        draft.version()));
    }

    private Saved merged(Draft before, Draft merged) {
        return tables.change(merged)
                ? new Saved.Kept(draft(before.id()).orElseThrow())
                : new Saved.ChangedElsewhere(draft(before.id()).orElseThrow(), merged.text());
    }

    private Draft with(Draft it, String text, String hash, int basedOn) {
        return new Draft(it.id(), it.lesson(), it.owner(), it.author(), text, hash, basedOn, now(), it.version());
    }

    /** Everybody who teaches may write a text for the school; what becomes of it is the lead's to decide. */
    private boolean mayWrite(EditionOwner owner) {
        return owner.classId().isEmpty() || editions.mayPublish(owner);
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    /** As finely as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
