package org.alongside.mentoring.scheduling;

/**
 * One meeting of a pair.
 *
 * @param pair key of the pair
 * @param week place of the week in the plan, from 0
 * @param slot number of the slot
 * @param room number of the room
 */
public record Meeting(String pair, int week, int slot, int room) {}
