package org.alongside.identity;

import static org.alongside.school.Keeping.ACCOUNT;
import static org.alongside.school.Keeping.REGISTER;

import java.util.List;
import org.alongside.school.KeptRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ways in go when their time is over; who let somebody in is forgotten with the register. */
@Component
@Order(2)
class AccountsKept implements KeptRecords {
    private static final String OF_ACCOUNT =
            "join account a on a.id = t.account_id join erasing e on e.person_id = a.person_id";

    @Override
    public List<Begins> clocks() {
        return List.of(new Begins(ACCOUNT, "select person_id, null as since from account"));
    }

    private static Step ofAccount(String table) {
        return Step.removes(ACCOUNT, table, "account_id", OF_ACCOUNT);
    }

    @Override
    public List<Step> steps() {
        return List.of(
                ofAccount("sign_in_trace"),
                ofAccount("signed_in"),
                ofAccount("second_factor"),
                ofAccount("recovery_code"),
                ofAccount("passkey"),
                ofAccount("factor_reset_request"),
                ofAccount("provider_identity"),
                ofAccount("provider_invitation"),
                ofAccount("provider_join_request"),
                ofAccount("year_end_account"),
                ofAccount("account_role"),
                Step.removes(
                        ACCOUNT,
                        "failed_sign_in",
                        "username",
                        "join account a on a.username = t.username join erasing e on e.person_id = a.person_id"),
                Step.removes(ACCOUNT, "provider_waiting", "email", "join erasing e on e.email = t.email"),
                Step.removes(ACCOUNT, "account", "person_id"),
                Step.parts(REGISTER, "sign_in_trace", "by_person"),
                Step.parts(REGISTER, "factor_reset_request", "by_person"),
                Step.parts(REGISTER, "provider_invitation", "by_person"),
                Step.parts(REGISTER, "provider_join_request", "by_person"),
                Step.parts(REGISTER, "provider_identity", "linked_by"));
    }
}
