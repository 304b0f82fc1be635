package org.alongside.school.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.school.PersonId;
import org.alongside.school.PersonalRecords;
import org.alongside.school.TableColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class DataBundleTests {
    /** Tables about people that no copy holds, each for a reason. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("erasure_person", "a list that waits for a second word, empty when it has it"),
            Map.entry("erasing", "empty outside an erasure"),
            Map.entry("recovery_code", "hashes, which nobody can read"),
            Map.entry("factor_reset_request", "a request that waits for a second word"),
            Map.entry("provider_invitation", "a code for a first sign-in, as a hash, soon over"),
            Map.entry("year_end_account", "which accounts a change of the year closed; the account says so"),
            Map.entry("never_pair", "about two people; may point to a reason that the DSL keeps"),
            Map.entry("care_act", "a coordinator's note on a reason to look, without words"),
            Map.entry("care_digest", "whether a mail was sent this week: mails are told"),
            Map.entry("silence_told", "whether a mail was sent: mails are told"),
            Map.entry("follow_up", "what became of a meeting that was missed: the meeting is told"),
            Map.entry("farewell", "how an ending is planned: told in the portal"),
            Map.entry("rematch", "a coordinator's work on a run"),
            Map.entry("meeting_past", "where a meeting was before it was moved"),
            Map.entry("meeting_agenda", "activities chosen for a meeting, from a list"),
            Map.entry("meeting_draft", "a log that is not written yet"),
            Map.entry("plan_change_step", "a proposal to move a meeting"),
            Map.entry("supervisor_cover", "who stands in for whom among adults: told in the portal"),
            Map.entry("lesson_draft", "a lesson that is not written yet: in the portal"),
            Map.entry("lesson_delivery_draft", "a record that is not written yet"),
            Map.entry("match_pair", "how two people were compared: also about the other one; what they like is told"),
            Map.entry("match_left_out", "the state of one run, soon undone"),
            Map.entry("match_forbidden", "about two people; may point to a reason that the DSL keeps"),
            Map.entry("match_step", "a coordinator's work on a run"),
            Map.entry("match_step_pair", "a coordinator's work on a run"),
            Map.entry(
                    "application_adult", "said by adults in confidence (references are exempt: DPA 2018, sch. 2, 24)"),
            Map.entry("application_rating", "said by adults in confidence"),
            Map.entry("plan_obstacle", "what is in the way of a plan; the person's own timetable is told"),
            Map.entry("mentor_supervisor", "which adult looks after a mentor: told in the portal"),
            Map.entry("calendar_letter_line", "which times were in a mail: those are told as meetings"),
            Map.entry("family_hold", "set by safeguarding: its lead answers"),
            Map.entry("teaching_class_choice", "how a class came about; the class is told"),
            Map.entry("planned_lesson_educator", "lessons to come: told in the portal"),
            Map.entry("lesson_cover", "lessons to come: told in the portal"),
            Map.entry("taught_elsewhere", "where something else is taught; the class is told"),
            Map.entry("school_year_end_person", "how the register was before the change of the year"));

    /** Names of columns that lead to somebody. */
    private static final Set<String> LEADING = Set.of(
            "person_id",
            "pupil_id",
            "mentor_id",
            "mentee_id",
            "adult_id",
            "one_id",
            "other_id",
            "subject_id",
            "writer_id",
            "author_id",
            "taught_by",
            "to_id",
            "about_id",
            "account_id",
            "pairing_id",
            "meeting_id");

    @Autowired
    RightsDesk desk;

    @Autowired
    MyData mine;

    @Autowired
    PrivacyWords words;

    @Autowired
    ObjectProvider<PersonalRecords> records;

    @Autowired
    JdbcClient database;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static Map<String, String> files(byte[] zip) throws Exception {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Set<String> tablesAboutPeople() {
        return TableColumns.of(database).stream()
                .filter(it -> LEADING.contains(it.name()))
                .map(TableColumns.Column::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> told() {
        return records.stream()
                .flatMap(it -> it.tables().stream())
                .map(PersonalRecords.Table::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> forgotten(Set<String> tables) {
        var forgotten = new TreeSet<>(tables);
        forgotten.removeAll(told());
        forgotten.removeAll(LEFT_OUT.keySet());
        return forgotten;
    }

    @Test
    void everyTableAboutPeopleIsToldOrLeftOutForAReason() {
        assertThat(forgotten(tablesAboutPeople())).isEmpty();
    }

    @Test
    void aNewTableAboutPeopleWouldBeFound() {
        assertThat(forgotten(Set.of("pairing", "secret_notes_on_pupils"))).containsExactly("secret_notes_on_pupils");
    }

    @Test
    void everyTableCanBeReadAndHasAHeadingForEachColumn() throws Exception {
        var bundle = java.util.ResourceBundle.getBundle("vaadin-i18n.translations", java.util.Locale.ROOT);
        for (var table : records.stream().flatMap(it -> it.tables().stream()).toList()) {
            var columns = bundle.getString(table.words()).split("\\|", -1).length - 1;
            var read = database.sql(table.sql())
                    .param("person", UUID.randomUUID())
                    .query((java.sql.ResultSet rows) -> rows.getMetaData().getColumnCount());
            assertThat(read).as(table.name()).isEqualTo(columns);
        }
    }

    @Test
    void aPersonGetsWhatIsTheirsAndNobodyElsesName() throws Exception {
        var mentee = Cast.pupil(database, "Tia", 9, Roles.MENTEE);
        var mentor = Cast.pupil(database, "Amara", 12, Roles.MENTOR);
        var scheme = UUID.randomUUID();
        database.sql("""
                        insert into scheme (id, name, starts_on, ends_on, coordinator_id)
                        values (:id, '=cmd()', '2080-10-01', '2081-05-20', :by)
                        """).param("id", scheme).param("by", mentor.id().value()).update();
        database.sql("""
                        insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on)
                        values (:id, :scheme, :mentor, :mentee, '', '2080-10-01', '2081-05-20')
                        """)
                .param("id", UUID.randomUUID())
                .param("scheme", scheme)
                .param("mentor", mentor.id().value())
                .param("mentee", mentee.id().value())
                .update();
        mentee.signIn();
        var files = files(mine.bundle());
        assertThat(files.keySet()).first().isEqualTo("Read this first.txt");
        assertThat(files.keySet())
                .anyMatch(it -> it.endsWith(" The register.csv"))
                .anyMatch(it -> it.endsWith(" Pairs.csv"));
        assertThat(files.values().toString())
                .contains("Tia", "MENTEE", "'=cmd()")
                .doesNotContain("Amara", mentor.id().value().toString(), "{noop}");
        assertThat(given(mentee.id())).isEqualTo(1);
    }

    private long given(PersonId person) {
        return database.sql("select count(*) from person_data_given where person_id = :id")
                .param("id", person.value())
                .query(Long.class)
                .single();
    }

    @Test
    void onlyTheHeadMakesOneForSomebodyElseAndItIsOnRecord() {
        var pupil = Cast.pupil(database, "Tia", 9);
        var head = Cast.staff(database, "Mr", "Adeyemi", Roles.HEAD);
        head.signIn();
        assertThat(desk.bundle(pupil.id())).isNotEmpty();
        assertThat(desk.latest().getFirst().by()).isEqualTo(head.id());
        assertThat(desk.bundle(new PersonId(UUID.randomUUID()))).as("nobody").isEmpty();
        for (var role : Set.of(Roles.ADMIN, Roles.COORDINATOR, Roles.DSL, Roles.MENTOR)) {
            Cast.staff(database, "Mr", "Other", role).signIn();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.bundle(pupil.id()));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.latest());
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> words.change("x", 0));
        }
    }

    @Test
    void twoWhoEditTheWordsDoNotOverwriteEachOther() {
        Cast.staff(database, "Mr", "Adeyemi", Roles.HEAD).signIn();
        var seen = words.now();
        assertThat(words.change("Our officer is Ms Demo.", seen.version())).isTrue();
        assertThat(words.change("Other words", seen.version())).isFalse();
        assertThat(words.now().text()).isEqualTo("Our officer is Ms Demo.");
    }
}
