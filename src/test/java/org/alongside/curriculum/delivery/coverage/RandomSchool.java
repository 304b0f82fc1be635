package org.alongside.curriculum.delivery.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.curriculum.StatementCode;
import org.alongside.school.PersonId;

/** A few classes, pupils who come, go and change, and lessons with every fate. */
final class RandomSchool {
    static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    static final LocalDate TODAY = FIRST.plusDays(20);
    static final List<StatementCode> STATEMENTS =
            Stream.of("A", "B", "C", "D", "E").map(StatementCode::new).toList();

    final List<UUID> classes;
    final List<PersonId> pupils;
    final List<Seat> seats = new ArrayList<>();
    final List<Occasion> occasions = new ArrayList<>();
    final List<Apart> apart = new ArrayList<>();

    RandomSchool(Random random) {
        classes = ids(random, 2);
        pupils = ids(random, 5).stream().map(PersonId::new).toList();
        for (var pupil : pupils) {
            for (var schoolClass : classes) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    var from = FIRST.plusDays(random.nextInt(25));
                    seats.add(new Seat(
                            schoolClass, pupil, from, random.nextBoolean() ? null : from.plusDays(random.nextInt(15))));
                }
            }
        }
        for (int i = random.nextInt(8); i >= 0; i--) {
            var occasion = new Occasion(
                    new UUID(random.nextLong(), i),
                    classes.get(random.nextInt(classes.size())),
                    FIRST.plusDays(random.nextInt(30)),
                    Occasion.Fate.values()[random.nextInt(3)],
                    STATEMENTS.stream().filter(it -> random.nextInt(3) == 0).toList());
            occasions.add(occasion);
            pupils.forEach(pupil -> {
                if (random.nextInt(3) == 0) {
                    apart.add(new Apart(occasion.id(), pupil, Apart.Why.values()[random.nextInt(3)]));
                }
            });
        }
    }

    private static List<UUID> ids(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> new UUID(random.nextLong(), it))
                .toList();
    }
}
