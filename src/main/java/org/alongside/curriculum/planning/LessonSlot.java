package org.alongside.curriculum.planning;

import org.alongside.school.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A period of the two-week timetable in which a class is taught.
 *
 * @param room its usual room, null if none is agreed
 */
public record LessonSlot(Slot slot, @Nullable String room) {}
