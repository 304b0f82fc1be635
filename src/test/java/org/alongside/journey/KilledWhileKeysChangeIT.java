package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.DebiansMariaDb;
import org.alongside.Portal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The keys change while the packaged program is killed without a goodbye: when the new key is in the file and nothing
 * says so yet, in the middle of sealing again, when nothing is left but the end, and in the moment of the end. Somebody
 * takes the old key out too early, loses the file, puts in another. Each time one sentence says what to do; nothing that
 * was told is lost.
 */
class KilledWhileKeysChangeIT {
    private static final String PASSWORD = "alongside-demo";
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{2}\\d-\\d{2}\\b");
    private static final String[] SOON = {
        "--alongside.safeguarding.keys-every=300",
        "--alongside.safeguarding.keys-settle=1m",
        "--alongside.safeguarding.keys-claim=2s"
    };

    private final String canary = "canary-" + UUID.randomUUID();
    private Path folder;
    private Path keys;
    private DebiansMariaDb server;
    private Portal portal;

    @BeforeEach
    void aSchool() throws Exception {
        AeadConfig.register();
        folder = Portal.emptyFolder("keys");
        keys = folder.resolve("home/safeguarding.keyset.json");
        server = DebiansMariaDb.startIn(folder, "--innodb-log-file-size=8M", "--innodb-buffer-pool-size=64M");
        server.setUp();
    }

    @AfterEach
    void tidy() throws Exception {
        if (portal != null) {
            portal.close();
        }
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private void start() throws Exception {
        portal = starting();
        portal.awaitFirstPage();
    }

    private Portal starting() throws Exception {
        return Portal.startOn(Portal.freePort(), folder.resolve("home"), server.settings(), SOON);
    }

    @Test
    void whereverItIsKilledTheChangeGoesOnAndNothingIsLost() throws Exception {
        start();
        var reference = childTells();
        try (var dsl = Browser.desk(portal.address());
                var holder = server.root("safeguarding")) {
            dsl.signIn("f.siddiqui", PASSWORD);
            dsl.go("safeguarding/audit");
            dsl.reads("The keys have not been changed yet.");
            // counting what is left to seal waits for this table: the new key is in the file, and no row says so
            run(holder, "lock tables concern write");
            dsl.press("change-keys"); // the answer waits for the table, too
            await().atMost(Duration.ofSeconds(60)).until(() -> keyCount() == 2);
            assertThat(one("select switched_at is null from key_change")).isEqualTo("1");
            portal.kill();
        }
        try (var holder = server.root("safeguarding")) {
            // tables are sealed again in the order of their names: what comes before the worries is done, they wait
            holder.setAutoCommit(false);
            run(holder, "select id from concern for update");
            start();
            theTurnIsOver();
            await().atMost(Duration.ofSeconds(60)).until(() -> Long.parseLong(one("select done from key_change")) > 0);
            portal.kill();
        }
        assertThat(textsByKey())
                .as("some texts under the new key, some under the old")
                .hasSizeGreaterThan(1);
        theOldKeyIsTakenOutTooEarly();
        aWrongADamagedAndALostFileAreSaid();
        switched("utc_timestamp(6) + interval 1 hour");
        start();
        await().atMost(Duration.ofSeconds(60)).until(() -> textsByKey().size() == 1);
        assertThat(keyCount())
                .as("the old keys wait for whoever may still write")
                .isGreaterThan(1);
        portal.kill();
        switched("utc_timestamp(6) - interval 1 hour");
        start();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> keyCount() == 1);
        portal.kill();
        start();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        one("select finished_at is not null from key_change").equals("1"));
        assertThat(keyCount()).isOne();
        assertThat(one("select unreadable from key_change")).isEqualTo("0");
        assertThat(textsByKey()).containsOnlyKeys(primary());
        everythingIsThere(reference);
    }

    /** Whoever is killed while it prepares the databases is waited for a minute, as long as a start that must fail has. */
    private void theTurnIsOver() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> one("select until <= utc_timestamp(6) from alongside.starting_turn")
                        .equals("1"));
    }

    /** The time that has passed since the new key seals is not waited for. */
    private void switched(String at) throws Exception {
        try (var root = server.root("safeguarding")) {
            run(root, "update key_change set switched_at = " + at);
        }
    }

    private String childTells() throws Exception {
        try (var child = Browser.phone(portal.address())) {
            child.signIn("a.okafor", PASSWORD);
            child.go("tell");
            child.tick("about", "Someone");
            child.type("words", canary);
            child.tap("send");
            child.reads("Received. It cannot get lost now");
            var reference = REFERENCE.matcher(child.text());
            assertThat(reference.find()).isTrue();
            return reference.group();
        }
    }

    private void everythingIsThere(String reference) throws Exception {
        try (var dsl = Browser.desk(portal.address())) {
            dsl.signIn("f.siddiqui", PASSWORD);
            dsl.go("safeguarding/audit");
            dsl.reads("Every record is as it was written");
            dsl.go("safeguarding/desk");
            dsl.tapNamed("Open and acknowledge " + reference);
            dsl.reads(canary);
        }
    }

    private void theOldKeyIsTakenOutTooEarly() throws Exception {
        var asItWas = Files.readString(keys);
        var all = keyset();
        var only = KeysetHandle.newBuilder(all);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!all.getAt(i).isPrimary()) {
                only.deleteAt(i);
            }
        }
        Files.writeString(keys, text(only.build()));
        refuses("lacks a key with which", "texts are still sealed: put back the latest copy that has it");
        Files.writeString(keys, asItWas);
    }

    private void aWrongADamagedAndALostFileAreSaid() throws Exception {
        var asItWas = Files.readString(keys);
        Files.writeString(
                keys, text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())));
        refuses("does not belong to this database: put back the one that was used with it");
        Files.writeString(keys, asItWas.substring(0, asItWas.length() / 2));
        refuses("is damaged: put it back from your copy of the keys");
        Files.delete(keys);
        refuses("is missing, and", "sealed texts cannot be read without it: put it back from your copy of the keys");
        assertThat(keys).as("and no new one was made in its place").doesNotExist();
        Files.writeString(keys, asItWas);
    }

    private void refuses(String... because) throws Exception {
        try (var refused = starting()) {
            // Java itself says which options it found in its environment
            var complaint = refused.complaintAfterFailing()
                    .lines()
                    .filter(it -> !it.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                    .toList();
            assertThat(complaint).hasSize(1);
            assertThat(complaint.getFirst()).contains(because);
        }
    }

    private KeysetHandle keyset() throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(keys), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle keyset) throws Exception {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private int keyCount() throws Exception {
        return keyset().size();
    }

    private int primary() throws Exception {
        return keyset().getPrimary().getId();
    }

    /** How many texts there are under each key, as whoever reads the tables sees it. */
    private Map<Integer, Long> textsByKey() throws Exception {
        Map<Integer, Long> texts = new HashMap<>();
        try (var root = server.root("safeguarding");
                var statement = root.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (var rows = statement.executeQuery(
                    "select table_name, column_name from information_schema.columns where table_schema = 'safeguarding' and column_comment like 'sealed%'")) {
                while (rows.next()) {
                    columns.add("select substring(`%2$s`, 2, 4) from `%1$s` where `%2$s` is not null"
                            .formatted(rows.getString(1), rows.getString(2)));
                }
            }
            for (var column : columns) {
                try (var rows = statement.executeQuery(column)) {
                    while (rows.next()) {
                        texts.merge(ByteBuffer.wrap(rows.getBytes(1)).getInt(), 1L, Long::sum);
                    }
                }
            }
        }
        return texts;
    }

    private String one(String question) throws Exception {
        try (var root = server.root("safeguarding");
                var statement = root.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void run(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
