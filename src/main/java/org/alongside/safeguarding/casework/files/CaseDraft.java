package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One form of one case while one writer fills it in. What is typed is kept, sealed, and comes back in this form and no
 * other after a time-out, a crash or a new sign-in.
 */
public final class CaseDraft {
    private static final String KEY = "key";

    private final CaseDrafts drafts;
    private final CaseId id;
    private final String form;
    private final Map<String, String> left;
    private final UUID key;
    private final Map<String, String> beside = new HashMap<>();
    private boolean keyIsKept;

    CaseDraft(CaseDrafts drafts, CaseId id, String form, Map<String, String> left) {
        this.drafts = drafts;
        this.id = id;
        this.form = form;
        this.left = Map.copyOf(left);
        this.keyIsKept = left.containsKey(KEY);
        this.key = keyIsKept ? UUID.fromString(left.get(KEY)) : UUID.randomUUID();
    }

    /** The form's own, the same after it came back: sending twice is sending once. */
    public UUID key() {
        return key;
    }

    /** Whether something came back. */
    public boolean isBack() {
        return !left.isEmpty();
    }

    /**
     * A number that is kept with the first thing that is typed, such as the version that the writer saw.
     *
     * @return the one that was kept when the draft was begun, or {@code now}
     */
    public long beside(String name, long now) {
        var was = left.get(name);
        if (was != null) {
            return Long.parseLong(was);
        }
        beside.put(name, String.valueOf(now));
        return now;
    }

    /** From now on it is this one: the writer has seen it. */
    public void besideIsNow(String name, long now) {
        drafts.keep(id, form, name, String.valueOf(now));
    }

    /** Puts back what was left in a field, and keeps what is typed into it from now on. */
    public void bind(String name, HasValue<?, String> field) {
        bind(name, field, it -> it, Optional::of);
    }

    /** The same for a day. */
    public void bindDay(String name, HasValue<?, LocalDate> field) {
        bind(name, field, LocalDate::toString, CaseDraft::day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException fromAnotherVersion) {
            return Optional.empty();
        }
    }

    /**
     * The same for a field of any kind.
     *
     * @param write what is kept of a value
     * @param read the value again; empty if this version of the portal does not know it
     */
    public <T> void bind(
            String name, HasValue<?, T> field, Function<T, String> write, Function<String, Optional<T>> read) {
        var was = left.get(name);
        if (was != null) {
            read.apply(was).ifPresent(field::setValue);
        }
        field.addValueChangeListener(change -> keep(name, change.getValue(), write));
    }

    private <T> void keep(String name, @Nullable T value, Function<T, String> write) {
        if (!keyIsKept) {
            drafts.keep(id, form, KEY, key.toString());
            beside.forEach((what, number) -> drafts.keep(id, form, what, number));
            keyIsKept = true;
        }
        drafts.keep(id, form, name, value == null ? "" : write.apply(value));
    }

    /** It was sent, or is not wanted any more. */
    public void done() {
        drafts.drop(id, form);
    }

    /** Says that what was typed is back, with a way to throw it away; empty if nothing came back. */
    public Optional<Note> note(Runnable afterThrowingAway) {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        var say = new Span();
        say.setText(say.getTranslation("safeguarding.case.draft.back") + " ");
        var away = CaseField.button(
                "draft-away-" + form.replace('/', '-'), say.getTranslation("safeguarding.case.draft.away"), () -> {
                    done();
                    afterThrowingAway.run();
                });
        away.addClassName("as-link");
        return Optional.of(new Note(Tone.INFO, "save", say, away));
    }

    @Override
    public String toString() {
        return "CaseDraft[withheld]";
    }
}
