package org.alongside.curriculum.parents;

import static java.util.stream.Collectors.toMap;

import java.util.Optional;
import org.alongside.curriculum.CurriculumForReaders;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.Unit;
import org.alongside.curriculum.planning.SchoolLessons;
import org.alongside.curriculum.withdrawal.SexEducation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the shelf, to whomever the door is open. */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
class ParentsShelf {
    private final ParentsDoor door;
    private final ParentsTables tables;
    private final CurriculumForReaders curriculum;
    private final SchoolLessons school;
    private final SexEducation policy;

    ParentsShelf(
            ParentsDoor door,
            ParentsTables tables,
            CurriculumForReaders curriculum,
            SchoolLessons school,
            SexEducation policy) {
        this.door = door;
        this.tables = tables;
        this.curriculum = curriculum;
        this.school = school;
        this.policy = policy;
    }

    /** Everything that parents may see; empty when the door is not open to this pass. */
    Optional<Shelf> open(@Nullable Pass pass) {
        return door.isOpenTo(pass) ? Optional.of(shelf()) : Optional.empty();
    }

    /** The same for the PSHE lead, who looks at it before it is opened. */
    @PreAuthorize("hasAnyRole('PSHE_LEAD','HEAD')")
    Shelf preview() {
        return shelf();
    }

    private Shelf shelf() {
        var own = school.current();
        var lessons = curriculum.lessons().stream()
                .map(it -> own.getOrDefault(it.id(), it))
                .toList();
        return new Shelf(
                tables.settings(),
                curriculum.strands(),
                lessons.stream()
                        .map(Lesson::unit)
                        .distinct()
                        .flatMap(it -> curriculum.unit(it).stream())
                        .collect(toMap(Unit::id, it -> it)),
                lessons,
                own.keySet(),
                policy.lessons(),
                tables.materials(),
                tables.policy());
    }
}
