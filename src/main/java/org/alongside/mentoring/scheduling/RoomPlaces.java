package org.alongside.mentoring.scheduling;

/**
 * A discreet room that is free in one slot of one week.
 *
 * @param room the room's number; whoever asks decides what it means
 * @param pairs how many pairs may meet there at once
 * @param stepFree whether it can be reached without steps
 */
public record RoomPlaces(int room, int pairs, boolean stepFree) {}
