package org.alongside.curriculum.delivery;

import java.util.Collection;
import java.util.List;
import org.alongside.curriculum.withdrawal.WithdrawalSpan;
import org.alongside.curriculum.withdrawal.Withdrawals;
import org.alongside.school.PersonId;
import org.springframework.stereotype.Component;

/** Who does not take part in a lesson because the family has withdrawn them, and for whom it is asked. */
@Component
class WithdrawnPupils {
    private final Withdrawals register;

    WithdrawnPupils(Withdrawals register) {
        this.register = register;
    }

    /** Those of these pupils whom the register names for this lesson on its day. */
    List<WithdrawalSpan> from(LessonRow lesson, Collection<PersonId> pupils) {
        return register.of(pupils, List.of(lesson.lesson()), lesson.day());
    }
}
