package org.alongside.safeguarding.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One sentence goes the whole way: told, read, put in a case, exported, handed over, blacked out, given as a reason. Then
 * it is looked for in every column of both databases and in every file that was written meanwhile: tables, logs of the
 * database, the program's output, build folder. A second sentence is planted where it may stand, so that the search is
 * known to see.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests extends CaseScene {
    private static final String PLANTED = "planted-" + UUID.randomUUID();
    private static final long LONGEST = 300_000_000;

    @Autowired
    Giving giving;

    private long began;

    @BeforeEach
    void plant() {
        began = System.currentTimeMillis() - 2_000;
        for (var database : new JdbcClient[] {main, safeguarding}) {
            database.sql("create or replace table planted_canary (id uuid not null primary key, words varchar(200))")
                    .update();
            database.sql("insert into planted_canary values (uuid(), :words)")
                    .param("words", PLANTED)
                    .update();
        }
    }

    @AfterEach
    void uproot() {
        for (var database : new JdbcClient[] {main, safeguarding}) {
            database.sql("drop table planted_canary").update();
        }
        for (var table : new String[] {"redaction", "subject_copy", "handover"}) {
            safeguarding.sql("delete from " + table).update();
        }
    }

    @Test
    void aSentenceThatWasToldIsInPlainTextNowhere(CapturedOutput output) throws Exception {
        var canary = Narrative.of(CANARY);
        told(mentor, worry());
        var file = started();
        added(file, CANARY);
        var copy = as(dsl, () -> giving.export(file, Set.of(1L, 2L), canary));
        assertThat(new String(copy.json(), StandardCharsets.UTF_8))
                .as("it was exported")
                .contains(CANARY);
        var locked = as(
                dsl,
                () -> giving.handOver(file, canary, java.time.LocalDate.of(2026, 11, 20), canary, Passphrase.next()));
        assertThat(holds(locked.pdf(), CANARY)).isFalse();
        var handover = as(dsl, () -> giving.handovers()).getFirst();
        as(dsl, () -> {
            giving.receipt(handover.id(), java.time.LocalDate.of(2026, 11, 20), canary);
            return null;
        });
        as(dsl, () -> giving.prepare(file, canary, java.util.Map.of()));

        assertThat(columnsWith(CANARY)).isEmpty();
        assertThat(columnsWith(PLANTED))
                .containsExactlyInAnyOrder("alongside.planted_canary", "safeguarding.planted_canary");
        assertThat(output.getAll()).doesNotContain(CANARY);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(filesWith(PLANTED))
                        .as("the search sees what is there")
                        .isNotEmpty());
        assertThat(filesWith(CANARY)).isEmpty();
    }

    private List<String> columnsWith(String words) {
        var places = new ArrayList<String>();
        search(main, "alongside", words, places);
        search(safeguarding, "safeguarding", words, places);
        return places;
    }

    private static void search(JdbcClient database, String name, String words, List<String> places) {
        var columns = database.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t
                          on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = database() and t.table_type = 'BASE TABLE'
                        """)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        for (var column : columns) {
            var found = database.sql("select count(*) from `%s` where cast(`%s` as char) like :words"
                            .formatted(column[0], column[1]))
                    .param("words", "%" + words + "%")
                    .query(Long.class)
                    .single();
            if (found > 0) {
                places.add(name + "." + column[0]);
            }
        }
    }

    private List<Path> filesWith(String words) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(Path.of("target"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                if (facts.lastModifiedTime().toMillis() >= began
                        && facts.size() < LONGEST
                        && holds(Files.readAllBytes(file), words)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean holds(byte[] bytes, String words) {
        var wanted = words.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
