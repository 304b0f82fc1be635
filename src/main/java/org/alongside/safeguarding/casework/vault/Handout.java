package org.alongside.safeguarding.casework.vault;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.base.Roles;
import org.alongside.school.FreshSignIn;
import org.alongside.school.StaleSignIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A file that a page of casework gives out. The page was opened for whoever may; its link is asked again each time it is
 * followed, because a page stays open when a role is taken away. The only way in which casework gives out files.
 */
public final class Handout implements DownloadHandler {
    private static final Set<String> READERS = Set.of(Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR);

    /** What can be given out, each for its own roles. */
    public enum What {
        /** Copies of records, as PDF and as a bundle. */
        COPY(READERS),
        /** The text for an agency. */
        REFERRAL(READERS),
        /** What a member of staff added to a worry. */
        STAFF_FILE(READERS),
        /** A letter that a lead released, without a word of the case. */
        LETTER(Set.of(Roles.SAFEGUARDING_CLERK)),
        /** A letter to a family, written by a lead. */
        FAMILY_LETTER(Set.of(Roles.DSL, Roles.DEPUTY_DSL));

        private final Set<String> roles;

        What(Set<String> roles) {
            this.roles = roles;
        }

        /** Who may have it; which record, its page and its service have asked. */
        public Set<String> roles() {
            return roles;
        }
    }

    /** A file, ready to be saved. */
    @SuppressWarnings("ArrayRecordComponent") // on its way out, compared by nobody
    public record Content(String name, String mediaType, byte[] bytes) {
        @Override
        public String toString() {
            return "Content[withheld]";
        }
    }

    private final What what;
    private final transient Supplier<Content> content;

    /** @param content asked only when somebody follows the link who may */
    public Handout(What what, Supplier<Content> content) {
        this.what = what;
        this.content = content;
    }

    /** A file that lies ready in the page; whoever follows the link later proves again who they are. */
    public static Handout ready(What what, FreshSignIn signIn, Content content) {
        return new Handout(what, () -> {
            if (!signIn.isFresh()) {
                throw new StaleSignIn();
            }
            return content;
        });
    }

    /** A link that saves it. */
    public Anchor link(String words) {
        return new Anchor(this, words);
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        DownloadHandler.fromInputStream(asked -> answer()).handleDownloadRequest(event);
    }

    private DownloadResponse answer() {
        if (!isForWhoeverAsks()) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        }
        try {
            var file = content.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(file.bytes()), file.name(), file.mediaType(), file.bytes().length);
        } catch (AccessDeniedException | StaleSignIn refused) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        }
    }

    private boolean isForWhoeverAsks() {
        var asking = SecurityContextHolder.getContext().getAuthentication();
        return asking != null
                && asking.isAuthenticated()
                && asking.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(it -> it != null
                                && it.startsWith("ROLE_")
                                && what.roles().contains(it.substring(5)));
    }
}
