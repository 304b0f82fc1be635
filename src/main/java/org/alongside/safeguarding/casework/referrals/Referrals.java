package org.alongside.safeguarding.casework.referrals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseNames;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.CaseStatus;
import org.alongside.safeguarding.casework.files.Chronology;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.Happened;
import org.alongside.safeguarding.casework.files.NewEntry;
import org.alongside.safeguarding.casework.files.OpenEntry;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.keeping.Audit;
import org.alongside.safeguarding.casework.keeping.Deed;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What was referred, to whom, and whether they answered. Whoever may see the case may see its referrals, nobody else. */
@Service
@ForSafeReaders
class Referrals {
    private static final int MOST = 200;
    private static final int LONGEST_STEP = 4_000;

    private final ReferralBook book;
    private final ReferralLedger ledger;
    private final Agencies agencies;
    private final CaseFiles files;
    private final Chronology chronology;
    private final SignedInPerson who;
    private final RoleHolders holders;
    private final People people;
    private final Pulse pulse;
    private final Doorbell doorbell;
    private final ReferralPdf pdf;
    private final CaseNames names;
    private final Audit audit;

    Referrals(
            ReferralBook book,
            ReferralLedger ledger,
            Agencies agencies,
            CaseFiles files,
            Chronology chronology,
            SignedInPerson who,
            RoleHolders holders,
            People people,
            Pulse pulse,
            Doorbell doorbell,
            ReferralPdf pdf,
            CaseNames names,
            Audit audit) {
        this.book = book;
        this.ledger = ledger;
        this.agencies = agencies;
        this.files = files;
        this.chronology = chronology;
        this.who = who;
        this.holders = holders;
        this.people = people;
        this.pulse = pulse;
        this.doorbell = doorbell;
        this.pdf = pdf;
        this.names = names;
        this.audit = audit;
    }

    /** The entries of a case from which a text can be built; the reading is written down. */
    @NeedsFreshSignIn
    public List<OpenEntry> sources(CaseId id) {
        files.require(id);
        return chronology.read(id);
    }

    /**
     * Keeps the text for an agency. Nothing is sent: the portal sends no narratives anywhere.
     *
     * @param key the form's own; sending twice is keeping it once
     * @param why the reason for sharing
     * @throws AccessDeniedException if they may not see the case, or it is not there
     */
    public UUID write(UUID key, CaseId id, UUID agency, Narrative text, Narrative why) {
        files.require(id);
        var to = agencies.require(agency);
        return kept(
                id,
                to,
                false,
                new NewEntry(
                        key,
                        EntryKind.REFERRAL,
                        Happened.at(pulse.now()),
                        List.of(
                                new Part(PartKind.TITLE, Narrative.of("Referral to " + to.name())),
                                new Part(PartKind.ACCOUNT, text),
                                new Part(PartKind.REASON, why)),
                        null,
                        null));
    }

    /**
     * Keeps that advice was asked for, without a referral.
     *
     * @param asked what was asked, and what they said
     * @param decided what follows from it, and why
     * @throws IllegalArgumentException with a message key if the day is in the future
     */
    public UUID consult(UUID key, CaseId id, UUID agency, LocalDate on, Narrative asked, Narrative decided) {
        files.require(id);
        if (on.isAfter(Said.dayOf(pulse.now()))) {
            throw new IllegalArgumentException("safeguarding.referral.future");
        }
        var to = agencies.require(agency);
        return kept(
                id,
                to,
                true,
                new NewEntry(
                        key,
                        EntryKind.CONSULTATION,
                        Happened.on(on),
                        List.of(
                                new Part(
                                        PartKind.TITLE,
                                        Narrative.of("Advice from " + to.name() + ", without a referral")),
                                new Part(PartKind.ACCOUNT, asked),
                                new Part(PartKind.REASON, decided)),
                        null,
                        null));
    }

    private UUID kept(CaseId id, Agency to, boolean advice, NewEntry entry) {
        var referral = ledger.write(UUID.randomUUID(), id, to, advice, entry, lead());
        doorbell.ring();
        return referral;
    }

    /** Without its words; empty if whoever is signed in may not see it, or it is not there. */
    public Optional<ReferralRow> find(UUID id) {
        return book.find(id).filter(it -> files.find(it.caseId()).isPresent());
    }

    /** Those of a case, the latest first, without their words. */
    public List<ReferralRow> of(CaseId id) {
        files.require(id);
        return book.of(id);
    }

    /** Those that are not closed, of every case that whoever is signed in may see; what is due first comes first. */
    public List<ReferralRow> open() {
        return mine(book.open(tracks(), MOST));
    }

    /** Those written on these days, both included, the latest first; for the list that an inspection asks for. */
    public List<ReferralRow> between(LocalDate from, LocalDate to) {
        return mine(book.between(
                tracks(),
                from.atStartOfDay(Said.LONDON).toInstant(),
                to.plusDays(1).atStartOfDay(Said.LONDON).toInstant(),
                2_000,
                0));
    }

    /**
     * Writes down that it is read, and gives out its words.
     *
     * @throws AccessDeniedException if they may not see it, or it is not there
     */
    @NeedsFreshSignIn
    public OpenReferral open(UUID id) {
        var row = require(id);
        var steps = book.steps(id);
        var places = Stream.concat(Stream.of(row.place()), steps.stream().map(StepRow::place))
                .toList();
        var entries = chronology.read(row.caseId()).stream()
                .filter(it -> places.contains(it.row().place()))
                .toList();
        var text = entries.stream()
                .filter(it -> it.row().place() == row.place())
                .findFirst()
                .orElseThrow();
        return new OpenReferral(
                row,
                text,
                steps,
                entries.stream().filter(it -> it.row().place() != row.place()).toList());
    }

    /**
     * Keeps what was done with it.
     *
     * @throws AccessDeniedException if they may not see it, or it is not there
     * @throws IllegalArgumentException with a message key if it lies in the future, says too little, or came too late
     */
    public void step(UUID id, NewStep step) {
        var row = require(id);
        if (step.at().isAfter(pulse.now().plusSeconds(60))) {
            throw new IllegalArgumentException("safeguarding.referral.future");
        }
        var words = step.words();
        var needed = step.step() != Step.ACKNOWLEDGED && step.step() != Step.CHASED;
        if ((needed && words == null) || (step.step() == Step.ANSWERED && step.threshold() == null)) {
            throw new IllegalArgumentException("safeguarding.referral.missing." + step.step());
        }
        if (words != null && words.disclose().length() > LONGEST_STEP) {
            throw new IllegalArgumentException("safeguarding.referral.too-long");
        }
        ledger.step(
                row,
                new NewStep(
                        step.key(), step.step(), earlier(step.at(), pulse.now()), step.way(), step.threshold(), words),
                lead());
        doorbell.ring();
    }

    /**
     * The text for an agency as a file. That it was made, and the digest of the file, are in the audit before it is given
     * out, so that what an agency shows years later can be compared.
     *
     * @throws AccessDeniedException if they may not see its case, or it is not there
     */
    @NeedsFreshSignIn
    public byte[] paper(UUID id) {
        var row = require(id);
        var of = files.require(row.caseId());
        var made = pdf.write(open(id), names.of(of));
        audit.add(
                lead(),
                Deed.EXPORTED,
                row.reference(),
                "text for an agency, entry " + row.place() + ", SHA-256 " + sha256(made),
                null);
        return made;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private ReferralRow require(UUID id) {
        return find(id).orElseThrow(() -> new AccessDeniedException("Not on this desk"));
    }

    private List<ReferralRow> mine(List<ReferralRow> rows) {
        var seen =
                files.mine(CaseStatus.values()).stream().map(CaseRow::id).collect(java.util.stream.Collectors.toSet());
        return rows.stream().filter(it -> seen.contains(it.caseId())).toList();
    }

    private List<Track> tracks() {
        return List.copyOf(SafeguardingTeam.now(holders).tracksOf(who.required()));
    }

    private Lead lead() {
        var id = who.required();
        return new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
    }
}
