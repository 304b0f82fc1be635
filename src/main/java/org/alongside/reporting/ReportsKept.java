package org.alongside.reporting;

import static org.alongside.school.Keeping.ACCOUNT;

import java.util.List;
import org.alongside.school.KeptRecords;
import org.springframework.stereotype.Component;

/** Which reports somebody is sent goes with their way in. */
@Component
class ReportsKept implements KeptRecords {
    @Override
    public List<Begins> clocks() {
        return List.of(new Begins(ACCOUNT, "select person_id, null as since from report_mail"));
    }

    @Override
    public List<Step> steps() {
        return List.of(
                Step.removes(ACCOUNT, "report_mail", "person_id"),
                Step.removes(ACCOUNT, "report_mail_told", "person_id"));
    }
}
