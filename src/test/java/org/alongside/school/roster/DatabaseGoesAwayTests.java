package org.alongside.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.base.LostConnection;
import org.alongside.school.HungUp;
import org.alongside.school.roster.RosterWorkbook.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The real database hangs up in the middle of an import, as it does when a node of a cluster dies. */
@AlongsideTest
@WithMockUser(roles = "ADMIN")
class DatabaseGoesAwayTests {
    private static final int AUTHORITY = 905;
    private static final List<String> PUPIL = List.of("UPN", "Forename", "Surname", "Year", "Form");

    @Autowired
    RosterImport roster;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    private int hungUp;

    @AfterEach
    void leaveTheSchoolAsItWas() {
        database.sql("delete from administrative_act where act = 'import'").update();
        database.sql("delete from person where upn like '_905%'").update();
    }

    private int mine() {
        return database.sql("select count(*) from person where upn like '_905%'")
                .query(Integer.class)
                .single();
    }

    private DryRun dryRun() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.copyOf(PUPIL));
        for (int serial = 1; serial <= 600; serial++) {
            rows.add(List.of(RosterWorkbook.upn(AUTHORITY, 15, serial), "Number" + serial, "Green", "9", "9R"));
        }
        var file = RosterFile.open(
                "roster.xlsx",
                RosterWorkbook.write(folder.resolve("roster.xlsx"), new Sheet("Pupils", List.copyOf(rows))));
        var sheets =
                roster.inspect(file).stream().map(it -> it.everybody(false)).toList();
        return roster.dryRun(file, sheets, Progress.NONE);
    }

    /** Called in the transaction of the import. */
    private boolean hangUp() {
        if (mine() > 0 && hungUp++ == 0) {
            HungUp.onMe(database);
        }
        return false;
    }

    @Test
    void anImportIsThenDoneAsAWholeOrNotAtAllSaysSoAndCanBeGivenOnceMore() {
        var dryRun = dryRun();
        var failure = catchThrowable(() -> roster.apply(dryRun, dryRun.needs(), part -> hangUp()));
        assertThat(hungUp).as("in the middle of writing").isPositive();
        assertThat(LostConnection.isCauseOf(failure)).as("%s", failure).isTrue();
        assertThat(mine()).isZero();
        var again = dryRun();
        assertThat(again.people(ChangeKind.NEW)).isEqualTo(600);
        roster.apply(again, again.needs(), Progress.NONE);
        assertThat(mine()).isEqualTo(600);
        assertThat(dryRun().people(ChangeKind.UNCHANGED))
                .as("giving it again tells what was done")
                .isEqualTo(600);
    }
}
