package org.alongside.curriculum.planning;

import org.alongside.school.SchoolYear;
import org.alongside.school.YearChange;
import org.alongside.school.YearStep;
import org.alongside.school.YearStepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** At the end of a year classes and their plans go on. What the PSHE lead has made before is left to the PSHE lead. */
@Component
class ClassesNextYear implements YearStep {
    private static final int ORDER = 40;

    private final RolloverWork work;

    ClassesNextYear(RolloverWork work) {
        this.work = work;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String name() {
        return "curriculum";
    }

    @Override
    public Outlook rehearse(YearChange change) {
        var rehearsal = work.rehearse(years(change));
        if (rehearsal.made().isPresent()) {
            return Outlook.of(Line.of("curriculum.year-end.made"));
        }
        if (rehearsal.classes().isEmpty()) {
            return Outlook.of(Line.of("curriculum.year-end.none"));
        }
        var lessons = rehearsal.classes().stream()
                .mapToInt(Rehearsal.NextClass::lessons)
                .sum();
        var without =
                rehearsal.classes().stream().mapToInt(it -> it.noHour().size()).sum();
        return Outlook.of(
                Line.of("curriculum.year-end.classes", rehearsal.classes().size(), lessons, without));
    }

    @Override
    public @Nullable String make(YearChange change) {
        var years = years(change);
        return work.rehearse(years).made().isPresent() || work.make(years) == 0 ? null : "made";
    }

    @Override
    public void takeBack(YearChange change, String note) {
        try {
            work.takeBack(years(change));
        } catch (PlanRefused refused) {
            throw new YearStepRefused(Line.of(refused.key()));
        }
    }

    /** The PSHE lead may have done it. */
    @Override
    public void confirm(YearChange change, String note) {
        var years = years(change);
        if (work.rehearse(years).made().filter(it -> !it.isConfirmed()).isPresent()) {
            work.confirm(years);
        }
    }

    private static SchoolYear.Change years(YearChange change) {
        return new SchoolYear.Change(change.from(), change.to());
    }
}
