package org.alongside.curriculum.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school's own texts of lessons that are in use, for a class or for the whole school. No text is ever overwritten. */
@Service
@ForTeachers
@Transactional
public class Editions {
    private final EditionTables tables;
    private final Originals originals;
    private final ClassTables classes;
    private final ClassAccess access;
    private final SignedInPerson who;

    Editions(
            EditionTables tables,
            Originals originals,
            ClassTables classes,
            ClassAccess access,
            SignedInPerson who) {
        this.tables = tables;
        this.originals = originals;
        this.classes = classes;
        this.access = access;
        this.who = who;
    }

    /** The text in use for this owner; empty when there is none of its own, or it is a class that one may not see. */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD','DSL','DEPUTY_DSL','COORDINATOR','ADMIN')")
    @Transactional(readOnly = true)
    public Optional<Edition> latest(LessonId lesson, EditionOwner owner) {
        return maySee(owner) ? tables.latest(lesson, owner) : Optional.empty();
    }

    /** The edition of this id; empty when there is none, or it is of a class that one may not see. */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD','DSL','DEPUTY_DSL','COORDINATOR','ADMIN')")
    @Transactional(readOnly = true)
    public Optional<Edition> find(EditionId id) {
        return tables.edition(id).filter(it -> maySee(it.owner()));
    }

    /**
     * The text in which a planned lesson is or was taught: its class's, else what the school copy was at the end of that day;
     * empty for the original.
     */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD','DSL','DEPUTY_DSL')")
    @Transactional(readOnly = true)
    public Optional<Edition> of(PlannedLesson lesson) {
        if (!maySee(EditionOwner.of(lesson.classId()))) {
            return Optional.empty();
        }
        return lesson.edition() != null
                ? tables.edition(lesson.edition())
                : tables.schoolCopyAt(
                        lesson.lesson(),
                        lesson.day().plusDays(1).atStartOfDay(Said.LONDON).toInstant());
    }

    /** What the school has made its own: the newest school copies, and the newest texts of these classes. */
    @Transactional(readOnly = true)
    public List<Edition> inUse(List<ClassId> of) {
        var owners = new ArrayList<EditionOwner>(List.of(EditionOwner.SCHOOL));
        of.stream().map(EditionOwner::of).filter(this::maySee).forEach(owners::add);
        return tables.newest(owners);
    }

    /** Whether the original has changed since this edition was made from it. */
    @Transactional(readOnly = true)
    public boolean isOriginalImproved(Edition edition) {
        return originals
                .now(edition.lesson())
                .filter(it -> !it.hash().equals(edition.originalHash()))
                .isPresent();
    }

    /** The shipped text in the form in which editions are compared with it; empty when there is no such lesson. */
    @Transactional(readOnly = true)
    public Optional<LessonText> original(LessonId lesson) {
        return originals.now(lesson).map(it -> LessonText.of(it.text()));
    }

    /** Whether the person who asks may put a text of this owner into use. */
    @Transactional(readOnly = true)
    public boolean mayPublish(EditionOwner owner) {
        return owner.classId()
                .map(it -> classes.find(it).filter(access::plans).isPresent())
                .orElseGet(() -> who.is(Roles.PSHE_LEAD));
    }

    private boolean maySee(EditionOwner owner) {
        return owner.classId()
                .map(it -> classes.find(it).filter(access::sees).isPresent())
                .orElse(true);
    }
}
