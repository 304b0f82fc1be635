package org.alongside.safeguarding;

/** Whose desk a worry goes to. Worries about staff never go through the ordinary desk of the leads. */
public enum Track {
    /** The DSL and the deputies; later the head. */
    LEADS,
    /** About the DSL, or about an adult of whom nothing more is said: the deputies and the head. */
    DEPUTIES,
    /** About somebody who works here: the head; low-level concern or allegation. */
    HEAD,
    /** About the head: the chair of governors. */
    CHAIR
}
