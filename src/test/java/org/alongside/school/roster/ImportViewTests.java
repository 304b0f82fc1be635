package org.alongside.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
@WithMockUser(roles = "ADMIN")
class ImportViewTests extends SpringBrowserlessTest {
    private static final int AUTHORITY = 908;

    @Autowired
    JdbcTemplate database;

    @TempDir
    Path folder;

    @AfterEach
    void leaveTheSchoolAsItWas() {
        database.update("delete from administrative_act where act = 'import'");
        database.update("delete from roster_drop where file_name like 't908%'");
        database.update("delete from person where upn like '_908%'");
    }

    private void until(BooleanSupplier shown) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            roundTrip();
            return shown.getAsBoolean();
        });
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }

    private boolean has(String id) {
        return $(Button.class).withId(id).exists();
    }

    private Path csv(String... lines) throws Exception {
        return Files.write(folder.resolve("pupils.csv"), List.of(lines));
    }

    private String answer() {
        return $(Div.class).withId("answer").single().getElement().getTextRecursively();
    }

    @Test
    void takesAFileFromTheUploadToTheDone() throws Exception {
        navigate(ImportView.class);
        var good = RosterWorkbook.upn(AUTHORITY, 15, 1);
        var path = csv("UPN,Surname,Rufname,Year", good + ",Green,Grace,9", "X1,Green,Hana,9", ",Green,Mia,9");
        test($(Upload.class).single()).upload("pupils.csv", "text/csv", Files.readAllBytes(path));
        until(() -> has("look"));

        test($(Select.class).first()).selectItem("Pupils");
        assertThat(button("look").isEnabled())
                .as("the forename has no column yet")
                .isFalse();
        @SuppressWarnings("unchecked")
        ComboBox<RosterField> column = $(ComboBox.class).withCaption("Rufname").single();
        test(column).selectItem("Legal forename");
        assertThat(button("look").isEnabled()).isTrue();
        var everybody = $(Checkbox.class).single();
        test(everybody).click();

        test(button("look")).click();
        until(() -> has("apply"));
        assertThat($(H1.class).single().getText()).isEqualTo("1 person is new, 2 rows need you.");
        @SuppressWarnings("unchecked")
        Grid<Change> lines = $(Grid.class).withId("lines").single();
        assertThat(test(lines).size()).isEqualTo(3);
        assertThat(test(lines).getCellText(0, 1)).isEqualTo("pupils.csv, row 3");
        assertThat(test(lines).getCellText(0, 2)).isEqualTo("Hana Green");
        assertThat(button("apply").isEnabled())
                .as("the rejected rows have to be seen first")
                .isFalse();

        @SuppressWarnings("unchecked")
        Select<ChangeKind> filter = $(Select.class).withId("filter").single();
        test(filter).selectItem("New");
        assertThat(test(lines).size()).isEqualTo(1);

        test($(Checkbox.class).withId("confirm-REJECTED_SEEN").single()).click();
        assertThat(button("apply").isEnabled()).isTrue();
        assertThat(database.queryForObject("select count(*) from person where upn = ?", Integer.class, good))
                .isZero();
        test(button("apply")).click();
        until(() -> $(H1.class).single().getText().equals("It is done"));
        assertThat(database.queryForObject(
                        "select concat(legal_given, ' ', legal_family) from person where upn = ?", String.class, good))
                .isEqualTo("Grace Green");
    }

    @Test
    void saysWhyAFileCannotBeTakenAndForgetsIt() throws Exception {
        var view = navigate(ImportView.class);
        var path = Files.writeString(folder.resolve("upload"), "%PDF-1.7");
        view.received("roster.xlsx", path);
        until(() -> !answer().isEmpty());
        assertThat(answer()).contains("roster.xlsx is a PDF");
        assertThat(path).doesNotExist();
        assertThat($(Upload.class).exists()).as("and lets me try again").isTrue();
    }

    @Test
    void showsWhyRowsNeedMeInWholeSentences() throws Exception {
        var view = navigate(ImportView.class);
        var good = RosterWorkbook.upn(AUTHORITY, 15, 2);
        var wrong = (good.charAt(0) == 'A' ? "B" : "A") + good.substring(1);
        view.received("pupils.csv", csv("UPN,Surname,Forename,Year", wrong + ",<b>Green</b>,=1+1,9"));
        until(() -> has("look"));
        test(button("look")).click();
        until(() -> has("apply"));
        @SuppressWarnings("unchecked")
        Grid<Change> lines = $(Grid.class).withId("lines").single();
        assertThat(test(lines).getCellText(0, 2)).isEqualTo("=1+1 <b>Green</b>");
        assertThat(test(lines).getCellText(0, 3))
                .isEqualTo("The UPN begins with " + wrong.charAt(0) + ", but the digits after it ask for "
                        + good.charAt(0) + ": one of the characters is mistyped.");
    }

    @Test
    void hasWordsForEverythingThatItMaySay() throws Exception {
        var view = navigate(ImportView.class);
        var sources = Path.of("src/main/java/org/alongside/school/roster");
        var keys = new java.util.TreeSet<String>();
        var refused = java.util.regex.Pattern.compile("RosterRefused\\(\\s*\"([a-z-]+)\"");
        var row = java.util.regex.Pattern.compile("Unreadable\\(\\s*\"([a-z-]+)\"");
        var said = java.util.regex.Pattern.compile("(?:Sentence\\.of|words\\.say|[^.]say)\\(\\s*\"([a-z.-]+)\"");
        var either = java.util.regex.Pattern.compile("RosterRefused\\([^\";]*\\? \"([a-z-]+)\" : \"([a-z-]+)\"");
        var whole = java.util.regex.Pattern.compile("\"(row\\.[a-z-]+)\"");
        try (var files = Files.list(sources)) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                refused.matcher(text).results().forEach(it -> keys.add("refused." + it.group(1)));
                row.matcher(text).results().forEach(it -> keys.add("row." + it.group(1)));
                either.matcher(text).results().forEach(it -> {
                    keys.add("refused." + it.group(1));
                    keys.add("refused." + it.group(2));
                });
                whole.matcher(text).results().forEach(it -> keys.add(it.group(1)));
                said.matcher(text)
                        .results()
                        .filter(it -> !it.group(1).endsWith("."))
                        .forEach(it -> keys.add(it.group(1)));
            }
        }
        for (var field : RosterField.values()) {
            keys.add("field." + field);
        }
        for (var kind : SheetKind.values()) {
            keys.add("kind." + kind);
        }
        for (var what : ChangeKind.values()) {
            keys.add("what." + what);
            keys.add("summary." + what);
        }
        for (var needed : Confirmation.values()) {
            keys.add("confirm." + needed);
            keys.add("warn." + needed);
        }
        assertThat(keys).contains("refused.locked", "refused.bomb", "row.upn-check", "row.twice");
        for (var key : keys) {
            var words = view.getTranslation("school.import." + key, 1, 2, 3);
            assertThat(words)
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("school.import")
                    .doesNotContain("!{")
                    .doesNotContain("{0");
        }
        assertThat(view.getTranslation("school.import.no-such-thing")).contains("school.import");
    }

    @Test
    @WithMockUser(roles = {"TEACHER", "DSL", "HEAD"})
    void opensForAdministratorsOnly() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> navigate(ImportView.class))
                .isNotNull();
    }

    @Test
    void showsWhatCameOfFilesInTheFolderAndLetsSomebodyDecide() {
        for (var state : List.of("DONE", "WAITING", "REFUSED")) {
            database.update(
                    "insert into roster_drop (id, file_name, bytes, modified_at, found_at, state, kept_as, sentence, leaving)"
                            + " values (uuid(), ?, 1, now(6), now(6), ?, 'gone', ?, 300)",
                    "t908-" + state + ".csv",
                    state,
                    state.equals("DONE") ? null : "Why it is so.");
        }
        navigate(ImportView.class);
        var words = $(DropPanel.class).single().getElement().getTextRecursively();
        assertThat(words)
                .contains("t908-WAITING.csv", "Needs you", "Why it is so.", "300 leaving", "Refused", "Applied");
        var decisions = $(Button.class).all().stream()
                .filter(it -> it.getText().equals("Put aside"))
                .toList();
        assertThat(decisions).as("only what waits can be decided").hasSize(1);
        test(decisions.getFirst()).click();
        assertThat(answer()).contains("no longer in the folder");
        assertThat(database.queryForObject(
                        "select state from roster_drop where file_name = 't908-WAITING.csv'", String.class))
                .as("whoever decides about a file that is gone is told, and it does not wait any more")
                .isEqualTo("ASIDE");
    }
}
