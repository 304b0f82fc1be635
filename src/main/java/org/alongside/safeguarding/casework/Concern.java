package org.alongside.safeguarding.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/** What somebody told, sealed, and who has opened it first. */
@Entity
@Table(name = "concern")
class Concern {
    private static final String CONCERN = "concern";
    static final String NARRATIVE = "narrative";
    private static final String DETAILS = "details";
    private static final String MESSAGE = "message_to_sender";
    private static final Narrative UNREADABLE_MESSAGE =
            Narrative.of("This message does not open any more. Please ask a safe adult what it said.");

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConcernId id;

    private String reference;
    private UUID idempotencyKey;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "sender_id"))
    private PersonId sender;

    @Enumerated(EnumType.STRING)
    private SenderKind senderKind;

    @Column(columnDefinition = "tinyint")
    private @Nullable Integer senderYear;

    @Enumerated(EnumType.STRING)
    private About aboutKind;

    @Embedded
    @AttributeOverride(name = "ciphertext", column = @Column(name = "narrative", length = 40_100))
    private Sealed narrative;

    @Embedded
    @AttributeOverride(name = "ciphertext", column = @Column(name = "details", length = 8_100))
    private @Nullable Sealed details;

    @Enumerated(EnumType.STRING)
    private Danger danger;

    @Enumerated(EnumType.STRING)
    private Track track;

    @Enumerated(EnumType.STRING)
    private AboutAdult.@Nullable Kind aboutAdult;

    private @Nullable UUID aboutPerson;
    private @Nullable UUID preferredPerson;
    private Instant raisedAt;
    private Instant dueAt;
    private Instant forgottenAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable UUID acknowledgedBy;
    private @Nullable String acknowledgedName;

    @Embedded
    @AttributeOverride(name = "ciphertext", column = @Column(name = "message_to_sender", length = 8_100))
    private @Nullable Sealed messageToSender;

    private @Nullable Instant messageAt;
    private @Nullable UUID messageBy;
    private @Nullable String messageName;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Concern() {}

    Concern(
            NewConcern told,
            Sender sender,
            Track track,
            String reference,
            Instant raisedAt,
            Promise.Kept promise,
            Sealer sealer) {
        this.id = new ConcernId(UUID.randomUUID());
        this.reference = reference;
        this.idempotencyKey = told.key();
        this.sender = sender.id();
        this.senderKind = sender.kind();
        this.senderYear = sender.year();
        this.aboutKind = told.about();
        this.narrative = sealer.seal(told.narrative(), CONCERN, id.value(), NARRATIVE);
        this.details = told.details() == null ? null : sealer.seal(told.details(), CONCERN, id.value(), DETAILS);
        this.danger = told.danger();
        this.track = track;
        var adult = told.adult();
        this.aboutAdult = adult == null ? null : adult.kind();
        this.aboutPerson =
                adult == null || adult.person() == null ? null : adult.person().value();
        this.preferredPerson =
                told.preferred() == null ? null : told.preferred().value();
        this.raisedAt = raisedAt;
        this.dueAt = promise.due();
        this.forgottenAt = promise.forgotten();
    }

    /**
     * Whether this is what was told here: then it is the same form a second time. Other words under the same key are
     * another worry: somebody changed them after an answer that got lost.
     */
    boolean says(NewConcern told, Sealer sealer) {
        var adult = told.adult();
        var where = told.details();
        return aboutKind == told.about()
                && danger == told.danger()
                && aboutAdult == (adult == null ? null : adult.kind())
                && Objects.equals(aboutPerson(), adult == null ? null : adult.person())
                && sealer.open(narrative, CONCERN, id.value(), NARRATIVE)
                        .disclose()
                        .equals(told.narrative().disclose())
                && Objects.equals(
                        details == null
                                ? null
                                : sealer.open(details, CONCERN, id.value(), DETAILS)
                                        .disclose(),
                        where == null ? null : where.disclose());
    }

    /** True if it was on the deputies' desk because nothing was said of the adult; from now on the leads have it. */
    boolean handToLeads() {
        if (track != Track.DEPUTIES || aboutAdult != AboutAdult.Kind.NOT_SAID) {
            return false;
        }
        track = Track.LEADS;
        return true;
    }

    /** True if this lead was the first; otherwise nothing changes. */
    boolean acknowledge(Lead by, Instant now) {
        if (acknowledgedAt != null) {
            return false;
        }
        acknowledgedAt = now;
        acknowledgedBy = by.id().value();
        acknowledgedName = by.name();
        return true;
    }

    /** True if nobody had written back before; otherwise nothing changes. */
    boolean writeBack(Lead by, Narrative words, Instant now, Sealer sealer) {
        if (acknowledgedAt == null) {
            throw new IllegalStateException("Nobody has opened it yet");
        }
        if (messageToSender != null) {
            return false;
        }
        messageToSender = sealer.seal(words, CONCERN, id.value(), MESSAGE);
        messageAt = now;
        messageBy = by.id().value();
        messageName = by.name();
        return true;
    }

    Receipt receipt(Sealer sealer) {
        return new Receipt(reference, raisedAt, dueAt, track, aboutPerson(), seen(), reply(sealer));
    }

    /** @param reader who has the words in front of them from now on */
    OpenConcern open(Lead reader, Sealer sealer) {
        return new OpenConcern(
                id,
                reference,
                sender,
                senderKind,
                senderYear,
                aboutKind,
                track,
                aboutAdult == null ? null : new AboutAdult(aboutAdult, aboutPerson()),
                sealer.open(narrative, CONCERN, id.value(), NARRATIVE),
                details == null ? null : sealer.open(details, CONCERN, id.value(), DETAILS),
                danger,
                raisedAt,
                seen(),
                reader.id().value().equals(acknowledgedBy),
                reply(sealer));
    }

    private @Nullable PersonId aboutPerson() {
        return aboutPerson == null ? null : new PersonId(aboutPerson);
    }

    ConcernId id() {
        return id;
    }

    private Receipt.@Nullable Seen seen() {
        return acknowledgedAt == null || acknowledgedName == null
                ? null
                : new Receipt.Seen(acknowledgedName, acknowledgedAt);
    }

    private Receipt.@Nullable Reply reply(Sealer sealer) {
        return messageToSender == null || messageAt == null || messageName == null
                ? null
                : new Receipt.Reply(messageName, messageAt, message(messageToSender, sealer));
    }

    /** What stands here besides words and does not change afterwards; the order never changes. */
    List<@Nullable String> facts() {
        return Arrays.asList(
                id.value().toString(),
                reference,
                idempotencyKey.toString(),
                sender.value().toString(),
                senderKind.name(),
                senderYear == null ? null : senderYear.toString(),
                aboutKind.name(),
                danger.name(),
                aboutAdult == null ? null : aboutAdult.name(),
                aboutPerson == null ? null : aboutPerson.toString(),
                asKept(raisedAt),
                asKept(dueAt),
                asKept(forgottenAt));
    }

    private static String asKept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** The words as they were told; null for those that were not. */
    List<@Nullable String> words(Sealer sealer) {
        return Arrays.asList(
                sealer.open(narrative, CONCERN, id.value(), NARRATIVE).disclose(),
                details == null
                        ? null
                        : sealer.open(details, CONCERN, id.value(), DETAILS).disclose());
    }

    /**
     * Whether it is on the desk to which it came, or was handed to the leads since.
     *
     * @param came where it was when it was received
     */
    boolean isOnItsDesk(Track came) {
        return track == came
                || (came == Track.DEPUTIES && track == Track.LEADS && aboutAdult == AboutAdult.Kind.NOT_SAID);
    }

    Track track() {
        return track;
    }

    String reference() {
        return reference;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    private Narrative message(Sealed sealed, Sealer sealer) {
        try {
            return sealer.open(sealed, CONCERN, id.value(), MESSAGE);
        } catch (WordsDoNotOpen changedByHand) {
            return UNREADABLE_MESSAGE;
        }
    }

    PersonId sender() {
        return sender;
    }

    UUID idempotencyKey() {
        return idempotencyKey;
    }
}
