package org.alongside.school.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class ErasureTests {
    private static final String FAMILY = "Canaryworth";
    private static final Erasing.Progress ON = part -> true;

    /** Columns that hold an id and lead to nobody. */
    private static final Set<String> NOBODY = Set.of(
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

    private final Random lot = new Random(7);
    private Cast canary;
    private Cast head;
    private Cast admin;

    @BeforeEach
    void somebodyWhoLeftLongAgo() {
        canary = Cast.pupil(database, "Zephyrine", 13, Roles.MENTEE);
        database.sql(
                        "update person set legal_family = :family, left_on = '2010-07-21', upn = 'A999999999999' where id = :id")
                .param("family", FAMILY)
                .param("id", canary.id().value())
                .update();
        head = Cast.staff(database, "Mrs", "Head", Roles.HEAD);
        admin = Cast.staff(database, "Mr", "Admin", Roles.ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        database.sql("set foreign_key_checks = 1, check_constraint_checks = 1").update();
        casework.sql("delete from concern where sender_id = :id")
                .param("id", canary.id().value())
                .update();
    }

    private record Column(String table, String name, String type, boolean generated, int length) {
        String both() {
            return table + "." + name;
        }
    }

    private List<Column> columns() {
        return database.sql("""
                        select c.table_name, c.column_name, c.data_type, c.is_generated = 'ALWAYS' or c.extra like '%auto%',
                               coalesce(least(c.character_maximum_length, 200), 0)
                        from information_schema.columns c join information_schema.tables t
                          on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = database() and t.table_type = 'BASE TABLE'
                          and c.table_name <> 'flyway_schema_history' order by 1, c.ordinal_position
                        """)
                .query((row, number) -> new Column(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getInt(5)))
                .list();
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
        assertThat(forgotten(columns())).isEmpty();
    }

    @Test
    void aNewColumnThatLeadsToSomebodyWouldBeFound() {
        assertThat(forgotten(List.of(new Column("secret_notes", "pupil_id", "uuid", false, 0))))
                .containsExactly("secret_notes.pupil_id");
    }

    /** One row for each column that leads to the canary, whatever the table asks for otherwise. */
    private void standEverywhere() {
        database.sql("set foreign_key_checks = 0, check_constraint_checks = 0").update();
        var byTable = columns().stream().collect(Collectors.groupingBy(Column::table));
        steps().stream()
                .filter(it -> !Set.of("account", "account_role").contains(it.table()))
                .filter(it -> !NOBODY.contains(it.column()))
                .map(it -> it.table() + "." + it.column())
                .distinct()
                .forEach(it -> stand(byTable.get(it.split("\\.")[0]), it.split("\\.")[1]));
    }

    private void stand(List<Column> columns, String leading) {
        var filled = columns.stream().filter(it -> !it.generated()).toList();
        if (Set.of("keeping_term", "privacy_notice", "curriculum_retention")
                .contains(filled.getFirst().table())) {
            database.sql("update %s set %s = :id limit 1"
                            .formatted(filled.getFirst().table(), leading))
                    .param("id", canary.id().value())
                    .update();
            return;
        }
        var sql = "insert into %s (%s) values (%s)"
                .formatted(
                        filled.getFirst().table(),
                        filled.stream().map(Column::name).collect(Collectors.joining(", ")),
                        filled.stream().map(it -> "?").collect(Collectors.joining(", ")));
        database.sql(sql)
                .params(filled.stream().map(it -> value(it, leading)).toList())
                .update();
    }

    private Object value(Column column, String leading) {
        var id = canary.id().value();
        if (column.name().equals(leading)) {
            return switch (leading) {
                case "email" -> id + "@school.example";
                case "username" -> "t" + id;
                case "SERIALIZED_EVENT", "away", "rows_before" -> "[\"" + id + "\"]";
                default -> column.type().equals("uuid") ? id : "Zephyrine " + FAMILY;
            };
        }
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID();
            case "date" -> "2010-01-01";
            case "datetime", "timestamp" -> "2010-01-01 10:00:00";
            case "time" -> "10:00:00";
            case "char", "varchar", "text", "mediumtext", "binary", "varbinary" ->
                column.name().equals(leading.replace("_id", "_name")) ? "Zephyrine " + FAMILY : word(column.length());
            default -> lot.nextInt(1, 100);
        };
    }

    private String word(int length) {
        var word = new StringBuilder();
        while (word.length() < Math.min(length, 12)) {
            word.append((char) lot.nextInt('a', 'z'));
        }
        return word.toString();
    }

    /** Where the canary can still be found. */
    private Set<String> traces() {
        var found = new TreeSet<String>();
        for (var column : columns()) {
            var here = "select count(*) from `%s` where ".formatted(column.table())
                    + switch (column.type()) {
                        case "uuid" -> "`%s` = :id".formatted(column.name());
                        case "char", "varchar", "text", "mediumtext" ->
                            "instr(`%1$s`, :family) > 0 or instr(`%1$s`, :text) > 0".formatted(column.name());
                        default -> "false";
                    };
            if (database.sql(here)
                            .param("id", canary.id().value())
                            .param("text", canary.id().value().toString())
                            .param("family", FAMILY)
                            .query(Long.class)
                            .single()
                    > 0) {
                found.add(column.both());
            }
        }
        return found;
    }

    private UUID listed() {
        admin.signIn();
        var id = UUID.randomUUID();
        overTime.propose(id);
        return id;
    }

    private void erase() {
        var id = listed();
        head.signIn();
        erasing.carryOut(id, head.id(), ON);
    }

    @Test
    void afterwardsNobodyFindsTheCanaryInAnyColumn() {
        standEverywhere();
        assertThat(traces()).as("it stands wherever it could").hasSizeGreaterThan(100);
        var acts = count("administrative_act");
        erase();
        assertThat(traces()).isEmpty();
        assertThat(count("erasing")).isZero();
        assertThat(count("administrative_act"))
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
        var participants = count("participant");
        erase();
        assertThat(traces()).isEmpty();
        assertThat(count("participant")).isEqualTo(participants);
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

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long pairsOf(PersonId person) {
        return database.sql("select count(*) from pairing where mentee_id = :id or mentor_id = :id")
                .param("id", person.value())
                .query(Long.class)
                .single();
    }

    private void pair(PersonId mentor, PersonId mentee, String ends) {
        var scheme = UUID.randomUUID();
        database.sql("""
                        insert into scheme (id, name, starts_on, ends_on, coordinator_id)
                        values (:id, 'Erasing', '2009-10-01', :ends, :by)
                        """)
                .param("id", scheme)
                .param("ends", ends)
                .param("by", head.id().value())
                .update();
        database.sql("""
                        insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on)
                        values (:id, :scheme, :mentor, :mentee, 'Drawing', '2009-10-01', :ends)
                        """)
                .param("id", UUID.randomUUID())
                .param("scheme", scheme)
                .param("mentor", mentor.value())
                .param("mentee", mentee.value())
                .param("ends", ends)
                .update();
    }

    @Test
    void aPairStaysACountAndNamesAFormerPupil() {
        var mentor = Cast.pupil(database, "Still", 12);
        pair(mentor.id(), canary.id(), "2010-05-20");
        var pairs = count("pairing");
        erase();
        assertThat(count("pairing")).isEqualTo(pairs);
        assertThat(pairsOf(canary.id())).isZero();
        var mentee = database.sql("select mentee_id from pairing where mentor_id = :id or mentee_id = :id")
                .param("id", mentor.id().value())
                .query(UUID.class)
                .list();
        if (!mentee.isEmpty()) { // the mentor’s own time may be over too
            assertThat(people.find(new PersonId(mentee.getFirst())))
                    .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Former pupil"));
        }
        assertThat(people.searchEverybody("Former pupil", PageRequest.of(0, 5))).isEmpty();
    }

    @Test
    void whoeverIsInALaterSchemeKeepsTheirPlaceInTheRegister() {
        pair(Cast.pupil(database, "Still", 12).id(), canary.id(), "2079-05-20");
        assertThat(mine()).extracting(Due::kind).containsExactly(Keeping.ACCOUNT);
    }

    private List<Due> mine() {
        return due.all().stream().filter(it -> it.person().equals(canary.id())).toList();
    }

    @Test
    void whoeverIsHereIsNeverOverTheirTime() {
        database.sql("update person set left_on = null where id = :id")
                .param("id", canary.id().value())
                .update();
        assertThat(mine()).isEmpty();
    }

    @Test
    void whoeverIsHeldStaysAlsoIfTheyWereOnTheList() {
        admin.signIn();
        assertThat(mine()).isNotEmpty();
        var list = listed();
        assertThat(book.listed(list, 0, 9_999)).anyMatch(it -> it.person().equals(canary.id()));
        head.signIn();
        overTime.hold(canary.id(), Hold.Reason.CLAIM);
        assertThatThrownBy(() -> overTime.hold(canary.id(), Hold.Reason.ASKED))
                .hasMessage("school.erasure.hold.already");
        assertThat(mine()).isEmpty();
        erasing.carryOut(list, head.id(), ON);
        assertThat(people.everybody(canary.id())).isPresent();
        var hold = overTime.holds().stream()
                .filter(it -> it.person().equals(canary.id()))
                .findFirst()
                .orElseThrow();
        overTime.lift(hold.id());
        overTime.lift(hold.id());
        assertThat(mine()).isNotEmpty();
    }

    @Test
    void nobodyAgreesToTheirOwnListAndNobodyElseDoesAnything() {
        var list = listed();
        assertThatThrownBy(() -> overTime.agree(list, part -> {}, key -> {})).hasMessage("school.erasure.same-person");
        assertThatThrownBy(() -> erasing.carryOut(list, admin.id(), ON)).hasMessage("school.erasure.same-person");
        assertThatThrownBy(() -> overTime.propose(UUID.randomUUID())).hasMessage("school.erasure.another");
        head.signIn();
        assertThatThrownBy(() -> overTime.agree(UUID.randomUUID(), part -> {}, key -> {}))
                .hasMessage("school.erasure.gone");
        for (var role : List.of(Roles.COORDINATOR, Roles.DSL, Roles.TEACHER, Roles.MENTOR)) {
            Cast.staff(database, "Ms", "Other", role).signIn();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> overTime.due());
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> overTime.withdraw(list));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> overTime.hold(canary.id(), Hold.Reason.ASKED));
        }
        head.signIn();
        overTime.withdraw(list);
        assertThat(overTime.list()).isEmpty();
        assertThat(count("erasure_person")).isZero();
        assertThatThrownBy(() -> erasing.carryOut(list, head.id(), ON)).hasMessage("school.erasure.gone");
    }

    @Test
    void itCanBeStoppedAtEveryStep() {
        var list = listed();
        head.signIn();
        var asked = new ArrayList<Double>();
        assertThatExceptionOfType(Erasing.Stopped.class)
                .isThrownBy(() -> erasing.carryOut(list, head.id(), part -> {
                    asked.add(part);
                    return asked.size() < 30;
                }));
        assertThat(asked).hasSize(30).isSorted();
        assertThat(asked.getLast()).isLessThan(1);
    }

    @Test
    void aTermDecidesAndTwoPeopleDoNotOverwriteEachOther() {
        head.signIn();
        for (var term : overTime.terms()) {
            overTime.change(term, 1_200);
            assertThatThrownBy(() -> overTime.change(term, 12)).hasMessage("school.erasure.term.changed");
        }
        assertThat(mine()).isEmpty();
        var term = overTime.terms().getFirst();
        assertThatThrownBy(() -> overTime.change(term, 0)).hasMessage("school.erasure.term.wrong");
    }

    @Test
    void aNameThatARecordOfSafeguardingNeedsStaysForThatRecordAlone() {
        casework.sql("""
                        insert into concern (id, reference, idempotency_key, sender_id, sender_kind, about_kind, narrative,
                                             danger, raised_at, due_at, forgotten_at, version)
                        values (uuid(), 'ZZ9-99', uuid(), :id, 'PUPIL', 'ME', 'x', 'NO', '2009-01-01', '2009-01-02', '2009-01-03', 0)
                        """).param("id", canary.id().value()).update();
        erase();
        assertThat(traces()).containsExactlyInAnyOrder("person.id", "person.legal_family");
        assertThat(people.find(canary.id())).as("for the record").isPresent();
        assertThat(people.everybody(canary.id())).isEmpty();
        assertThat(people.searchEverybody(FAMILY, PageRequest.of(0, 5))).isEmpty();
        assertThat(mine()).isEmpty();
        keptNames.round();
        assertThat(people.find(canary.id())).isPresent();
        casework.sql("delete from concern where sender_id = :id")
                .param("id", canary.id().value())
                .update();
        keptNames.round();
        assertThat(traces()).isEmpty();
    }
}
