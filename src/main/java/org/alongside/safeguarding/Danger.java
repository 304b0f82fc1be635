package org.alongside.safeguarding;

/** Whether the person who tells thinks that somebody is in danger today. */
public enum Danger {
    YES,
    NO,
    NOT_SURE
}
