package org.alongside.school.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.school.PersonKind;
import org.jspecify.annotations.Nullable;

/**
 * A person with everything that an import may change, as text.
 *
 * @param values what is known; an unknown fact is missing
 * @param leftOn null while they are here
 */
record Someone(
        UUID id,
        PersonKind kind,
        Map<RosterField, String> values,
        @Nullable LocalDate leftOn) {

    /** How people call them, with the form if there is one. */
    String label() {
        var given = values.getOrDefault(RosterField.PREFERRED_FORENAME, value(RosterField.FORENAME));
        var family = values.getOrDefault(RosterField.PREFERRED_SURNAME, value(RosterField.SURNAME));
        var name = given + " " + family;
        return values.containsKey(RosterField.FORM) ? name + ", " + value(RosterField.FORM) : name;
    }

    String value(RosterField field) {
        return values.getOrDefault(field, "");
    }

    /** UPN or staff code, folded; empty for somebody who was entered by hand. */
    Optional<String> code() {
        var field = kind == PersonKind.PUPIL ? RosterField.UPN : RosterField.STAFF_CODE;
        return Optional.ofNullable(values.get(field)).map(CellReader::fold);
    }

    /** Whether nothing of a row says that it is them: neither of the names, nor the date of birth. */
    boolean isSomebodyElseThan(Map<RosterField, String> row) {
        return !isCalled(row, RosterField.FORENAME, RosterField.PREFERRED_FORENAME)
                && !isCalled(row, RosterField.SURNAME, RosterField.PREFERRED_SURNAME)
                && (value(RosterField.BORN).isEmpty() || !value(RosterField.BORN).equals(row.get(RosterField.BORN)));
    }

    private boolean isCalled(Map<RosterField, String> row, RosterField legal, RosterField preferred) {
        var mine = List.of(CellReader.fold(value(legal)), CellReader.fold(value(preferred)));
        var said = Stream.of(legal, preferred)
                .map(it -> CellReader.fold(row.getOrDefault(it, "")))
                .filter(it -> !it.isEmpty())
                .toList();
        return said.isEmpty() || said.stream().anyMatch(mine::contains);
    }

    /** Legal names, folded: the same person under another number. */
    String nameKey() {
        return nameKey(values);
    }

    static String nameKey(Map<RosterField, String> values) {
        return CellReader.fold(values.getOrDefault(RosterField.FORENAME, "")) + "|"
                + CellReader.fold(values.getOrDefault(RosterField.SURNAME, ""));
    }

    /** The same person, here, with what a row of the file says; an empty cell clears the fact. */
    Someone with(Map<RosterField, String> row) {
        var changed = new EnumMap<RosterField, String>(RosterField.class);
        changed.putAll(values);
        row.forEach((field, text) -> {
            if (text.isEmpty()) {
                changed.remove(field);
            } else {
                changed.put(field, text);
            }
        });
        return new Someone(id, kind, changed, null);
    }
}
