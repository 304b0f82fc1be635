package org.alongside.reporting;

import java.util.ArrayList;
import java.util.List;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;

/** What the numbers ask of the head, in sentences: at most three, the most pressing first. Nothing is said of causes. */
final class Decisions {
    /** Below this share of planned meetings held, somebody has to look. */
    static final int HELD_ENOUGH = 80;

    private static final int MOST = 3;

    private Decisions() {}

    /** Two sentences: what it is about, and what can be done. */
    record Decision(String what, String then) {}

    static List<Decision> of(Told told, Saying say) {
        var all = new ArrayList<Decision>();
        told.number("safeguarding.passed-on")
                .filter(it -> it > 0)
                .ifPresent(it -> all.add(new Decision(
                        say.say("reporting.decide.passed-on", it), say.say("reporting.decide.passed-on-then"))));
        told.number("safeguarding.referrals-late")
                .filter(it -> it > 0)
                .ifPresent(it -> all.add(new Decision(
                        say.say("reporting.decide.referrals", it), say.say("reporting.decide.referrals-then"))));
        missing(told, "mentoring.trained", "reporting.decide.trained", say, all);
        missing(told, "mentoring.promised", "reporting.decide.promised", say, all);
        told.number("mentoring.running")
                .ifPresent(running -> told.number("mentoring.six-months")
                        .filter(it -> it < running)
                        .ifPresent(it -> all.add(new Decision(
                                say.say("reporting.decide.short", running - it, running),
                                say.say("reporting.decide.short-then")))));
        told.rate("mentoring.held", "mentoring.planned")
                .filter(it -> it.percent() < HELD_ENOUGH)
                .ifPresent(it -> all.add(new Decision(
                        say.say("reporting.decide.held", it.n(), it.of()), say.say("reporting.decide.held-then"))));
        var lessons = told.tables().get("curriculum.years");
        if (lessons != null) {
            untaught(lessons, say, all);
        }
        return all.stream().limit(MOST).toList();
    }

    private static void missing(Told told, String part, String words, Saying say, List<Decision> all) {
        told.number("mentoring.mentors")
                .ifPresent(mentors -> told.number(part)
                        .filter(it -> it < mentors)
                        .ifPresent(it -> all.add(
                                new Decision(say.say(words, mentors - it, mentors), say.say(words + "-then")))));
    }

    private static void untaught(Table lessons, Saying say, List<Decision> all) {
        var taught = lessons.column("lessons-taught");
        var planned = lessons.column("lessons-planned");
        var missed = lessons.column("lessons-missed");
        var worst = -1;
        for (int i = 0; i < lessons.rows().size(); i++) {
            if (number(planned.get(i)) > 0 && number(taught.get(i)) == 0) {
                all.add(new Decision(
                        say.say(
                                "reporting.decide.nothing-taught",
                                lessons.rows().get(i).key()),
                        say.say("reporting.decide.nothing-taught-then")));
                return;
            }
            if (number(missed.get(i)) > 0 && (worst < 0 || number(missed.get(i)) > number(missed.get(worst)))) {
                worst = i;
            }
        }
        if (worst >= 0) {
            all.add(new Decision(
                    say.say(
                            "reporting.decide.missed",
                            number(missed.get(worst)),
                            lessons.rows().get(worst).key()),
                    say.say("reporting.decide.missed-then")));
        }
    }

    private static long number(Count count) {
        return count instanceof Count.Shown it ? it.n() : 0;
    }
}
