package org.alongside.mentoring.measures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.alongside.mentoring.measures.Rounds.TwoSums;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.suppression.Answer;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.Release;
import org.alongside.reporting.suppression.Suppression;
import org.alongside.reporting.suppression.Threshold;

/**
 * How a group’s sums moved between before and after, with how sure one can be of it. That nothing got worse counts: of
 * pupils of that age many do worse by the end of a year.
 *
 * @param people who answered both times
 * @param before the mean of their sums
 * @param after the same
 * @param least the lower end of the 95 % interval of the mean change, by Student’s t
 * @param most its upper end
 * @param better whose sum is better than before
 * @param noWorse whose sum is as good as before or better
 * @param worse whose sum is worse
 */
record Shift(
        int people, double before, double after, double least, double most, Count better, Count noWorse, Count worse) {

    /** Of at least two people. */
    static Shift of(List<TwoSums> sums, boolean lowIsBetter, int fewest) {
        var n = sums.size();
        var before = sums.stream().mapToInt(TwoSums::before).average().orElseThrow();
        var after = sums.stream().mapToInt(TwoSums::after).average().orElseThrow();
        var change = after - before;
        var spread = sums.stream()
                .mapToDouble(it -> Math.pow(it.after() - it.before() - change, 2))
                .sum();
        var half = student(n - 1) * Math.sqrt(spread / (n - 1) / n);
        var atoms = new LinkedHashMap<String, Long>();
        atoms.put("better", count(sums, lowIsBetter, 1));
        atoms.put("same", count(sums, lowIsBetter, 0));
        atoms.put("worse", count(sums, lowIsBetter, -1));
        var noWorse = new Question("no worse", Set.of("better", "same"), 3);
        var better = new Question("better", Set.of("better"), 2);
        var worse = new Question("worse", Set.of("worse"), 2);
        // that nobody did worse, or everybody, would say it of each: nought is treated as small
        var release = new Suppression(new Threshold(fewest, Threshold.Zero.WITHHELD))
                .release(atoms, List.of(noWorse, better, worse), Release.NOTHING);
        return new Shift(
                n,
                before,
                after,
                change - half,
                change + half,
                said(release, better),
                said(release, noWorse),
                said(release, worse));
    }

    /** The mean change. */
    double change() {
        return after - before;
    }

    /** Whether no change at all lies in the interval. */
    boolean isUnclear() {
        return least <= 0 && most >= 0;
    }

    private static long count(List<TwoSums> sums, boolean lowIsBetter, int sign) {
        return sums.stream()
                .filter(it -> Integer.signum(it.after() - it.before()) * (lowIsBetter ? -1 : 1) == sign)
                .count();
    }

    private static Count said(Release release, Question question) {
        return release.answer(question) instanceof Answer.Exactly it ? new Count.Shown(it.count()) : Count.UNTOLD;
    }

    /** The 97.5 % point of Student’s t, expanded from that of the normal distribution; right to 0.001 from 9 on. */
    static double student(int freedom) {
        var z = 1.959964;
        double v = freedom;
        return z
                + (Math.pow(z, 3) + z) / (4 * v)
                + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96 * v * v)
                + (3 * Math.pow(z, 7) + 19 * Math.pow(z, 5) + 17 * Math.pow(z, 3) - 15 * z) / (384 * v * v * v);
    }
}
