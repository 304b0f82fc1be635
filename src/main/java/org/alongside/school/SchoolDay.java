package org.alongside.school;

import java.time.LocalDate;

/**
 * A day on which school is open.
 *
 * @param week which half of the two-week timetable it follows
 * @param halfTerm 1 to 6 within its academic year
 */
public record SchoolDay(LocalDate date, Week week, int halfTerm) {}
