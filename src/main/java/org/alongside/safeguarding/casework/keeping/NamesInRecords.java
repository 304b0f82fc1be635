package org.alongside.safeguarding.casework.keeping;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.school.PersonId;
import org.alongside.school.StillNeeded;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom records of safeguarding name. While a case is open or held, nothing of its people is erased anywhere; afterwards
 * their name stays to be found by the records alone.
 */
@Component
class NamesInRecords implements StillNeeded {
    /** Columns whose people are shown by their name in the register; where the name of the day is kept, it is not here. */
    static final List<String> COLUMNS = List.of(
            "concern.sender_id",
            "concern.about_person",
            "concern.preferred_person",
            "kept_apart.one_id",
            "kept_apart.other_id",
            "case_file.subject_id",
            "case_file.not_to",
            "case_file.lead_id",
            "case_file.keeper_id",
            "case_person.person_id",
            "case_action.owner_id",
            "concern_draft.sender_id",
            "care_record.person_id",
            "duty.person_id",
            "lead_away.person_id");

    private static final String NAMED = COLUMNS.stream()
            .map(it -> it.split("\\."))
            .map(it -> "select distinct %2$s from %1$s where %2$s in (:people)".formatted(it[0], it[1]))
            .collect(joining(" union "));

    private static final String AT_WORK = """
            select subject_id from case_file where status = 'OPEN' and subject_id in (:people)
            union select p.person_id from case_person p join case_file c on c.id = p.case_id
                  where c.status = 'OPEN' and p.person_id in (:people)
            union select c.subject_id from case_file c join retention r on r.id = c.id
                  where r.held_at is not null and c.subject_id in (:people)
            union select p.person_id from case_person p join retention r on r.id = p.case_id
                  where r.held_at is not null and p.person_id in (:people)
            union select c.sender_id from concern c join retention r on r.id = c.id
                  where r.held_at is not null and c.sender_id in (:people)
            """;

    private final JdbcClient database;

    NamesInRecords(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<PersonId> asTheyAre(Collection<PersonId> people) {
        return ask(AT_WORK, people);
    }

    @Override
    public Set<PersonId> byName(Collection<PersonId> people) {
        return ask(NAMED, people);
    }

    private Set<PersonId> ask(String sql, Collection<PersonId> people) {
        return people.isEmpty()
                ? Set.of()
                : found(database
                        .sql(sql)
                        .param("people", people.stream().map(PersonId::value).toList())
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .stream());
    }

    private static Set<PersonId> found(Stream<UUID> ids) {
        try (ids) {
            return ids.map(PersonId::new).collect(Collectors.toUnmodifiableSet());
        }
    }
}
