package org.alongside.mentoring.scheduling;

import java.util.List;

/**
 * A slot of one week in which pairs may meet.
 *
 * @param slot its number within the week, from 0; the same number means the same time in every week
 * @param adultPlaces how many pairs the adults on duty can look after
 */
public record Opening(int slot, List<RoomPlaces> rooms, int adultPlaces) {
    /** Keeps rooms that take anybody. */
    public Opening {
        rooms = rooms.stream().filter(room -> room.pairs() > 0).toList();
    }

    /** How many pairs may meet. */
    public int places() {
        return Math.max(0, Math.min(adultPlaces, roomPlaces()));
    }

    int roomPlaces() {
        return rooms.stream().mapToInt(RoomPlaces::pairs).sum();
    }

    int stepFreePlaces() {
        return rooms.stream()
                .filter(RoomPlaces::stepFree)
                .mapToInt(RoomPlaces::pairs)
                .sum();
    }
}
