package org.alongside.school;

/** Whether somebody learns or works here. */
public enum PersonKind {
    PUPIL,
    STAFF
}
