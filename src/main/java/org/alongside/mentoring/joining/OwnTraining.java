package org.alongside.mentoring.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.MentorCourse;
import org.alongside.curriculum.Scenario;
import org.alongside.curriculum.TrainingModule;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mentor's own training on the phone. Every call is about whoever is signed in. */
@Service
@PreAuthorize("hasRole('MENTOR')")
public class OwnTraining {
    /** A module may be taken afresh this long before it expires. */
    private static final int EARLY_WEEKS = 6;

    private final MentorCourse course;
    private final TrainingBook book;
    private final SchemeMembers members;
    private final SignedInPerson who;
    private final Clock clock;

    OwnTraining(MentorCourse course, TrainingBook book, SchemeMembers members, SignedInPerson who, Clock clock) {
        this.course = course;
        this.book = book;
        this.members = members;
        this.who = who;
        this.clock = clock;
    }

    /**
     * How it stands with one module.
     *
     * @param doneOn null for not yet
     * @param freshUntil null for not yet
     * @param due whether it is to be taken now: never done and needed first, expired, or about to expire
     */
    record ModuleState(
            TrainingModule module,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate freshUntil,
            boolean due) {}

    /**
     * How it stands with all of it.
     *
     * @param liveMinutes that count
     * @param complete whether everything before the first meeting is done and fresh
     */
    record Overview(List<ModuleState> modules, int liveMinutes, int liveNeeded, boolean complete) {}

    @Transactional(readOnly = true)
    Overview overview() {
        var me = who.required();
        var today = today();
        var rule = book.rule();
        var done = book.done(List.of(me)).getOrDefault(me, Map.of());
        var modules = course.modules().stream()
                .map(it -> state(it, done.get(it.id()), rule, today))
                .toList();
        var live = book.liveMinutes(List.of(me), today.minusMonths(rule.validMonths()))
                .getOrDefault(me, 0);
        return new Overview(
                modules,
                live,
                rule.liveMinutes(),
                book.complete(List.of(me), today).contains(me));
    }

    private static ModuleState state(
            TrainingModule module, @Nullable LocalDate doneOn, TrainingRule rule, LocalDate today) {
        var until = doneOn == null ? null : doneOn.plusMonths(rule.validMonths());
        return new ModuleState(
                module,
                doneOn,
                until,
                until == null || !until.minusWeeks(EARLY_WEEKS).isAfter(today));
    }

    /** The title of what is to be taken next and how many scenarios it has; empty when nothing is due. */
    @Transactional(readOnly = true)
    public Optional<Due> next() {
        return overview().modules().stream()
                .filter(ModuleState::due)
                .min(java.util.Comparator.comparing(it -> !it.module().beforeFirstMeeting()))
                .map(it -> new Due(it.module().id(), it.module().title(), it.doneOn() != null));
    }

    /**
     * What a mentor is to take next.
     *
     * @param again whether it was done before and has to be fresh
     */
    public record Due(String module, String title, boolean again) {}

    /** What was answered in this module so far, by scenario. */
    @Transactional(readOnly = true)
    Map<String, TrainingBook.Answer> answers() {
        return book.answers(who.required());
    }

    /**
     * Keeps an answer; another one may be given at any time.
     *
     * @param chosen place of the answer, from 0
     * @throws IllegalArgumentException with a message key for a scenario or an answer that is not there
     */
    @Transactional
    Scenario.Option answer(String scenario, int chosen) {
        var options = course.scenario(scenario).map(Scenario::options).orElse(List.of());
        if (chosen < 0 || chosen >= options.size()) {
            throw new IllegalArgumentException("mentoring.log.unknown");
        }
        var option = options.get(chosen);
        book.answer(
                who.required(),
                scenario,
                new TrainingBook.Answer(chosen, option.fit() == Scenario.Fit.YES),
                clock.instant());
        return option;
    }

    /**
     * Marks a module as done today.
     *
     * @throws IllegalArgumentException with a message key while a scenario is open, or one that matters most would not serve
     */
    @Transactional
    void finish(String id) {
        var module = course.module(id).orElseThrow(() -> new IllegalArgumentException("mentoring.log.unknown"));
        var answers = answers();
        if (!module.scenarios().stream().allMatch(it -> answers.containsKey(it.id()))) {
            throw new IllegalArgumentException("mentoring.training.open");
        }
        if (module.scenarios().stream()
                .filter(Scenario::critical)
                .anyMatch(it -> !(answers.get(it.id()) instanceof TrainingBook.Answer answer) || !answer.well())) {
            throw new IllegalArgumentException("mentoring.training.critical");
        }
        var me = who.required();
        book.finish(me, id, today(), clock.instant());
        if (book.complete(List.of(me), today()).contains(me)) {
            members.scheme().ifPresent(it -> members.trained(it.id(), me));
        }
    }

    /** Begins a module again, with empty answers. */
    @Transactional
    void again(String id) {
        course.module(id)
                .ifPresent(it -> book.forget(
                        who.required(),
                        it.scenarios().stream().map(Scenario::id).toList()));
    }

    /** The certificate of whoever is signed in; empty while something is missing. */
    @Transactional(readOnly = true)
    Optional<PersonId> certified() {
        return overview().complete() ? who.id() : Optional.empty();
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
