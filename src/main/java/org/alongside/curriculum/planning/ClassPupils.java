package org.alongside.curriculum.planning;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.AcademicYear;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to a class, set by the PSHE lead. A choice for one pupil stands over the register: somebody of another form stays
 * when the class is brought up to it, and somebody who was taken out stays out. What a pupil met in it stays theirs.
 */
@Service
@PreAuthorize("hasRole('PSHE_LEAD')")
@Transactional
public class ClassPupils {
    private final ClassTables classes;
    private final SchoolYear school;
    private final People people;
    private final SignedInPerson who;
    private final JdbcClient database;
    private final Clock clock;

    ClassPupils(
            ClassTables classes,
            SchoolYear school,
            People people,
            SignedInPerson who,
            JdbcClient database,
            Clock clock) {
        this.classes = classes;
        this.school = school;
        this.people = people;
        this.who = who;
        this.database = database;
        this.clock = clock;
    }

    /** Who belongs to it now, in no order; empty for no such class. */
    @Transactional(readOnly = true)
    public List<PersonId> of(ClassId id) {
        return classes.find(id)
                .map(it -> classes.members(List.of(id), day(it)).getOrDefault(id, List.<PersonId>of()))
                .orElse(List.of());
    }

    /** What was decided by hand: who is in it although of another form (true), and who is not although of its own (false). */
    @Transactional(readOnly = true)
    public Map<PersonId, Boolean> choices(ClassId id) {
        return choices(List.of(id)).getOrDefault(id, Map.of());
    }

    Map<ClassId, Map<PersonId, Boolean>> choices(Collection<ClassId> ids) {
        var choices = new HashMap<ClassId, Map<PersonId, Boolean>>();
        if (!ids.isEmpty()) {
            database.sql("select class_id, person_id, belongs from teaching_class_choice where class_id in (:ids)")
                    .param("ids", ids.stream().map(ClassId::value).toList())
                    .query(row -> {
                        choices.computeIfAbsent(new ClassId(row.getObject(1, UUID.class)), it -> new HashMap<>())
                                .put(new PersonId(row.getObject(2, UUID.class)), row.getBoolean(3));
                    });
        }
        return choices;
    }

    /**
     * Takes these pupils into the class from today on; those who are in it already stay as they are.
     *
     * @return how many came
     * @throws PlanRefused when there is no such class, or one of them is no pupil who is here ("no-pupil")
     */
    public int add(ClassId id, Set<PersonId> pupils) {
        var it = classes.find(id).orElseThrow(() -> new PlanRefused("gone"));
        var named = people.named(pupils);
        if (!pupils.stream()
                .allMatch(pupil -> named.containsKey(pupil)
                        && named.get(pupil).kind() == PersonKind.PUPIL
                        && named.get(pupil).leftOn() == null)) {
            throw new PlanRefused("no-pupil");
        }
        var day = day(it);
        var there = new HashSet<>(of(id));
        var fresh = new ArrayList<>(pupils);
        fresh.removeAll(there);
        fresh.forEach(pupil -> come(id, pupil, day));
        fresh.forEach(pupil -> decide(it, pupil, true, isOf(it, named.get(pupil))));
        return fresh.size();
    }

    /** Somebody who left today and comes back the same day has never left. */
    private void come(ClassId id, PersonId pupil, LocalDate day) {
        var back = database.sql("""
                        update teaching_class_member set to_day = null
                        where class_id = :class and person_id = :pupil and to_day = :yesterday
                        """)
                .param("class", id.value())
                .param("pupil", pupil.value())
                .param("yesterday", Date.valueOf(day.minusDays(1)))
                .update();
        if (back == 0) {
            classes.join(Map.of(id, List.of(pupil)), day);
        }
    }

    /**
     * Takes a pupil out of the class from today on. Whoever is not in it stays out.
     *
     * @throws PlanRefused when there is no such class
     */
    public void remove(ClassId id, PersonId pupil) {
        var it = classes.find(id).orElseThrow(() -> new PlanRefused("gone"));
        classes.leave(id, pupil, day(it));
        decide(it, pupil, false, !isOf(it, people.find(pupil).orElse(null)));
    }

    private static boolean isOf(TeachingClass it, @Nullable PersonRow pupil) {
        return pupil != null && it.form() != null && it.form().equals(pupil.form());
    }

    /** @param asRegister whether the register says the same, so that nothing needs to be remembered */
    private void decide(TeachingClass it, PersonId pupil, boolean belongs, boolean asRegister) {
        database.sql("delete from teaching_class_choice where class_id = :class and person_id = :pupil")
                .param("class", it.id().value())
                .param("pupil", pupil.value())
                .update();
        if (it.form() != null && !asRegister) {
            database.sql("""
                            insert into teaching_class_choice (class_id, person_id, belongs, decided_by, decided_at)
                            values (:class, :pupil, :belongs, :by, :at)
                            """)
                    .param("class", it.id().value())
                    .param("pupil", pupil.value())
                    .param("belongs", belongs)
                    .param("by", who.required().value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Today, or the first day of a year that has not begun. */
    private LocalDate day(TeachingClass it) {
        var today = Said.dayOf(clock.instant());
        return school.years().stream()
                .filter(year -> year.id().equals(it.academicYear()))
                .map(AcademicYear::firstDay)
                .filter(today::isBefore)
                .findFirst()
                .orElse(today);
    }
}
