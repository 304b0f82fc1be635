package org.alongside.curriculum.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The classes of the school as somebody may see them: teachers their own, the PSHE lead, the head and the safeguarding leads
 * all. A class that is not theirs is answered like one that does not exist.
 */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD','DSL','DEPUTY_DSL')")
@Transactional(readOnly = true)
public class TeachingClasses {
    private final ClassTables tables;
    private final ClassAccess access;
    private final SignedInPerson who;

    TeachingClasses(ClassTables tables, ClassAccess access, SignedInPerson who) {
        this.tables = tables;
        this.access = access;
        this.who = who;
    }

    /** The classes that the person who asks teaches in this academic year; empty for somebody who teaches none. */
    public List<TeachingClass> mine(UUID academicYear) {
        return who.id().map(it -> tables.ofTeacher(academicYear, it)).orElse(List.of());
    }

    /** Every class of this academic year that the person who asks may see, by year group and name. */
    public List<TeachingClass> ofYear(UUID academicYear) {
        return access.seesAll() ? tables.ofYear(academicYear) : mine(academicYear);
    }

    /** The class of this id, if there is one that the person who asks may see. */
    public Optional<TeachingClass> find(ClassId id) {
        return tables.find(id).filter(access::sees);
    }

    /** Those of these classes that exist and that the person who asks may see. */
    public Map<ClassId, TeachingClass> named(Collection<ClassId> ids) {
        var named = new java.util.HashMap<>(tables.named(ids));
        named.values().removeIf(it -> !access.sees(it));
        return named;
    }

    /** Whether the person who asks may change the plan of this class. */
    public boolean mayPlan(TeachingClass it) {
        return access.plans(it);
    }

    /** Who belonged to the class on this day, in no order; empty for a class that one may not see. */
    public List<PersonId> membersOn(ClassId id, LocalDate day) {
        return membersOn(List.of(id), day).getOrDefault(id, List.of());
    }

    /** The same for several classes in one query; a class without members or that one may not see is missing. */
    public Map<ClassId, List<PersonId>> membersOn(Collection<ClassId> ids, LocalDate day) {
        return tables.members(named(ids).keySet(), day);
    }

    /** The classes of a pupil on this day that the person who asks may see. */
    public List<TeachingClass> ofPupil(PersonId pupil, LocalDate day) {
        return List.copyOf(named(tables.ofPupil(pupil, day)).values());
    }
}
