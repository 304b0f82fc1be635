package org.alongside.curriculum.delivery.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.curriculum.StatementCode;
import org.alongside.school.PersonId;

/** The definitions, word for word and row by row: slow, and written without a look at the real one. */
record NaiveCoverage(List<Seat> seats, List<Occasion> occasions, List<Apart> apart) {
    private record Case(Seat seat, Occasion occasion, Optional<Apart.Why> why) {
        boolean during() {
            var day = occasion.day();
            return day.compareTo(seat.from()) >= 0 && (seat.until() == null || day.compareTo(seat.until()) <= 0);
        }

        boolean is(Apart.Why reason) {
            return why.filter(it -> it == reason).isPresent();
        }

        boolean fate(Occasion.Fate fate) {
            return occasion.fate() == fate;
        }
    }

    private Stream<Case> cases(PersonId pupil, StatementCode code) {
        return seats.stream()
                .filter(seat -> seat.pupil().equals(pupil))
                .flatMap(seat -> occasions.stream()
                        .filter(it -> it.schoolClass().equals(seat.schoolClass()))
                        .filter(it -> it.statements().contains(code))
                        .map(it -> new Case(
                                seat,
                                it,
                                apart.stream()
                                        .filter(one -> one.occasion().equals(it.id())
                                                && one.pupil().equals(pupil))
                                        .map(Apart::why)
                                        .findFirst())));
    }

    Standing standing(PersonId pupil, StatementCode code) {
        if (cases(pupil, code)
                .anyMatch(it -> it.is(Apart.Why.CAUGHT_UP)
                        || it.during()
                                && it.fate(Occasion.Fate.TAUGHT)
                                && it.why().isEmpty())) {
            return Standing.MET;
        }
        if (cases(pupil, code).anyMatch(it -> it.during() && it.fate(Occasion.Fate.TAUGHT) && it.is(Apart.Why.AWAY))) {
            return Standing.TO_CATCH_UP;
        }
        if (cases(pupil, code).anyMatch(it -> it.during() && it.is(Apart.Why.WITHDRAWN))) {
            return Standing.WITHDRAWN;
        }
        if (cases(pupil, code).anyMatch(it -> it.during() && it.fate(Occasion.Fate.PLANNED))) {
            return Standing.PLANNED;
        }
        if (cases(pupil, code).anyMatch(it -> it.during() && it.fate(Occasion.Fate.MISSED))) {
            return Standing.MISSED;
        }
        if (cases(pupil, code)
                .anyMatch(it -> it.occasion().day().compareTo(it.seat().from()) < 0)) {
            return Standing.JOINED_LATER;
        }
        return Standing.NOT_PLANNED;
    }

    Cell cell(UUID schoolClass, StatementCode code, LocalDate today) {
        var in = seats.stream()
                .filter(it -> it.schoolClass().equals(schoolClass))
                .filter(it -> it.from().compareTo(today) <= 0)
                .filter(it -> it.until() == null || it.until().compareTo(today) >= 0)
                .map(Seat::pupil)
                .distinct()
                .toList();
        return new Cell(
                lessons(schoolClass, code, Occasion.Fate.PLANNED),
                lessons(schoolClass, code, Occasion.Fate.TAUGHT),
                lessons(schoolClass, code, Occasion.Fate.MISSED),
                in.size(),
                standing(in, code, Standing.MET),
                standing(in, code, Standing.WITHDRAWN),
                standing(in, code, Standing.TO_CATCH_UP));
    }

    private int lessons(UUID schoolClass, StatementCode code, Occasion.Fate fate) {
        return (int) occasions.stream()
                .filter(it -> it.schoolClass().equals(schoolClass))
                .filter(it -> it.statements().contains(code) && it.fate() == fate)
                .count();
    }

    private int standing(List<PersonId> in, StatementCode code, Standing standing) {
        return (int) in.stream().filter(it -> standing(it, code) == standing).count();
    }
}
