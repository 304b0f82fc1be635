package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.alongside.base.ui.Said;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Obstacles and changes of plan in words, the same on every page. */
final class ChangeWords {
    private final Component page;
    private final Map<PersonId, PersonRow> names;

    /** @param about all that is to be said, so that all names are known at once */
    ChangeWords(Component page, People people, Collection<Obstacle> about) {
        this.page = page;
        names = people.named(about.stream()
                .map(Obstacle::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    static ChangeWords of(Component page, People people, Collection<PlanChange> changes) {
        return new ChangeWords(
                page,
                people,
                changes.stream()
                        .map(PlanChange::obstacle)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** "Library quiet 2 cannot be used, 3 to 7 December." */
    String obstacle(Obstacle it) {
        var person = it.person();
        var what = switch (it.kind()) {
            case CLOSED -> it.title().isEmpty() ? page.getTranslation("mentoring.change.closed") : capital(it.title());
            case EXAMS -> page.getTranslation("mentoring.change.exams", String.valueOf(it.yearGroup()));
            case ROOM -> page.getTranslation("mentoring.change.room", String.valueOf(it.room()));
            case AWAY, LEAVES ->
                page.getTranslation(
                        it.kind() == Obstacle.Kind.AWAY ? "mentoring.change.away" : "mentoring.change.leaves",
                        person == null ? "?" : TodayView.formal(names, person));
        };
        return what + ", " + when(it);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private String when(Obstacle it) {
        var days = it.kind() == Obstacle.Kind.LEAVES
                ? page.getTranslation("mentoring.change.from-on", Said.weekday(it.from()))
                : it.from().equals(it.to())
                        ? Said.weekday(it.from())
                        : page.getTranslation(
                                "mentoring.change.from-to", Said.shortDay(it.from()), Said.shortDay(it.to()));
        return it.isAllDay()
                ? days
                : days + " "
                        + page.getTranslation(
                                "mentoring.change.at-times", it.times().size());
    }

    /** What comes and what follows, in two sentences. */
    String sum(PlanChange change) {
        var obstacle = change.obstacle();
        var what = obstacle == null
                ? page.getTranslation("mentoring.change.better")
                : change.lifts()
                        ? page.getTranslation("mentoring.change.lifted", obstacle(obstacle))
                        : obstacle(obstacle);
        return what + ". " + effect(change);
    }

    /** "3 meetings change, 412 stay as they are." */
    String effect(PlanChange change) {
        return switch (change.steps()) {
            case 0 -> page.getTranslation("mentoring.change.none", change.stays());
            case 1 -> page.getTranslation("mentoring.change.one", change.stays());
            default -> page.getTranslation("mentoring.change.some", change.steps(), change.stays());
        };
    }

    /** "Tue 24 November, 12.30, Nook" */
    static String place(Place it) {
        return Said.shortDay(it.day()) + ", " + Said.time(it.starts()) + ", " + it.room();
    }
}
