package org.alongside.school;

import org.jspecify.annotations.Nullable;

/**
 * One lesson in somebody's two-week timetable.
 *
 * @param room its name, null if the timetable does not say
 */
public record TimetableEntry(
        PersonId person,
        PersonKind kind,
        Slot slot,
        String subject,
        @Nullable String room) {}
