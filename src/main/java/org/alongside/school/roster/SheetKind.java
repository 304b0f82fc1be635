package org.alongside.school.roster;

import static org.alongside.school.roster.RosterField.BORN;
import static org.alongside.school.roster.RosterField.DAY;
import static org.alongside.school.roster.RosterField.DISCREET;
import static org.alongside.school.roster.RosterField.EMAIL;
import static org.alongside.school.roster.RosterField.FORENAME;
import static org.alongside.school.roster.RosterField.FORM;
import static org.alongside.school.roster.RosterField.PAIRS;
import static org.alongside.school.roster.RosterField.PERIOD;
import static org.alongside.school.roster.RosterField.PERSON;
import static org.alongside.school.roster.RosterField.PREFERRED_FORENAME;
import static org.alongside.school.roster.RosterField.PREFERRED_SURNAME;
import static org.alongside.school.roster.RosterField.ROOM;
import static org.alongside.school.roster.RosterField.STAFF_CODE;
import static org.alongside.school.roster.RosterField.SUBJECT;
import static org.alongside.school.roster.RosterField.SURNAME;
import static org.alongside.school.roster.RosterField.TITLE;
import static org.alongside.school.roster.RosterField.UPN;
import static org.alongside.school.roster.RosterField.WEEK;
import static org.alongside.school.roster.RosterField.YEAR_GROUP;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one sheet of a roster is about. */
public enum SheetKind {
    PUPILS(
            List.of(UPN, FORENAME, SURNAME, YEAR_GROUP),
            List.of(PREFERRED_FORENAME, PREFERRED_SURNAME, FORM, BORN, EMAIL)),
    STAFF(List.of(STAFF_CODE, FORENAME, SURNAME), List.of(PREFERRED_FORENAME, PREFERRED_SURNAME, TITLE, EMAIL)),
    ROOMS(List.of(ROOM), List.of(DISCREET, PAIRS)),
    TIMETABLES(List.of(PERSON, PERIOD, SUBJECT), List.of(WEEK, DAY, ROOM));

    // a timetable also has pupils and rooms in it
    private static final List<SheetKind> IN_ORDER_OF_TRYING = List.of(TIMETABLES, PUPILS, STAFF, ROOMS);

    private final List<RosterField> required;
    private final List<RosterField> optional;

    SheetKind(List<RosterField> required, List<RosterField> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** What no row can do without. */
    public List<RosterField> required() {
        return required;
    }

    /** What a sheet may leave out; a field without a column keeps the value that it has. */
    public List<RosterField> optional() {
        return optional;
    }

    /** Whether missing in such a sheet means having left. */
    public boolean isPeople() {
        return this == PUPILS || this == STAFF;
    }

    boolean has(RosterField field) {
        return required.contains(field) || optional.contains(field);
    }

    /** The first kind for which these columns are enough. A sheet with the names of rooms alone says nothing about them. */
    static Optional<SheetKind> of(java.util.function.Function<SheetKind, Set<RosterField>> recognised) {
        return IN_ORDER_OF_TRYING.stream()
                .filter(kind -> {
                    var found = recognised.apply(kind);
                    return found.containsAll(kind.required) && (kind != ROOMS || found.size() > 1);
                })
                .findFirst();
    }
}
