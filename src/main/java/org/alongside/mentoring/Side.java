package org.alongside.mentoring;

/** Which side of a pairing somebody is on. */
enum Side {
    MENTOR,
    MENTEE;

    Side other() {
        return this == MENTOR ? MENTEE : MENTOR;
    }
}
