package org.alongside.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.matching.Matcher;
import org.alongside.mentoring.matching.ReferenceCohort;
import org.alongside.mentoring.scheduling.ReferenceYear;
import org.alongside.mentoring.scheduling.SchedulePlanner;
import org.alongside.reporting.LargeBook;

/** One piece of work in a Java of its own, with little memory. */
final class Child {
    private Child() {}

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "match" -> Matcher.match(ReferenceCohort.of(400, 1200, 110, 1), Progress.UNHEARD);
            case "year" -> SchedulePlanner.flows().plan(ReferenceYear.of(300, 20, 1), Progress.UNHEARD);
            case "book" -> LargeBook.write();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** How many times the work failed in 64 MB: 0 or 1. */
    static int failures(String work) throws Exception {
        return failures(work, "64m");
    }

    /** How many times the work failed in so much memory: 0 or 1. */
    static int failures(String work, String memory) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx" + memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        work)
                .inheritIO()
                .start();
        return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0 ? 0 : 1;
    }
}
