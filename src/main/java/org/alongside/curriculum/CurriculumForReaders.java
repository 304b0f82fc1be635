package org.alongside.curriculum;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The lessons as they were written, for pages that need no account. They are no secret: schools have to show them to parents.
 * Whether a school shows them here is asked by whoever calls this.
 */
@Service
@PreAuthorize("permitAll()")
public class CurriculumForReaders {
    private final Curriculum curriculum;

    CurriculumForReaders(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    /** Every lesson in the order of the spiral. */
    public List<Lesson> lessons() {
        return curriculum.lessons();
    }

    /** All strands by number. */
    public List<Strand> strands() {
        return curriculum.strands();
    }

    /** The unit of this id, if there is one. */
    public Optional<Unit> unit(UnitId id) {
        return curriculum.units().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The lesson of this id, if there is one. */
    public Optional<Lesson> lesson(LessonId id) {
        return curriculum.lessons().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The statement of this code, if the guidance in use has it. */
    public Optional<Statement> statement(StatementCode code) {
        return Optional.ofNullable(curriculum.statements().get(code));
    }
}
