package org.alongside.school;

/** Which half of the two-week timetable. */
public enum Week {
    A,
    B
}
