package org.alongside.reporting;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the head's page in the whole program without a browser, for whoever measures it. */
@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
public class NumbersOpening extends SpringBrowserlessTest {
    /** The database of the program. */
    @Autowired
    public JdbcTemplate database;

    /** That of safeguarding, as its owner. */
    @Autowired
    @Qualifier("safeguardingOwner")
    public JdbcClient safeguarding;

    /** The spiral of the program. */
    @Autowired
    public SpiralCurriculum spiral;

    @Autowired
    Numbers numbers;

    /** Makes a session with the head in it. */
    public void begin() {
        SignedIn.as(SignedIn.person("bench"), Roles.HEAD);
        initVaadinEnvironment();
    }

    /** Ends the session. */
    public void end() {
        cleanVaadinEnvironment();
    }

    /** Opens the page; the milliseconds that the server took. */
    public double open() {
        var began = System.nanoTime();
        UI.getCurrent().navigate(HeadView.class);
        var milliseconds = (System.nanoTime() - began) / 1e6;
        if ($(MeetingsPanel.class).single().getElement().getTextRecursively().length() < 200
                || numbers.of(numbers.thisYear()).number("mentoring.planned").orElse(0L) < 100) {
            throw new IllegalStateException("The page is empty");
        }
        UI.getCurrent().navigate("me");
        return milliseconds;
    }

    /** Makes the spreadsheet with everything, from the first query on; the milliseconds. */
    public double book() {
        var began = System.nanoTime();
        var now = numbers.of(numbers.thisYear());
        var times = new LinkedHashMap<String, Told>();
        times.put("now", now);
        numbers.lastHalfTerm().ifPresent(it -> times.put("half-term", numbers.figuresOf(it)));
        numbers.lastYear().ifPresent(it -> times.put("last year", numbers.figuresOf(it)));
        var bytes = HeadBook.of(
                now,
                times,
                new Saying((key, locale, values) -> UI.getCurrent().getTranslation(locale, key, values)),
                numbers.today());
        if (bytes.length < 5_000) {
            throw new IllegalStateException("The spreadsheet is empty");
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static void time(String what, Supplier<?> run) {
        var began = System.nanoTime();
        run.get();
        System.out.printf("  %-24s %6.1f ms%n", what, (System.nanoTime() - began) / 1e6);
    }

    /** Prints how long each source takes with nothing told before, in the order of the page. */
    public void profileFirst() {
        var times = new LinkedHashMap<String, Span>();
        var year = numbers.thisYear();
        numbers.lastHalfTerm().ifPresent(it -> times.put("half-term", it));
        numbers.lastYear().ifPresent(it -> times.put("last year", it));
        time(
                "all sources at once",
                () -> numbers.atOnce(() -> {
                    for (var source : numbers.sources()) {
                        var name = source.getClass().getSimpleName().replaceAll("\\$.*", "");
                        time(name, () -> source.everything(year.from(), year.to()));
                    }
                    times.forEach((what, span) -> {
                        for (var source : numbers.sources()) {
                            var name = source.getClass().getSimpleName().replaceAll("\\$.*", "");
                            time(what + " " + name, () -> source.figures(span.from(), span.to()));
                        }
                    });
                    return times;
                }));
        System.out.printf("  %-24s %6.1f ms%n", "whole page", open());
    }

    /** Prints which source takes how long. */
    public void profile() {
        var span = numbers.thisYear();
        time("which times", () -> List.of(numbers.thisYear(), numbers.lastHalfTerm(), numbers.lastYear()));
        time("this year", () -> numbers.of(span));
        time("last half-term", () -> numbers.lastHalfTerm().map(numbers::figuresOf));
        time("last year", () -> numbers.lastYear().map(numbers::figuresOf));
        System.out.printf("  %-24s %6.1f ms%n", "whole page", open());
        for (var source : numbers.sources()) {
            var began = System.nanoTime();
            source.figures(span.from(), span.to());
            var between = System.nanoTime();
            source.tables(span.from(), span.to());
            System.out.printf(
                    "  %-24s figures %6.1f ms, tables %6.1f ms%n",
                    source.getClass().getSimpleName().replaceAll("\\$.*", ""),
                    (between - began) / 1e6,
                    (System.nanoTime() - between) / 1e6);
        }
    }
}
