package org.alongside.safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.school.PersonId;

/**
 * Who is told of a worry, one after the other.
 *
 * @param atOnce whose desk it is on
 * @param overdue who is told (again) when nobody has opened it in time
 * @param last who is told when nobody has in the same time again
 */
public record Readers(List<PersonId> atOnce, List<PersonId> overdue, List<PersonId> last) {
    /** The same people, those on duty first. */
    public Readers with(List<PersonId> onDuty) {
        return new Readers(
                Stream.concat(
                                atOnce.stream().filter(onDuty::contains),
                                atOnce.stream().filter(it -> !onDuty.contains(it)))
                        .toList(),
                overdue,
                last);
    }

    /** Whoever is told first; empty in a school that has nobody. */
    public Optional<PersonId> first() {
        return atOnce.stream().findFirst();
    }

    /** Another than the first, who reads it if the first cannot. */
    public Optional<PersonId> second() {
        return atOnce.stream()
                .skip(1)
                .findFirst()
                .or(() -> overdue.stream().filter(it -> !atOnce.contains(it)).findFirst())
                .or(() -> last.stream().filter(it -> !atOnce.contains(it)).findFirst());
    }
}
