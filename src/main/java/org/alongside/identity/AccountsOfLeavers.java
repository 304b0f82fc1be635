package org.alongside.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.school.Duties;
import org.alongside.school.PersonId;
import org.alongside.school.YearChange;
import org.alongside.school.YearStep;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At the end of a year the accounts of those who leave are closed. Nobody on whom anything rests goes unnoticed. */
@Component
class AccountsOfLeavers implements YearStep {
    private static final int ORDER = 20;

    private final Accounts accounts;
    private final ObjectProvider<Duties> duties;
    private final JdbcClient database;

    AccountsOfLeavers(Accounts accounts, ObjectProvider<Duties> duties, JdbcClient database) {
        this.accounts = accounts;
        this.duties = duties;
        this.database = database;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Outlook rehearse(YearChange change) {
        if (change.leavers().isEmpty()) {
            return Outlook.of(Line.of("identity.year-end.close", 0));
        }
        var open = openAccounts(change.leavers());
        // what rests on a person rests on an adult's role; pupils have none, but nothing may be left behind unseen
        var resting = withAdultRoles(change.leavers()).stream()
                .filter(leaver -> duties.stream().anyMatch(it -> it.restOn(leaver)))
                .count();
        var lines = new ArrayList<Line>();
        lines.add(Line.of("identity.year-end.close", open));
        return new Outlook(lines, resting == 0 ? null : Line.of("identity.year-end.needs-successor", resting));
    }

    private long openAccounts(List<PersonId> people) {
        return database.sql("select count(*) from account where active and person_id in (:people)")
                .param("people", people.stream().map(PersonId::value).toList())
                .query(Long.class)
                .single();
    }

    private List<PersonId> withAdultRoles(List<PersonId> people) {
        return database.sql("""
                        select distinct a.person_id from account a join account_role r on r.account_id = a.id
                        where a.active and a.person_id in (:people) and r.role not in ('MENTOR', 'MENTEE')
                        """)
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public @Nullable String make(YearChange change) {
        var closed = 0;
        for (var leaver : change.leavers()) {
            var account =
                    accounts.findByPerson(leaver).filter(Account::isActive).orElse(null);
            if (account != null) {
                account.close();
                var saved = accounts.save(account);
                database.sql("insert into year_end_account (to_year, account_id) values (:to, :account)")
                        .param("to", change.to().id())
                        .param("account", saved.id())
                        .update();
                closed++;
            }
        }
        return closed == 0 ? null : Integer.toString(closed);
    }

    @Override
    public void takeBack(YearChange change, String note) {
        for (var id : closed(change)) {
            accounts.findById(id).filter(it -> !it.isActive()).ifPresent(it -> {
                it.reopen();
                var ignored = accounts.save(it);
            });
        }
        forget(change);
    }

    @Override
    public void confirm(YearChange change, String note) {
        forget(change);
    }

    private List<UUID> closed(YearChange change) {
        return database.sql("select account_id from year_end_account where to_year = :to")
                .param("to", change.to().id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private void forget(YearChange change) {
        database.sql("delete from year_end_account where to_year = :to")
                .param("to", change.to().id())
                .update();
    }
}
