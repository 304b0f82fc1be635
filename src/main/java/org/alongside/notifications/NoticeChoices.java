package org.alongside.notifications;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people chose, what the school says for a role, and what follows for a person. */
@Component
class NoticeChoices {
    private final JdbcClient database;
    private final ObjectProvider<RoleHolders> holders;

    NoticeChoices(JdbcClient database, ObjectProvider<RoleHolders> holders) {
        this.database = database;
        this.holders = holders;
    }

    /** The person's own choice; else the soonest that any of their roles says; else at once. Urgent is always at once. */
    NoticePace paceOf(PersonId person, NoticeKind kind) {
        return kind == NoticeKind.URGENT
                ? NoticePace.AT_ONCE
                : own(person, kind).or(() -> byRole(person, kind)).orElse(NoticePace.AT_ONCE);
    }

    private Optional<NoticePace> own(PersonId person, NoticeKind kind) {
        return database.sql("select pace from notice_choice where person_id = :person and kind = :kind")
                .param("person", person.value())
                .param("kind", kind.name())
                .query((row, number) -> NoticePace.valueOf(row.getString(1)))
                .optional();
    }

    private Optional<NoticePace> byRole(PersonId person, NoticeKind kind) {
        record Rule(String role, NoticePace pace) {}
        return database
                .sql("select role, pace from notice_rule where kind = :kind")
                .param("kind", kind.name())
                .query((row, number) -> new Rule(row.getString(1), NoticePace.valueOf(row.getString(2))))
                .list()
                .stream()
                .filter(it -> holders.stream()
                        .anyMatch(holder -> holder.holding(it.role()).contains(person)))
                .map(Rule::pace)
                .min(Comparator.naturalOrder());
    }

    /** What this person chose; a kind without a choice is missing. */
    Map<NoticeKind, NoticePace> of(PersonId person) {
        var choices = new EnumMap<NoticeKind, NoticePace>(NoticeKind.class);
        database.sql("select kind, pace from notice_choice where person_id = :person")
                .param("person", person.value())
                .query(row -> {
                    choices.put(NoticeKind.valueOf(row.getString(1)), NoticePace.valueOf(row.getString(2)));
                });
        return choices;
    }

    void choose(PersonId person, NoticeKind kind, NoticePace pace) {
        refuseUrgent(kind);
        database.sql("""
                        insert into notice_choice (person_id, kind, pace) values (:person, :kind, :pace)
                        on duplicate key update pace = :pace, version = version + 1
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("pace", pace.name())
                .update();
    }

    /** What the school says for a role; a kind without a rule is missing. */
    Map<NoticeKind, NoticePace> ofRole(String role) {
        var rules = new EnumMap<NoticeKind, NoticePace>(NoticeKind.class);
        database.sql("select kind, pace from notice_rule where role = :role")
                .param("role", role)
                .query(row -> {
                    rules.put(NoticeKind.valueOf(row.getString(1)), NoticePace.valueOf(row.getString(2)));
                });
        return rules;
    }

    void rule(String role, NoticeKind kind, NoticePace pace) {
        refuseUrgent(kind);
        database.sql("""
                        insert into notice_rule (role, kind, pace) values (:role, :kind, :pace)
                        on duplicate key update pace = :pace
                        """)
                .param("role", role)
                .param("kind", kind.name())
                .param("pace", pace.name())
                .update();
    }

    private static void refuseUrgent(NoticeKind kind) {
        if (kind == NoticeKind.URGENT) {
            throw new IllegalArgumentException("Urgent mails cannot be put off");
        }
    }
}
