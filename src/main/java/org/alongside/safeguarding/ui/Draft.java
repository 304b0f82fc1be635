package org.alongside.safeguarding.ui;

import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Attachment;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.KeptDraft;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A worry while it is typed. It lives in the session's memory, and sealed behind {@link org.alongside.safeguarding.Drafts}
 * for the case that the portal restarts; never in the browser. Its key stays the same until it is sent, so that sending
 * again is never telling twice.
 *
 * @see "Decision 0038"
 */
final class Draft {
    private final UUID key;

    @Nullable
    About about;

    String words = "";
    String details = "";

    @Nullable
    Danger danger;

    @Nullable
    AboutAdult adult;

    @Nullable
    PersonId preferred;

    StaffAccount.@Nullable Category category;
    final Map<StaffAccount.Part, String> parts = new EnumMap<>(StaffAccount.Part.class);
    final List<Marked> marks = new ArrayList<>();
    final List<Attachment> files = new ArrayList<>();

    /** Names of documents that were chosen before a restart; their content is gone and they have to be chosen again. */
    final List<String> lost = new ArrayList<>();

    /** Whether the sender was asked once about the adult; nobody is asked twice. */
    boolean asked;

    /** A mark while it is typed. */
    record Marked(StaffAccount.Place place, StaffAccount.Side side, String words) {
        @Override
        public String toString() {
            return "Marked[withheld]";
        }
    }

    Draft() {
        this(UUID.randomUUID());
    }

    private Draft(UUID key) {
        this.key = key;
    }

    /** The one that was begun in this session, or a new one. */
    static Draft of(VaadinSession session) {
        var begun = session.getAttribute(Draft.class);
        if (begun != null) {
            return begun;
        }
        var draft = new Draft();
        session.setAttribute(Draft.class, draft);
        return draft;
    }

    static void forget(VaadinSession session) {
        session.setAttribute(Draft.class, null);
    }

    /** What was typed before the session ended, from now on in this one. What it says of others is checked on sending. */
    static void takeUp(KeptDraft kept, VaadinSession session) {
        var draft = new Draft(kept.key());
        var answers = kept.answers();
        draft.about = one(About.class, answers.get("about"));
        draft.words = answers.getOrDefault("words", "");
        draft.details = answers.getOrDefault("details", "");
        draft.danger = one(Danger.class, answers.get("danger"));
        draft.adult = adult(answers.get("adult"));
        draft.preferred = person(answers.get("preferred"));
        draft.category = one(StaffAccount.Category.class, answers.get("category"));
        for (var part : StaffAccount.Part.values()) {
            draft.parts.put(part, answers.getOrDefault(part.name(), ""));
        }
        for (int i = 0; answers.containsKey("mark" + i); i++) {
            var mark = answers.getOrDefault("mark" + i, "").split("/", 3);
            var place = one(StaffAccount.Place.class, mark[0]);
            var side = mark.length < 3 ? null : one(StaffAccount.Side.class, mark[1]);
            if (place != null && side != null) {
                draft.marks.add(new Marked(place, side, mark[2]));
            }
        }
        for (int i = 0; answers.containsKey("file" + i); i++) {
            draft.lost.add(answers.getOrDefault("file" + i, ""));
        }
        session.setAttribute(Draft.class, draft);
    }

    /** Everything but files, which have to be chosen again after a restart: of them the names, to say which. */
    KeptDraft kept(Instant now) {
        var answers = new HashMap<String, String>();
        answers.put("words", words);
        answers.put("details", details);
        put(answers, "about", about);
        put(answers, "danger", danger);
        put(answers, "category", category);
        var whom = adult;
        if (whom != null) {
            var person = whom.person();
            answers.put(
                    "adult",
                    person == null ? whom.kind().name() : person.value().toString());
        }
        put(answers, "preferred", preferred == null ? null : preferred.value());
        parts.forEach((part, text) -> answers.put(part.name(), text));
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            answers.put("mark" + i, mark.place() + "/" + mark.side() + "/" + mark.words());
        }
        var names = new ArrayList<String>();
        files.forEach(it -> names.add(it.name().disclose()));
        names.addAll(lost);
        for (int i = 0; i < names.size(); i++) {
            answers.put("file" + i, names.get(i));
        }
        answers.values().removeIf(String::isBlank);
        return new KeptDraft(key, now, answers);
    }

    boolean hasWords() {
        return !words.isBlank() || !details.isBlank() || parts.values().stream().anyMatch(it -> !it.isBlank());
    }

    /** More than one worry holds; nothing of it is cut away unseen. */
    boolean isTooLong() {
        return words.length() > Narrative.LONGEST
                || details.length() > NewConcern.LONGEST_DETAILS
                || parts.values().stream().anyMatch(it -> it.length() > Narrative.LONGEST);
    }

    UUID key() {
        return key;
    }

    /** About an adult or a place, and not a word about which adult: asked for once, kindly. */
    boolean leavesTheAdultOpen() {
        return !asked && adult == null && (about == About.ADULT || about == About.PLACE);
    }

    /**
     * @throws IllegalArgumentException with the message key of what is missing; only the words and what they are about
     *     are ever asked for again
     */
    NewConcern finished() {
        var what = about;
        if (what == null) {
            throw new IllegalArgumentException("safeguarding.tell.about.missing");
        }
        var where = Narrative.ifAny(details).orElse(null);
        var now = danger == null ? Danger.NOT_SURE : danger;
        return new NewConcern(key, what, Narrative.of(words), where, now, whom(), preferred, account());
    }

    /** An adult of whom nothing is said could be anybody: on the safe side that is somebody who works here. */
    @Nullable
    AboutAdult whom() {
        if (about == About.ADULT) {
            return adult == null ? AboutAdult.NOT_SAID : adult;
        }
        return about == About.PLACE ? adult : null;
    }

    private StaffAccount account() {
        var told = new EnumMap<StaffAccount.Part, Narrative>(StaffAccount.Part.class);
        parts.forEach((part, text) -> Narrative.ifAny(text).ifPresent(it -> told.put(part, it)));
        return new StaffAccount(
                category,
                told,
                marks.stream()
                        .flatMap(mark -> Narrative.ifAny(mark.words()).stream()
                                .map(it -> new StaffAccount.Mark(mark.place(), mark.side(), it)))
                        .toList(),
                files);
    }

    private static void put(Map<String, String> answers, String field, @Nullable Object answer) {
        if (answer != null) {
            answers.put(field, answer.toString());
        }
    }

    private static @Nullable AboutAdult adult(@Nullable String kept) {
        if (kept == null) {
            return null;
        }
        var kind = one(AboutAdult.Kind.class, kept);
        var named = kind == null ? person(kept) : null;
        return named != null ? AboutAdult.named(named) : kind == null ? null : new AboutAdult(kind, null);
    }

    private static @Nullable PersonId person(@Nullable String kept) {
        try {
            return kept == null ? null : new PersonId(UUID.fromString(kept));
        } catch (IllegalArgumentException fromAnotherVersion) {
            return null;
        }
    }

    /** Null for what this version does not know. */
    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, @Nullable String kept) {
        for (var value : kind.getEnumConstants()) {
            if (value.name().equals(kept)) {
                return value;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "Draft[withheld]";
    }
}
