package org.alongside.safeguarding.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A worry while it is typed. It lives in the session's memory and nowhere else: a table of drafts would be a second
 * place that holds a child's words, outside the wall or without a lead who knows of them. "Leave" ends the session, and
 * the draft with it. Its key stays the same until it is sent, so that sending again is never telling twice.
 */
final class Draft {
    private final UUID key = UUID.randomUUID();

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

    /**
     * @throws IllegalArgumentException with the message key of what is missing; only the words and what they are about
     *     are ever asked for again
     */
    NewConcern finished() {
        var what = about;
        if (what == null) {
            throw new IllegalArgumentException("safeguarding.tell.about.missing");
        }
        var where = details.isBlank() ? null : Narrative.of(details);
        var now = danger == null ? Danger.NOT_SURE : danger;
        return new NewConcern(
                key, what, Narrative.of(words), where, now, what == About.ADULT ? adult : null, preferred);
    }

    @Override
    public String toString() {
        return "Draft[withheld]";
    }
}
