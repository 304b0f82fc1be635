package org.alongside.identity;

/** Something rests on this person that another lead has to take over first. Its message is the message's key. */
final class NeedsSuccessor extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NeedsSuccessor() {
        super("identity.accounts.successor");
    }
}
