package org.alongside.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.Timetables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules that every plan keeps to. What is set here counts from the next plan on; nothing that people know moves. */
@Service
@ForCoordinators
class PlanRulesDesk {
    private final Schemes schemes;
    private final PlanRuleBook rules;
    private final Timetables timetables;
    private final People people;

    PlanRulesDesk(Schemes schemes, PlanRuleBook rules, Timetables timetables, People people) {
        this.schemes = schemes;
        this.rules = rules;
        this.timetables = timetables;
        this.people = people;
    }

    @Transactional(readOnly = true)
    PlanRules rules() {
        return schemes.current().map(it -> rules.of(it.id())).orElse(PlanRules.USUAL);
    }

    @Transactional(readOnly = true)
    boolean hasScheme() {
        return schemes.current().isPresent();
    }

    /** The adults on duty who are here, by name. */
    @Transactional(readOnly = true)
    List<PersonRow> adults() {
        return schemes.current()
                .map(it -> people.named(schemes.adults(it.id())).values().stream()
                        .filter(row -> row.leftOn() == null)
                        .sorted(java.util.Comparator.comparing(PersonRow::name))
                        .toList())
                .orElse(List.of());
    }

    /** All subjects of the timetable, and those that are protected though nobody is taught them. */
    @Transactional(readOnly = true)
    Collection<String> subjects() {
        var subjects = new TreeSet<>(timetables.subjects());
        subjects.addAll(rules().protectedSubjects());
        return subjects;
    }

    /** @throws IllegalArgumentException with a message key if a number is out of range */
    @Transactional
    void limits(int lessonLimit, int noticeDays) {
        if (lessonLimit < 0
                || lessonLimit > PlanRules.MOST_LESSONS
                || noticeDays < 0
                || noticeDays > PlanRules.MOST_NOTICE) {
            throw new IllegalArgumentException("mentoring.plan-rules.out-of-range");
        }
        rules.limits(scheme().id(), lessonLimit, noticeDays);
    }

    /** @throws IllegalArgumentException with a message key if one of them is not a subject here */
    @Transactional
    void protect(Set<String> subjects) {
        if (!subjects().containsAll(subjects)) {
            throw new IllegalArgumentException("mentoring.plan-rules.no-subject");
        }
        rules.protect(scheme().id(), subjects);
    }

    /**
     * When an adult is on duty; no times at all: whenever they do not teach.
     *
     * @throws IllegalArgumentException with a message key if they are not on duty for this scheme
     */
    @Transactional
    void duty(PersonId adult, Set<ClockTime> times) {
        var scheme = scheme();
        if (!schemes.adults(scheme.id()).contains(adult)) {
            throw new IllegalArgumentException("mentoring.plan-rules.no-adult");
        }
        rules.duty(scheme.id(), adult, times);
    }

    private Scheme scheme() {
        return schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }
}
