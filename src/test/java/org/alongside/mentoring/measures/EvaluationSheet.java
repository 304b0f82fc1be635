package org.alongside.mentoring.measures;

import java.time.LocalDate;
import java.util.List;
import org.alongside.mentoring.measures.Rounds.Wave;
import org.alongside.reporting.spi.Count;

/** The evaluation pack of nobody, for whoever opens spreadsheets. */
public final class EvaluationSheet {
    private EvaluationSheet() {}

    /** One instrument that is told and one that is not; its only formula is the change. */
    public static byte[] of(LocalDate today) {
        return EvaluationBook.of(
                List.of(
                        new Outcome(
                                Instrument.MENTEE,
                                30,
                                List.of(
                                        new Outcome.Answered(Wave.BEFORE, 28, 9.25, false),
                                        new Outcome.Answered(Wave.AFTER, 20, 10.75, false)),
                                new Shift(
                                        20,
                                        9.25,
                                        10.75,
                                        0.4,
                                        2.6,
                                        new Count.Shown(11),
                                        new Count.Shown(15),
                                        Count.UNTOLD),
                                Outcome.Why.TOLD,
                                8,
                                null),
                        new Outcome(
                                Instrument.MENTOR,
                                4,
                                List.of(new Outcome.Answered(Wave.BEFORE, null, null, true)),
                                null,
                                Outcome.Why.NOT_YET,
                                null,
                                null)),
                new EvaluationWords((key, values) -> key + (values.length == 0 ? "" : " " + List.of(values))),
                10,
                today);
    }
}
