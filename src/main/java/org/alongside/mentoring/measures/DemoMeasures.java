package org.alongside.mentoring.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.demo.DemoCast;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The demo school asked before the year began, and has just opened the questions in the middle. All is invented. */
@Component
class DemoMeasures implements DemoChapter {
    private final Rounds rounds;
    private final JdbcTemplate database;

    DemoMeasures(Rounds rounds, JdbcTemplate database) {
        this.rounds = rounds;
        this.database = database;
    }

    @Override
    public int place() {
        return 320;
    }

    @Override
    public void tell(LocalDate today) {
        rounds.scheme().ifPresent(scheme -> {
            rounds.open(
                    scheme,
                    Rounds.Wave.BEFORE,
                    DemoCast.DANIEL_PRICE,
                    today.minusWeeks(11).atTime(9, 0));
            var round = rounds.of(scheme).getFirst();
            var rows = new ArrayList<Object[]>();
            for (var side : List.of("MENTOR", "MENTEE")) {
                var people = database.queryForList(
                        "select person_id from participant where scheme_id = ? and side = ? order by person_id",
                        UUID.class,
                        scheme.value(),
                        side);
                for (int i = 0; i < people.size(); i++) {
                    if (i % 7 != 2) {
                        answer(round.id(), people.get(i), side.equals("MENTEE"), i, rows);
                    }
                }
            }
            database.batchUpdate(
                    "insert into measure_answer (round_id, person_id, instrument, item, value) values (?, ?, ?, ?, ?)",
                    rows);
            rounds.open(
                    scheme,
                    Rounds.Wave.MIDDLE,
                    DemoCast.DANIEL_PRICE,
                    today.minusDays(1).atTime(9, 0));
        });
    }

    private static void answer(UUID round, UUID person, boolean mentee, int place, List<Object[]> rows) {
        Arrays.stream(Instrument.values())
                .filter(it -> it.isFor(mentee, mentee ? 8 : 12))
                .forEach(instrument -> {
                    for (int item = 1; item <= instrument.items(); item++) {
                        var choices = instrument.choices();
                        var lot = (place * 7 + item * 5 + place * item) % 4;
                        var value = choices.get(
                                Math.min(choices.size() - 1, Math.max(0, choices.size() / 2 - 1 + lot % 3)));
                        rows.add(new Object[] {round, person, instrument.name(), item, value});
                    }
                });
    }
}
