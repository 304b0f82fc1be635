package org.alongside.school.roster;

/**
 * One fact that would change.
 *
 * @param from empty if there was none
 * @param to empty if there will be none
 */
public record FieldChange(RosterField field, String from, String to) {}
