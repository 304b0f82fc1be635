package org.alongside.school.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.school.FreeText;
import org.alongside.school.TableColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whether everything that people can type is looked through for the names of those who leave. Rolled back. */
@AlongsideTest
@Transactional
class NamesInWordsTests {
    /** Columns of words that are keys, ids, hashes, addresses, names of files and of people, or cleared at erasure. */
    private static final Set<String> NO_FREE_TEXT = Set.of(
            "account.password",
            "account.username",
            "administrative_act.about_name",
            "administrative_act.detail",
            "administrative_act.person_name",
            "backup_run.file",
            "backup_run.problem",
            "box_code.title",
            "class_plan_change.ids_after",
            "class_plan_change.rows_before",
            "erasing.email",
            "erasing.formal",
            "erasing.known",
            "erasing.legal",
            "erasure_line.table_name",
            "exit_interview.good",
            "lesson_delivery_draft.away",
            "lesson_original.text",
            "match_left_out.lost",
            "match_left_out.places",
            "match_pair.favourites",
            "match_pair.shared",
            "match_pair.wishes",
            "measure_wording.words",
            "meeting_draft.next_step",
            "meeting_log.next_step",
            "mentor_application.motives",
            "mentor_application.strengths",
            "pairing.shared",
            "person.email",
            "person.legal_family",
            "person.legal_given",
            "person.preferred_family",
            "person.preferred_given",
            "plan_obstacle.times",
            "roster_drop.file_name",
            "roster_drop.kept_as",
            "roster_drop.sentence",
            "scheme.name",
            "school_settings.name",
            "school_year_end_step.note",
            "sex_education_lesson.part",
            "signed_in.device",
            "statement_of_set.heading",
            "statement_of_set.words",
            "statement_set.name",
            "training_answer.scenario",
            "withdrawal.points",
            "policy_text.link");

    private static final Set<String> TABLES_WITHOUT =
            Set.of("event_publication", "flyway_schema_history", "failed_sign_in", "provider_identity", "school_provider");
    private static final Set<String> BEGINNINGS = Set.of("provider_", "passkey", "notice", "mail_", "told_", "db_");

    @Autowired
    ObjectProvider<FreeText> modules;

    @Autowired
    NamesInWords names;

    @Autowired
    JdbcClient database;

    private Cast leaver;
    private final UUID list = UUID.randomUUID();

    @BeforeEach
    void somebodyOnTheList() {
        leaver = Cast.pupil(database, "Zephyrine", 13);
        database.sql("update person set legal_family = 'Quillfeather' where id = :id")
                .param("id", leaver.id().value())
                .update();
        database.sql(
                        "insert into erasure_act (id, state, proposed_by, proposed_at) values (:id, 'WITHDRAWN', :by, utc_timestamp(6))")
                .param("id", list)
                .param("by", leaver.id().value())
                .update();
        database.sql(
                        "insert into erasure_person (act_id, person_id, kind, since) values (:act, :id, 'REGISTER', '2010-01-01')")
                .param("act", list)
                .param("id", leaver.id().value())
                .update();
    }

    private List<FreeText.Place> places() {
        return modules.stream().flatMap(it -> it.places().stream()).toList();
    }

    private Set<String> forgotten(Set<String> columns) {
        var known = places().stream().map(it -> it.table() + "." + it.column()).collect(Collectors.toSet());
        var left = new TreeSet<>(columns);
        left.removeAll(known);
        left.removeAll(NO_FREE_TEXT);
        left.removeIf(it -> TABLES_WITHOUT.contains(it.substring(0, it.indexOf('.')))
                || BEGINNINGS.stream().anyMatch(it::startsWith));
        return left;
    }

    @Test
    void everyColumnThatPeopleCanTypeIntoIsLookedThroughOrKnownNotToBeOne() {
        var wide = TableColumns.of(database).stream()
                .filter(it -> it.isText() && it.length() >= 80 && !it.type().equals("char"))
                .map(TableColumns.Column::both)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(forgotten(wide)).isEmpty();
        wide.add("secret_notes.said");
        assertThat(forgotten(wide)).containsExactly("secret_notes.said");
    }

    @Test
    void aNameInATextIsShownWithItsPlaceAndSomebodyElsesIsNot() {
        assertThat(names.of(list)).isEmpty(); // asks every place that there is
        database.sql("update school_settings set office_contact = 'Ask Zephyrine Quillfeather in the office'")
                .update();
        assertThat(names.of(list)).singleElement().satisfies(it -> {
            assertThat(it.person()).isEqualTo(leaver.id());
            assertThat(it.place().column()).isEqualTo("office_contact");
            assertThat(it.place().role()).isEqualTo(Roles.ADMIN);
            assertThat(it.texts()).isOne();
        });
        database.sql("update school_settings set office_contact = 'Ask Zephyrine in the office'")
                .update();
        assertThat(names.of(list)).isEmpty();
    }
}
