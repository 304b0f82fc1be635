package org.alongside.curriculum.delivery;

import static org.alongside.school.Keeping.LESSONS;
import static org.alongside.school.Keeping.REGISTER;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.school.KeptRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was taught stays, with how many missed it; who they were goes. Withdrawals go with everything, at the latest. */
@Component
@Order(4)
class LessonsKept implements KeptRecords {
    private static final String OF_WITHDRAWAL =
            "join withdrawal w on w.id = t.withdrawal_id join erasing e on e.person_id = w.pupil_id";

    private static Begins has(String table, String column) {
        return new Begins(LESSONS, "select %s as person_id, null as since from %s".formatted(column, table));
    }

    @Override
    public List<Begins> clocks() {
        return List.of(
                has("teaching_class_member", "person_id"),
                has("teaching_class_teacher", "person_id"),
                has("lesson_delivery_pupil", "pupil_id"),
                has("lesson_catch_up", "pupil_id"),
                has("voice_ballot", "pupil_id"),
                has("taught_elsewhere", "pupil_id"),
                has("withdrawal", "pupil_id"));
    }

    private static Step parts(String table, String column) {
        return Step.parts(LESSONS, table, column);
    }

    private static List<Step> ofPupils() {
        return List.of(
                Step.removes(LESSONS, "withdrawal_lesson", "withdrawal_id", OF_WITHDRAWAL),
                Step.removes(LESSONS, "withdrawal_step", "withdrawal_id", OF_WITHDRAWAL),
                Step.removes(LESSONS, "withdrawal", "pupil_id"),
                parts("teaching_class_member", "person_id"),
                parts("planned_lesson_educator", "person_id"),
                parts("lesson_delivery_pupil", "pupil_id"),
                parts("lesson_catch_up", "pupil_id"),
                parts("taught_elsewhere", "pupil_id"),
                parts("voice_ballot", "pupil_id"),
                parts("teaching_class_choice", "person_id"),
                Step.removes(
                        LESSONS, "lesson_delivery_draft", "away", "join erasing e on instr(t.away, e.person_id) > 0"),
                Step.empties(
                        LESSONS,
                        "class_plan_change",
                        "rows_before",
                        "join erasing e on instr(t.rows_before, e.person_id) > 0",
                        "t.rows_before = replace(t.rows_before, e.person_id, e.stand_in)"));
    }

    private static List<Step> ofTeachers() {
        return List.of(
                parts("teaching_class_teacher", "person_id"),
                parts("lesson_delivery", "taught_by"),
                parts("lesson_delivery", "recorded_by"),
                Step.removes(LESSONS, "lesson_delivery_draft", "writer_id"),
                Step.removes(LESSONS, "lesson_delivery_draft", "taught_by"),
                Step.removes(LESSONS, "lesson_draft", "author_id"),
                parts("lesson_cover", "person_id"));
    }

    /** Who decided, noted or wrote; asked once, when the person goes altogether. */
    private static List<Step> ofThoseWhoDecided() {
        return Stream.of(
                        "sex_education_lesson.decided_by",
                        "withdrawal.decided_by",
                        "withdrawal_step.made_by",
                        "provider_visit.written_by",
                        "provider_check.checked_by",
                        "parents_material.chosen_by",
                        "policy_text.changed_by",
                        "lesson_edition.written_by",
                        "lesson_offer.offered_by",
                        "lesson_offer.decided_by",
                        "class_plan_change.made_by",
                        "year_rollover.made_by",
                        "year_rollover.confirmed_by",
                        "statement_set.loaded_by",
                        "lesson_catch_up.noted_by",
                        "lesson_cover.named_by",
                        "taught_elsewhere.noted_by",
                        "box_question.handled_by",
                        "box_code.opened_by",
                        "you_said.written_by",
                        "teaching_class_choice.decided_by",
                        "curriculum_retention.changed_by",
                        "curriculum_removal.removed_by")
                .map(it -> it.split("\\."))
                .map(it -> Step.parts(REGISTER, it[0], it[1]))
                .toList();
    }

    @Override
    public List<Step> steps() {
        var all = new ArrayList<Step>();
        Stream.of(ofPupils(), ofTeachers(), ofThoseWhoDecided()).forEach(all::addAll);
        all.add(Step.forgetsName(REGISTER, "withdrawal", "discussed_with"));
        all.add(Step.forgetsName(REGISTER, "withdrawal", "asked_by"));
        all.add(Step.forgetsName(REGISTER, "provider", "disclosure_with"));
        return List.copyOf(all);
    }
}
