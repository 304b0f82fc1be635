package org.alongside.mentoring.matching;

/** How much it matters to a mentee that the mentor is somebody they do not know yet; the mentee decides. */
public enum NewFaceWish {
    /** No wish. */
    NONE,
    /** A mentor whom the mentee knows counts a tenth less. */
    PREFERRED,
    /** A mentor whom the mentee knows is out of the question. */
    REQUIRED
}
