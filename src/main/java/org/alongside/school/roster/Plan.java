package org.alongside.school.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.school.Slot;

/** Exactly what an import writes. */
record Plan(
        List<Someone> newPeople,
        List<Someone> changedPeople,
        List<UUID> leaving,
        List<RoomEntry> newRooms,
        List<RoomEntry> changedRooms,
        Map<UUID, Map<Slot, Lesson>> timetables) {}
