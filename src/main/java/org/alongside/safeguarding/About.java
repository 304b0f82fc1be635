package org.alongside.safeguarding;

/** Who or what a worry is about, as the form asks. */
public enum About {
    ME,
    SOMEONE,
    ADULT,
    PLACE
}
