package org.alongside.school.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.school.Keeping;
import org.alongside.school.KeptRecords;
import org.alongside.school.People;
import org.alongside.school.TableColumns;
import org.alongside.school.TableColumns.Column;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Whether anything of somebody is left in any column of the main database. Rolled back. */
@AlongsideTest
@Transactional
class ErasedEverywhereTests {
    /** Columns that hold an id and lead to nobody. */
    static final Set<String> NOBODY = Set.of(
            "id",
            "scheme_id",
            "pairing_id",
            "meeting_id",
            "run_id",
            "change_id",
            "obstacle_id",
            "academic_year_id",
            "academic_year",
            "class_id",
            "continues",
            "planned_lesson_id",
            "edition_id",
            "delivery_id",
            "set_id",
            "provider_id",
            "session_id",
            "application_id",
            "debrief_id",
            "round_id",
            "assessment_id",
            "to_year",
            "from_year",
            "withdrawal_id",
            "letter_id",
            "appointment_id",
            "log_id",
            "entry_id",
            "enclosure",
            "block",
            "act_id");

    /** The same with their tables, each for a reason. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("erasing.person_id", "empty outside an erasure"),
            Map.entry("erasing.stand_in", "empty outside an erasure"),
            Map.entry("erasure_person.person_id", "a list that waits; empty when it is decided"),
            Map.entry("told_member.member", "a pair, never a person"),
            Map.entry("lesson_delivery.corrected_by", "another delivery"),
            Map.entry("lesson_edition.owner_id", "a class"),
            Map.entry("lesson_draft.owner_id", "a class"),
            Map.entry("debrief_request.open_one", "follows from another column"),
            Map.entry("mentor_request.open_one", "follows from another column"),
            Map.entry("family_hold.open_one", "follows from another column"),
            Map.entry("match_run.parent_id", "another run"));

    @Autowired
    OverTime overTime;

    @Autowired
    Erasing erasing;

    @Autowired
    WhatIsDue due;

    @Autowired
    ErasureBook book;

    @Autowired
    KeptNames keptNames;

    @Autowired
    ObjectProvider<KeptRecords> records;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient casework;

    private ErasureCase school;
    private Cast canary;
    private Cast head;
    private Cast admin;
    private EverywhereCanary everywhere;

    @BeforeEach
    void somebodyWhoLeftLongAgo() {
        school = ErasureCase.of(database, overTime, erasing);
        canary = school.canary();
        head = school.head();
        admin = school.admin();
        everywhere = new EverywhereCanary(database, canary.id(), steps());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        database.sql("set foreign_key_checks = 1, check_constraint_checks = 1").update();
        casework.sql("delete from concern where sender_id = :id")
                .param("id", canary.id().value())
                .update();
    }

    private List<KeptRecords.Step> steps() {
        return records.stream().flatMap(it -> it.steps().stream()).toList();
    }

    private Set<String> forgotten(List<Column> columns) {
        var covered = steps().stream().map(it -> it.table() + "." + it.column()).collect(Collectors.toSet());
        return columns.stream()
                .filter(it -> it.type().equals("uuid") && !it.generated() && !NOBODY.contains(it.name()))
                .map(Column::both)
                .filter(it -> !covered.contains(it) && !LEFT_OUT.containsKey(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyColumnThatLeadsToSomebodyIsErased() {
        assertThat(forgotten(TableColumns.of(database))).isEmpty();
    }

    @Test
    void aNewColumnThatLeadsToSomebodyWouldBeFound() {
        assertThat(forgotten(List.of(new Column("secret_notes", "pupil_id", "uuid", false, 0))))
                .containsExactly("secret_notes.pupil_id");
    }

    @Test
    void afterwardsNobodyFindsTheCanaryInAnyColumn() {
        everywhere.standEverywhere();
        assertThat(everywhere.traces()).as("it stands wherever it could").hasSizeGreaterThan(100);
        var acts = school.count("administrative_act");
        school.erase();
        assertThat(everywhere.traces()).isEmpty();
        assertThat(school.count("erasing")).isZero();
        assertThat(school.count("administrative_act"))
                .as("acts stay, and these are told")
                .isEqualTo(acts + 2);
        var done = book.done(0, 1).getFirst();
        assertThat(done.parts()).extracting(Erased.Part::kind).contains(Keeping.REGISTER);
        assertThat(done.lines()).hasSizeGreaterThan(50);
        assertThat(done.agreedBy()).isEqualTo(head.id());
    }

    @Test
    void whatHangsTogetherGoesInAnOrderThatTheTablesAllow() {
        takePart();
        var participants = school.count("participant");
        school.erase();
        assertThat(everywhere.traces()).isEmpty();
        assertThat(school.count("participant")).isEqualTo(participants);
    }

    /** With everything that hangs on it, as the tables themselves demand it. */
    private void takePart() {
        var scheme = UUID.randomUUID();
        var application = UUID.randomUUID();
        for (var sql : List.of(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (:scheme, 'Erasing', '2009-10-01', '2010-05-20', :id)",
                "insert into participant (scheme_id, person_id, side) values (:scheme, :id, 'MENTEE')",
                "insert into interest_choice (scheme_id, person_id, place, interest) values (:scheme, :id, 1, 'chess')",
                "insert into pick_sheet (scheme_id, person_id, note) values (:scheme, :id, 'Zephyrine Canaryworth')",
                "insert into named_person (id, scheme_id, person_id, place, kind, written) values (uuid(), :scheme, :id, 1, 'KNOWN', 'Tom')",
                "insert into mentor_application (id, person_id, stage, motives, strengths, words, referee_named, changed_at) values (:application, :id, 'SENT', '', '', 'Zephyrine Canaryworth', '', '2010-01-01')",
                "insert into application_adult (application_id, person_id, task, remark) values (:application, :id, 'REFERENCE', 'x')",
                "insert into application_rating (application_id, person_id, task, criterion, level) values (:application, :id, 'REFERENCE', 'x', 1)")) {
            var asked = database.sql(sql).param("id", canary.id().value());
            if (sql.contains(":scheme")) {
                asked = asked.param("scheme", scheme);
            }
            if (sql.contains(":application")) {
                asked = asked.param("application", application);
            }
            asked.update();
        }
    }

    @Test
    void aNameThatARecordOfSafeguardingNeedsStaysForThatRecordAlone() {
        casework.sql("""
                        insert into concern (id, reference, idempotency_key, sender_id, sender_kind, about_kind, narrative,
                                             danger, raised_at, due_at, forgotten_at, version)
                        values (uuid(), 'ZZ9-99', uuid(), :id, 'PUPIL', 'ME', 'x', 'NO', '2009-01-01', '2009-01-02', '2009-01-03', 0)
                        """).param("id", canary.id().value()).update();
        school.erase();
        assertThat(everywhere.traces()).containsExactlyInAnyOrder("person.id", "person.legal_family");
        assertThat(people.find(canary.id())).as("for the record").isPresent();
        assertThat(people.everybody(canary.id())).isEmpty();
        assertThat(people.searchEverybody(EverywhereCanary.FAMILY, PageRequest.of(0, 5)))
                .isEmpty();
        assertThat(school.mine(due)).isEmpty();
        keptNames.round();
        assertThat(people.find(canary.id())).isPresent();
        casework.sql("delete from concern where sender_id = :id")
                .param("id", canary.id().value())
                .update();
        keptNames.round();
        assertThat(everywhere.traces()).isEmpty();
    }
}
