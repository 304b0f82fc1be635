package org.alongside.curriculum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which lesson is planned when, of the classes that the person who asks may see; see {@link TeachingClasses}. */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD','DSL','DEPUTY_DSL')")
@Transactional(readOnly = true)
public class PlannedLessons {
    private final PlanTables plans;
    private final ClassTables classes;
    private final ClassAccess access;
    private final SignedInPerson who;

    PlannedLessons(PlanTables plans, ClassTables classes, ClassAccess access, SignedInPerson who) {
        this.plans = plans;
        this.classes = classes;
        this.access = access;
        this.who = who;
    }

    /** The whole plan of a class, by time; empty for a class that one may not see. */
    public List<PlannedLesson> of(ClassId id) {
        return classes.find(id)
                .filter(access::sees)
                .map(it -> plans.of(List.of(id)))
                .orElse(List.of());
    }

    /** What the classes of the person who asks do on these days, both included, by time. */
    public List<PlannedLesson> mine(LocalDate from, LocalDate to) {
        return who.id().map(it -> plans.of(it, from, to)).orElse(List.of());
    }

    /** What is planned on these days, both included, in all classes that the person who asks may see, by time. */
    public List<PlannedLesson> between(LocalDate from, LocalDate to) {
        return access.seesAll() ? plans.between(from, to) : mine(from, to);
    }

    /** The planned lesson of this id, if its class is one that the person who asks may see. */
    public Optional<PlannedLesson> find(PlannedLessonId id) {
        return plans.find(id)
                .filter(it -> classes.find(it.classId()).filter(access::sees).isPresent());
    }
}
