package org.alongside;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.backup.file.BackupFile;
import org.alongside.backup.file.BackupFolder;
import org.alongside.backup.file.BackupKey;
import org.alongside.backup.file.BackupProblem;
import org.alongside.backup.file.Pace;
import org.alongside.backup.file.Tally;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code ./alongside backup} and {@code ./alongside restore}: work on the school's databases without the portal, or
 * beside it.
 */
final class BackupCommand {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final Set<String> WITH_A_VALUE = Set.of("--to", "--keep", "--verify", "--keys", "--copy-keys");
    private static final Set<String> ALONE = Set.of("--rehearse", "--replace");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final int NO_SUCH_TABLE = 1146;

    private final PrintStream out;
    private final Environment settings;

    BackupCommand(PrintStream out, Environment settings) {
        this.out = out;
        this.settings = settings;
    }

    static void main(String[] arguments) {
        var quiet = LoggingSystem.get(BackupCommand.class.getClassLoader());
        quiet.beforeInitialize();
        var settings = settings(arguments);
        quiet.initialize(new LoggingInitializationContext(settings), null, null);
        quiet.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        System.exit(new BackupCommand(System.out, settings).run(arguments));
    }

    /** What the portal would be started with: its files, its environment, and what stands on this line. */
    static ConfigurableEnvironment settings(String... arguments) {
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(
                        Arrays.stream(arguments).filter(Wish::isSetting).toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        ConfigurationPropertySources.attach(settings);
        return settings;
    }

    /** Does it and says it; the exit code is 0 if all is well. */
    int run(String... arguments) {
        try {
            var wish = Wish.of(Arrays.asList(arguments));
            if (wish.is("backup") && wish.words().size() == 1) {
                return backup(wish);
            }
            if (wish.is("restore") && wish.words().size() == 2) {
                var file = Path.of(wish.words().get(1)).toAbsolutePath().normalize();
                return wish.has("--rehearse") ? rehearse(file) : restore(file, wish);
            }
            return say(
                    MISUSED,
                    "Say ./alongside backup [--to FOLDER] [--keep N], ./alongside backup --verify FILE, ./alongside backup --copy-keys FOLDER, ./alongside restore FILE [--keys FOLDER] [--replace], or ./alongside restore FILE --rehearse.");
        } catch (BackupProblem problem) {
            return failed(problem.sentence(), problem);
        } catch (CannotStart problem) {
            return failed(problem.sentence(), problem);
        } catch (SQLException | RuntimeException problem) {
            return failed(
                    "The database stopped answering (%s): see that it runs and try again."
                            .formatted(problem.getClass().getSimpleName()),
                    problem);
        }
    }

    private int failed(String sentence, Exception why) {
        LoggerFactory.getLogger(BackupCommand.class).error(sentence, why);
        return say(FAILED, sentence);
    }

    private int say(int code, String sentence) {
        out.println(sentence);
        return code;
    }

    private int backup(Wish wish) throws SQLException {
        var verify = wish.value("--verify");
        if (verify.isPresent()) {
            return verify(Path.of(verify.get()).toAbsolutePath().normalize());
        }
        var copy = wish.value("--copy-keys");
        if (copy.isPresent()) {
            return copyKeys(Path.of(copy.get()).toAbsolutePath().normalize());
        }
        var folder = new BackupFolder(wish.value("--to").map(Path::of).orElseGet(this::folder));
        var keep = wish.number("--keep");
        var keys = BackupKeys.of(settings);
        try (var databases = SchoolDatabases.toRead(settings)) {
            var began = now();
            try (var moment = databases.moment(keys)) {
                var made = folder.make(moment.snapshots(), moment.apartMillis(), began, program());
                out.printf(
                        "Made and read again: %s (%s). It holds %,d rows in %d tables of both databases, as they were on %s (the second %d ms after the first).%n",
                        made.file(),
                        size(made.bytes()),
                        made.rows(),
                        made.tables(),
                        MOMENT.format(began),
                        moment.apartMillis());
                note(databases, "BACKUP", began, made.file(), made.bytes(), made.tables(), made.rows());
            }
        }
        keep.ifPresent(it ->
                folder.keepNewest(it).forEach(old -> out.println("Deleted the old backup " + old.getFileName() + ".")));
        out.println(
                "Three copies, on two kinds of disk, one of them in another building: copy this file away from this machine.");
        out.println(
                "It opens with the keys in " + keys.folder()
                        + " and the worries in it with safeguarding.keyset.json. No backup contains them: keep a copy apart, with ./alongside backup --copy-keys FOLDER.");
        return DONE;
    }

    private Path folder() {
        return Path.of(settings.getProperty(
                "alongside.backup.to",
                Databases.home(settings).resolve("backups").toString()));
    }

    private int verify(Path file) {
        var backup = BackupFile.open(file);
        var keys = BackupKeys.of(settings).folder();
        var lines = new ArrayList<String>();
        for (var part : backup.header().keys().keySet()) {
            if (!Files.exists(BackupKey.file(keys, part))) {
                lines.add("The %s database was not opened: its key %s is not here."
                        .formatted(part, backup.header().keys().get(part)));
                continue;
            }
            var tallies = backup.check(part, BackupKey.of(keys, part));
            lines.add("The %s database opens: %,d rows in %d tables, each as it was counted."
                    .formatted(part, tallies.stream().mapToLong(Tally::rows).sum(), tallies.size()));
        }
        out.printf(
                "INTACT. Every byte is as it was written on %s by Alongside %s.%n",
                MOMENT.format(backup.header().madeAt()), backup.header().program());
        lines.forEach(out::println);
        return DONE;
    }

    private int copyKeys(Path there) {
        var home = Databases.home(settings);
        if (there.startsWith(home) || there.startsWith(folder().toAbsolutePath().normalize())) {
            throw new BackupProblem(
                    "The folder %s is where the school or its backups are: keys belong somewhere else, such as a stick that lies in the school's safe."
                            .formatted(there));
        }
        var keys = BackupKeys.of(settings);
        keys.copyTo(there);
        out.println("The keys are in " + there + ":");
        out.println("  backup-main.keyset.json opens the main database of a backup: for whoever runs this machine.");
        out.println(
                "  backup-safeguarding.keyset.json and safeguarding.keyset.json open the worries: for the DSL's safe.");
        out.println(
                Files.exists(keys.portal())
                        ? "  portal.keyset.json opens the second steps of signing in: for whoever runs this machine. Without it apps and codes on paper open nobody's account."
                        : "  There is no portal.keyset.json yet. As soon as somebody has a second step there is one: copy the keys again then.");
        return say(
                DONE,
                "Whoever has them and a backup can read the school. Lock them away, never beside a backup, and copy them again after a change of keys.");
    }

    private int rehearse(Path file) throws SQLException {
        var began = now();
        var same = new ScratchRehearsal(settings).rehearse(file, Pace.UNWATCHED);
        try (var databases = SchoolDatabases.toRead(settings)) {
            note(databases, "REHEARSAL", began, file, sizeOf(file), same.tables(), same.rows());
        } catch (BackupProblem | CannotStart nothingToNoteItIn) {
            out.println("It is not noted in the portal, whose database does not answer.");
        }
        return say(
                DONE,
                "REHEARSED. Put back beside the school and compared: %,d rows in %d tables are the same, and %d chains of records hang together. Nothing of the school was touched."
                        .formatted(same.rows(), same.tables(), same.chains()));
    }

    private int restore(Path file, Wish wish) throws SQLException {
        var keys = BackupKeys.of(settings);
        wish.value("--keys").ifPresent(it -> keys.fetchFrom(Path.of(it)));
        var restore = new Restore(file, keys.folder());
        var inside = restore.readAll();
        if (!Files.exists(keys.casework())) {
            throw new BackupProblem(
                    "The backup is whole, but the key of the worries is missing: without %s nobody could read them. Fetch it from your copy with --keys FOLDER."
                            .formatted(keys.casework()));
        }
        out.printf(
                "The backup is whole: %,d rows as they were on %s.%n",
                inside.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Tally::rows)
                        .sum(),
                MOMENT.format(restore.backup().header().madeAt()));
        if (!Files.exists(keys.portal())) {
            out.println(
                    "The portal's own key is not here. If the school had one, apps and codes on paper open nobody's account without it: put it at %s before anybody signs in, or fetch it with --keys FOLDER."
                            .formatted(keys.portal()));
        }
        var home = Databases.home(settings);
        var mark = new UnfinishedRestore(home);
        try (var databases = SchoolDatabases.toReplace(settings)) {
            if (!wish.has("--replace") && !mark.isThere() && Restore.isLivedIn(databases.main())) {
                throw new BackupProblem(
                        "There is a school in %s already, and putting the backup back would end what it knows since. Make a backup of it first; if you mean it, say --replace."
                                .formatted(databases.main()));
            }
            var began = now();
            mark.begin(file);
            var same = restore.into(databases);
            setAside(keys.casework().resolveSibling("safeguarding-heads.txt"), began);
            noteAct(databases, file);
            note(databases, "RESTORE", began, file, sizeOf(file), same.tables(), same.rows());
            mark.end();
            return say(
                    DONE,
                    "RESTORED and compared: %,d rows in %d tables are the same, and %d chains of records hang together. Start the portal; what was done after %s is not in it."
                            .formatted(
                                    same.rows(),
                                    same.tables(),
                                    same.chains(),
                                    MOMENT.format(restore.backup().header().madeAt())));
        } catch (IOException e) {
            throw new BackupProblem(
                    "The data folder %s cannot be written: let this user write there.".formatted(home), e);
        }
    }

    /** It remembers records as longer than they are now; it is kept, for whoever wants to know what was lost. */
    private static void setAside(Path heads, Instant now) throws IOException {
        if (Files.exists(heads)) {
            Files.move(heads, heads.resolveSibling("safeguarding-heads.before-" + now.getEpochSecond() + ".txt"));
        }
    }

    /** So that the portal's page knows; a database from before there was such a page does without. */
    private static void note(
            SchoolDatabases databases, String what, Instant began, Path file, long bytes, int tables, long rows)
            throws SQLException {
        try (var main = databases.main().connect();
                var insert = main.prepareStatement("""
                        insert into backup_run (id, what, began_at, ended_at, ok, file, bytes, table_count, row_count)
                        values (?, ?, ?, ?, true, ?, ?, ?, ?)""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, what);
            insert.setObject(3, began.atOffset(ZoneOffset.UTC).toLocalDateTime());
            insert.setObject(4, now().atOffset(ZoneOffset.UTC).toLocalDateTime());
            insert.setString(5, String.valueOf(file.getFileName()));
            insert.setLong(6, bytes);
            insert.setInt(7, tables);
            insert.setLong(8, rows);
            insert.executeUpdate();
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_TABLE) {
                throw e;
            }
        }
    }

    private static void noteAct(SchoolDatabases databases, Path file) throws SQLException {
        try (var main = databases.main().connect();
                var insert = main.prepareStatement(
                        "insert into administrative_act (id, done_at, act, detail) values (?, ?, 'restored', ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setObject(2, now().atOffset(ZoneOffset.UTC).toLocalDateTime());
            insert.setString(3, String.valueOf(file.getFileName()));
            insert.executeUpdate();
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_TABLE) {
                throw e;
            }
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    static String program() {
        return Optional.ofNullable(BackupCommand.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? "%d kB".formatted(Math.max(1, bytes / 1000))
                : "%.1f MB".formatted(bytes / 1_000_000.0);
    }

    /** What stands on the command line, settings of the form {@code --name=value} excepted. */
    record Wish(List<String> words, List<String> alone, Map<String, String> values) {
        static Wish of(List<String> arguments) {
            var words = new ArrayList<String>();
            var alone = new ArrayList<String>();
            var values = new LinkedHashMap<String, String>();
            for (int i = 0; i < arguments.size(); i++) {
                var word = arguments.get(i);
                if (WITH_A_VALUE.contains(word)) {
                    if (i + 1 == arguments.size()) {
                        throw new BackupProblem("After %s comes a name or a number.".formatted(word));
                    }
                    values.put(word, arguments.get(++i));
                } else if (ALONE.contains(word)) {
                    alone.add(word);
                } else if (word.startsWith("-") && !isSetting(word)) {
                    throw new BackupProblem("%s means nothing here: ./alongside help says what does.".formatted(word));
                } else if (!isSetting(word)) {
                    words.add(word);
                }
            }
            return new Wish(words, alone, values);
        }

        private static boolean isSetting(String word) {
            return word.startsWith("--") && word.contains("=");
        }

        boolean is(String command) {
            return !words.isEmpty() && words.getFirst().equals(command);
        }

        boolean has(String word) {
            return alone.contains(word);
        }

        Optional<String> value(String word) {
            return Optional.ofNullable(values.get(word));
        }

        Optional<Integer> number(String word) {
            try {
                return value(word).map(Integer::valueOf).filter(it -> {
                    if (it < 1) {
                        throw new BackupProblem("At least one backup is kept: say %s 1 or more.".formatted(word));
                    }
                    return true;
                });
            } catch (NumberFormatException e) {
                throw new BackupProblem("After %s comes a whole number.".formatted(word), e);
            }
        }
    }
}
