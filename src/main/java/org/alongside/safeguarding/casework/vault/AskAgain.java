package org.alongside.safeguarding.casework.vault;

import com.vaadin.flow.component.UI;
import org.alongside.school.AskForProof;
import org.alongside.school.FreshSignIn;

/** Asks for the password once more, in the place where the words will stand, and then goes on with what was wanted. */
public final class AskAgain extends AskForProof {
    /** @param then what was wanted; called once, when the password was right */
    public AskAgain(FreshSignIn signIn, Runnable then) {
        super(
                signIn,
                UI.getCurrent()
                        .getTranslation("safeguarding.fresh.why", signIn.lasts().toMinutes()),
                then);
    }
}
