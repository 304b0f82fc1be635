package org.alongside.reporting.selfassessment;

import static org.alongside.school.Keeping.REGISTER;

import java.util.List;
import org.alongside.school.KeptRecords;
import org.springframework.stereotype.Component;

/** A self-assessment stays; who filled it in goes when the person does. */
@Component
class AssessmentsKept implements KeptRecords {
    @Override
    public List<Begins> clocks() {
        return List.of();
    }

    @Override
    public List<Step> steps() {
        return List.of(
                Step.parts(REGISTER, "self_assessment", "begun_by"),
                Step.parts(REGISTER, "self_assessment", "kept_by"),
                Step.forgetsName(REGISTER, "self_assessment_action", "who"));
    }
}
