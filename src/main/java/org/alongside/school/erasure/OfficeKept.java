package org.alongside.school.erasure;

import static org.alongside.school.Keeping.REGISTER;

import java.util.List;
import org.alongside.school.KeptRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register itself. Acts of administrators stay, without the name of that day. */
@Component
@Order(1)
class OfficeKept implements KeptRecords {
    @Override
    public List<Begins> clocks() {
        return List.of(
                new Begins(REGISTER, "select id as person_id, null as since from person where left_on is not null"));
    }

    @Override
    public List<Step> steps() {
        return List.of(
                Step.removes(REGISTER, "timetable_entry", "person_id"),
                Step.removes(REGISTER, "person_data_given", "person_id"),
                Step.parts(REGISTER, "person_data_given", "made_by"),
                Step.removes(REGISTER, "school_year_end_person", "person_id"),
                Step.parts(REGISTER, "school_year_end", "made_by"),
                Step.parts(REGISTER, "school_year_end", "confirmed_by"),
                Step.parts(REGISTER, "privacy_notice", "changed_by"),
                Step.parts(REGISTER, "administrative_act", "person_id", ", t.person_name = null"),
                Step.parts(REGISTER, "administrative_act", "about_id", ", t.about_name = null"),
                Step.parts(REGISTER, "keeping_term", "changed_by"),
                Step.removes(REGISTER, "erasure_hold", "person_id"),
                Step.parts(REGISTER, "erasure_hold", "set_by"),
                Step.parts(REGISTER, "erasure_hold", "lifted_by"),
                Step.parts(REGISTER, "erasure_act", "proposed_by"),
                Step.parts(REGISTER, "erasure_act", "decided_by"),
                Step.removes(
                        REGISTER,
                        "EVENT_PUBLICATION",
                        "SERIALIZED_EVENT",
                        "join erasing e on t.COMPLETION_DATE is not null and instr(t.SERIALIZED_EVENT, e.person_id) > 0"));
    }
}
