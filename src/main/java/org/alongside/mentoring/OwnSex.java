package org.alongside.mentoring;

/** What somebody says of themselves, if they like, so that another pupil's wish for a mentor of the same sex can be met. */
enum OwnSex {
    FEMALE,
    MALE
}
