package org.alongside.mentoring.matching;

/** How much it matters to a mentee that the mentor is of the same sex; the mentee decides. */
public enum SameSexWish {
    /** No wish. */
    NONE,
    /** Another mentor counts a tenth less. */
    PREFERRED,
    /** Another mentor is out of the question. */
    REQUIRED
}
