package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** A pairing's outlook in words, the same on every page. */
final class Prospect {
    private final Component page;
    private final YearReview.Year year;
    private final PairProspect pair;
    private final Map<PersonId, PersonRow> names;

    Prospect(Component page, YearReview.Year year, PairProspect pair, Map<PersonId, PersonRow> names) {
        this.page = page;
        this.year = year;
        this.pair = pair;
        this.names = names;
    }

    /** "Amara and Idris" */
    String both() {
        return page.getTranslation(
                "mentoring.plan.both", TodayView.given(names, pair.mentor()), TodayView.given(names, pair.mentee()));
    }

    /** "met 7, tried 2, not met once" */
    String soFar() {
        if (pair.held() + pair.tried() + pair.missed() == 0) {
            return page.getTranslation("mentoring.year.not-yet");
        }
        var words = page.getTranslation("mentoring.year.met", pair.held());
        if (pair.tried() > 0) {
            words += page.getTranslation("mentoring.year.tried", pair.tried());
        }
        return pair.missed() > 0 ? words + page.getTranslation("mentoring.year.missed", pair.missed()) : words;
    }

    PairProspect.Outlook outlook() {
        return pair.outlook(year.rate(), year.scheme().minimumMeetings());
    }

    StateBadge badge() {
        var likely = pair.forecast(year.rate()).likely();
        return switch (outlook()) {
            case LEAVES -> new StateBadge(Tone.INFO, "swap", leaves());
            case TOO_SHORT -> new StateBadge(Tone.DANGER, "warn", page.getTranslation("mentoring.year.too-short"));
            case TOO_FEW -> new StateBadge(Tone.DANGER, "warn", page.getTranslation("mentoring.year.likely", likely));
            case PERHAPS_TOO_FEW ->
                new StateBadge(Tone.WARN, "warn", page.getTranslation("mentoring.year.likely", likely));
            case TOO_EARLY ->
                new StateBadge(Tone.PLAIN, "cal", page.getTranslation("mentoring.year.planned", pair.planned()));
            case FINE -> new StateBadge(Tone.OK, "check", page.getTranslation("mentoring.year.likely", likely));
        };
    }

    /** "25 to 28", or what to do. */
    String range() {
        var forecast = pair.forecast(year.rate());
        if (outlook() == PairProspect.Outlook.TOO_SHORT) {
            return page.getTranslation("mentoring.year.too-short-text");
        }
        if (!forecast.known()) {
            return page.getTranslation("mentoring.year.too-early");
        }
        return forecast.least() == forecast.most()
                ? page.getTranslation("mentoring.year.exactly", forecast.likely())
                : page.getTranslation("mentoring.year.range", forecast.least(), forecast.most());
    }

    private String leaves() {
        var who = pair.leaver();
        var day = pair.leavesOn();
        return page.getTranslation(
                "mentoring.year.leaves",
                who == null ? "?" : TodayView.given(names, who),
                day == null ? "?" : Said.day(day));
    }

    /** Everything that the picture shows, in words. */
    String label() {
        return page.getTranslation("mentoring.year.label", both(), soFar(), pair.ahead(), badgeWords());
    }

    private String badgeWords() {
        return outlook() == PairProspect.Outlook.LEAVES
                ? leaves()
                : page.getTranslation(
                        "mentoring.year.likely", pair.forecast(year.rate()).likely());
    }
}
