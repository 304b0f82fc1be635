package org.alongside.school.rollover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.school.AcademicYear;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.PersonLeft;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.alongside.school.YearChange;
import org.alongside.school.YearStep;
import org.alongside.school.YearStepRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the school from one year to the next. It can be rehearsed at any time, made once the old year is over, and taken
 * back as a whole until it is confirmed; only then do others hear who has left.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
class YearEnd {
    /** Later than this the register of the new year has long come in. */
    private static final int DAYS_INTO_THE_NEW_YEAR = 21;

    private final SchoolYear school;
    private final PupilsMoveUp pupils;
    private final YearEnds ends;
    private final ObjectProvider<YearStep> steps;
    private final SignedInPerson who;
    private final AdministrativeActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    YearEnd(
            SchoolYear school,
            PupilsMoveUp pupils,
            YearEnds ends,
            ObjectProvider<YearStep> steps,
            SignedInPerson who,
            AdministrativeActs acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.school = school;
        this.pupils = pupils;
        this.ends = ends;
        this.steps = steps;
        this.who = who;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** What would happen; empty when the calendar has no next year. Changes nothing. */
    @Transactional(readOnly = true)
    Optional<YearOutlook> rehearse() {
        return years().map(years -> {
            var last = pupils.lastYear();
            var made = ends.of(years.to().id());
            var leavers = made.isEmpty() ? pupils.leavers(last) : List.<PupilsMoveUp.Leaver>of();
            var change = change(years, leavers);
            var told = made.isEmpty()
                    ? inOrder().stream()
                            .map(it -> new Told(it, it.rehearse(change)))
                            .toList()
                    : List.<Told>of();
            var obstacles = new ArrayList<YearStep.Line>();
            if (made.isEmpty()) {
                obstacles.addAll(inTheWay(years, leavers, pupils.moving(last)));
                told.forEach(it -> {
                    var obstacle = it.outlook().obstacle();
                    if (obstacle != null) {
                        obstacles.add(obstacle);
                    }
                });
            }
            return new YearOutlook(
                    years.from(),
                    years.to(),
                    last,
                    made.isEmpty() ? pupils.moving(last) : List.of(),
                    leavers,
                    told.stream()
                            .map(it -> new YearOutlook.Step(
                                    it.step().name(), it.outlook().lines()))
                            .toList(),
                    obstacles,
                    made);
        });
    }

    /** One that waits to be confirmed comes before all others; the first weeks of a year still belong to its beginning. */
    private Optional<SchoolYear.Change> years() {
        var all = school.years();
        return ends.unconfirmed()
                .flatMap(it -> all.stream()
                        .filter(to -> to.id().equals(it.to()))
                        .findFirst()
                        .flatMap(to -> all.stream()
                                .filter(from -> from.id().equals(it.from()))
                                .findFirst()
                                .map(from -> new SchoolYear.Change(from, to))))
                .or(() -> school.changeAround(today().minusDays(DAYS_INTO_THE_NEW_YEAR)));
    }

    private record Told(YearStep step, YearStep.Outlook outlook) {}

    private List<YearStep.Line> inTheWay(
            SchoolYear.Change years, List<PupilsMoveUp.Leaver> leavers, List<PupilsMoveUp.Moving> moving) {
        var lines = new ArrayList<YearStep.Line>();
        if (today().isBefore(years.from().lastDay())) {
            lines.add(YearStep.Line.of(
                    "school.year-end.too-early", Said.day(years.from().lastDay())));
        }
        if (pupils.isMovedAlready(years.to())) {
            lines.add(
                    YearStep.Line.of("school.year-end.moved-already", years.to().name()));
        }
        if (leavers.isEmpty() && moving.isEmpty()) {
            lines.add(YearStep.Line.of("school.year-end.nobody"));
        }
        return lines;
    }

    /**
     * Makes it, as it was shown.
     *
     * @throws YearStepRefused if something is in the way, it was made already, or it would not be what was shown
     */
    void make(YearOutlook seen) {
        ends.lock();
        var now = rehearse().orElseThrow(() -> refused("school.year-end.no-year"));
        if (now.made().isPresent()) {
            throw refused("school.year-end.made-already");
        }
        if (!now.obstacles().isEmpty()) {
            throw new YearStepRefused(now.obstacles().getFirst());
        }
        if (!now.leavers().equals(seen.leavers()) || !now.moving().equals(seen.moving())) {
            throw refused("school.year-end.changed-meanwhile");
        }
        var to = now.to().id();
        var change = change(new SchoolYear.Change(now.from(), now.to()), now.leavers());
        ends.begin(change);
        var moved = pupils.move(to, now.lastYear(), now.from().lastDay());
        ends.counts(to, moved.moving(), moved.leaving());
        for (var step : inOrder()) {
            var note = step.make(change);
            if (note != null) {
                ends.note(to, step.name(), note);
            }
        }
        acts.add("year-begun", null, now.to().name());
    }

    /**
     * Takes it all back, the last step first.
     *
     * @return how many pupils were changed by somebody since, and therefore stay as they are
     * @throws YearStepRefused if it was confirmed, nothing was made, or something has been built on it
     */
    int takeBack() {
        ends.lock();
        var years = open();
        var to = years.to().id();
        var notes = ends.notes(to);
        var change = change(years, List.of());
        for (var step : inOrder().reversed()) {
            var note = notes.get(step.name());
            if (note != null) {
                step.takeBack(change, note);
            }
        }
        var stay = pupils.takeBack(to);
        ends.forget(to);
        acts.add("year-taken-back", null, years.to().name());
        return stay;
    }

    /**
     * From now on it stays, and every module hears who has left.
     *
     * @throws YearStepRefused if nothing was made, or it was confirmed already
     */
    void confirm() {
        ends.lock();
        var years = open();
        var to = years.to().id();
        var notes = ends.notes(to);
        var change = change(years, List.of());
        for (var step : inOrder()) {
            var note = notes.get(step.name());
            if (note != null) {
                step.confirm(change, note);
            }
        }
        ends.confirm(to, who.required());
        acts.add("year-confirmed", null, years.to().name());
        pupils.left(to).forEach(it -> events.publishEvent(new PersonLeft(it)));
    }

    private SchoolYear.Change open() {
        var years = years().orElseThrow(() -> refused("school.year-end.no-year"));
        if (ends.of(years.to().id()).filter(it -> !it.isConfirmed()).isEmpty()) {
            throw refused("school.year-end.nothing");
        }
        return years;
    }

    private YearChange change(SchoolYear.Change years, List<PupilsMoveUp.Leaver> leavers) {
        AcademicYear from = years.from();
        return new YearChange(
                from,
                years.to(),
                who.required(),
                leavers.stream().map(PupilsMoveUp.Leaver::id).toList());
    }

    private List<YearStep> inOrder() {
        return steps.stream().sorted(Comparator.comparingInt(YearStep::order)).toList();
    }

    private static YearStepRefused refused(String key) {
        return new YearStepRefused(YearStep.Line.of(key));
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
