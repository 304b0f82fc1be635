package org.alongside.safeguarding.casework.clerk;

import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.safeguarding.casework.files.CaseActions;
import org.alongside.safeguarding.casework.referrals.Chasing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A clerk's work on cases of the leads. Nothing in it can give out a word of a case, a name of a child, or a worry. */
@Service
@PreAuthorize("hasRole('" + Roles.SAFEGUARDING_CLERK + "')")
class ClerkDesk {
    private final ClerkBook book;
    private final CaseActions actions;
    private final Chasing chasing;

    ClerkDesk(ClerkBook book, CaseActions actions, Chasing chasing) {
        this.book = book;
        this.actions = actions;
        this.chasing = chasing;
    }

    /** What is due first comes first. */
    public List<ClerkTask> tasks() {
        return book.tasks(200, 0);
    }

    /** Which agencies owe an answer. */
    public List<Chase> chases() {
        return book.chases();
    }

    /**
     * It is done.
     *
     * @return false if it was done before
     * @throws org.springframework.security.access.AccessDeniedException if a clerk has no such task
     */
    public boolean done(UUID task) {
        return actions.doneByClerk(task);
    }

    /**
     * The agency was asked again.
     *
     * @param key the form's own; sending twice is asking once
     * @throws org.springframework.security.access.AccessDeniedException if a clerk has no such referral
     */
    public void chased(UUID key, UUID referral, boolean byPhone) {
        chasing.chased(key, referral, byPhone);
    }

    /**
     * The agency says that it has it.
     *
     * @param key the form's own; sending twice is saying it once
     * @throws org.springframework.security.access.AccessDeniedException if a clerk has no such referral
     */
    public void acknowledged(UUID key, UUID referral) {
        chasing.acknowledged(key, referral);
    }
}
