package org.alongside.curriculum.delivery;

import java.util.Collection;
import java.util.Set;
import org.alongside.school.PersonId;
import org.springframework.stereotype.Component;

/** Who does not take part in a lesson because the family, or the pupil, has withdrawn from it. */
@Component
class WithdrawnPupils {
    /** Those of these pupils who are withdrawn from this lesson on its day. */
    Set<PersonId> from(LessonRow lesson, Collection<PersonId> pupils) {
        return Set.of();
    }
}
