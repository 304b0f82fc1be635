package org.alongside.school.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.alongside.base.LostConnection;
import org.alongside.base.Rounds;
import org.alongside.base.ui.Said;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A folder in which the school's MIS leaves its lists. A file is read when it has stopped growing, on one node only, and
 * then moved to {@code done}, {@code waiting} or {@code refused} with a report beside it. It is applied by itself only if
 * it does nothing that a person has to say yes to.
 */
@Component
class RosterFolder {
    private static final Logger LOG = LoggerFactory.getLogger(RosterFolder.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HHmmss", Locale.ROOT);
    /** A full school takes seconds; a node that has died is not waited for longer than this. */
    private static final Duration MINE = Duration.ofMinutes(10);

    private static final Duration STILL = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 5;
    /** More than one rejected row in this many is a list that has gone wrong, not one with typing mistakes. */
    private static final int MANY = 20;

    private final Path folder;
    /** Days: whatever a school sets, files with names of children do not lie for longer than a month. */
    private static final Duration LONGEST_KEPT = Duration.ofDays(31);

    private final Duration keep;
    private final RosterWork work;
    private final DropBook book;
    private final Clock clock;
    private final Map<String, DropBook.Stamp> seen = new HashMap<>();
    private final Rounds rounds = new Rounds("roster-folder", this::round);

    RosterFolder(
            @Value("${alongside.roster.folder:${alongside.home:data}/roster}") Path folder,
            @Value("${alongside.roster.keep:14d}") Duration keep,
            RosterWork work,
            DropBook book,
            Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.keep = keep.compareTo(LONGEST_KEPT) > 0 ? LONGEST_KEPT : keep;
        this.work = work;
        this.book = book;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 30_000)
    void look() {
        rounds.soon();
    }

    /** Where files are left. */
    Path path() {
        return folder;
    }

    /** One look: what lies there as it did at the last look is read. */
    void round() {
        try {
            if (!makeFolders()) {
                return;
            }
            var there = stamps();
            for (var stamp : there) {
                var still = stamp.equals(seen.put(stamp.name(), stamp))
                        && stamp.modified().plus(STILL).isBefore(clock.instant());
                if (still) {
                    take(stamp);
                }
            }
            seen.keySet().retainAll(there.stream().map(DropBook.Stamp::name).toList());
            forgetOld();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only inside a data folder that is there: nothing is made in places that nobody named. */
    private boolean makeFolders() throws IOException {
        var parent = folder.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return false;
        }
        for (var state : List.of(Drop.State.DONE, Drop.State.WAITING, Drop.State.REFUSED)) {
            Files.createDirectories(place(state));
        }
        return true;
    }

    Path place(Drop.State state) {
        return folder.resolve(
                switch (state) {
                    case DONE -> "done";
                    case WAITING -> "waiting";
                    default -> "refused";
                });
    }

    private List<DropBook.Stamp> stamps() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> isForUs(it.getFileName().toString()))
                    .flatMap(it -> stamp(it).stream())
                    .toList();
        }
    }

    /** Programs that copy give a file its name at the end; until then it begins with a dot or ends like this. */
    private static boolean isForUs(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return !small.startsWith(".")
                && !small.endsWith(".part")
                && !small.endsWith(".tmp")
                && !small.endsWith(".filepart")
                && name.length() <= 200;
    }

    private static Optional<DropBook.Stamp> stamp(Path file) {
        try {
            return Optional.of(new DropBook.Stamp(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private void take(DropBook.Stamp file) throws IOException {
        if (book.isOver(file)) {
            var ignored = move(file.name(), Drop.State.DONE);
            return;
        }
        var claim = book.claim(file, MINE).orElse(null);
        if (claim == null) {
            return;
        }
        try {
            read(file, claim.id());
        } catch (RosterRefused refused) {
            if (refused.sentence().key().endsWith("changed-meanwhile")) {
                book.letGo(claim.id());
            } else {
                end(file, claim.id(), Drop.State.REFUSED, DropReport.say(refused.sentence()), null);
            }
        } catch (RuntimeException broken) {
            // a message may quote a name or a number, so only its type
            LOG.warn(
                    "A roster from the folder was not read: {}",
                    broken.getClass().getName());
            // while the database is away nothing is the file's fault; it is looked at from the beginning when it is back
            if (claim.attempts() >= MOST_ATTEMPTS && !LostConnection.isCauseOf(broken)) {
                end(file, claim.id(), Drop.State.REFUSED, DropReport.say("failed"), null);
            } else {
                book.letGo(claim.id());
            }
        }
    }

    private void read(DropBook.Stamp stamp, DropId id) throws IOException {
        var file = RosterFile.open(stamp.name(), folder.resolve(stamp.name()));
        var dryRun = work.dryRun(file, work.inspect(file), Progress.NONE);
        var why = whyItWaits(dryRun);
        if (why.isEmpty()) {
            work.apply(dryRun, dryRun.needs(), Progress.NONE);
            end(stamp, id, Drop.State.DONE, null, dryRun);
        } else {
            end(stamp, id, Drop.State.WAITING, DropReport.say(why.get()), dryRun);
        }
    }

    private static Optional<Sentence> whyItWaits(DryRun dryRun) {
        if (dryRun.needs().contains(Confirmation.ROLE_HOLDER_LEAVING)) {
            return Optional.of(Sentence.of("drop.why.role-holder"));
        }
        if (dryRun.needs().contains(Confirmation.MANY_LEAVING)) {
            return Optional.of(Sentence.of("drop.why.many-leaving", dryRun.people(ChangeKind.LEAVING)));
        }
        var people = dryRun.people(ChangeKind.UNCHANGED)
                + dryRun.people(ChangeKind.CHANGED)
                + dryRun.people(ChangeKind.RETURNING)
                + dryRun.people(ChangeKind.NEW);
        return dryRun.rejected() * MANY > people + dryRun.rejected()
                ? Optional.of(Sentence.of("drop.why.many-rejected", dryRun.rejected()))
                : Optional.empty();
    }

    private void end(
            DropBook.Stamp file, DropId id, Drop.State state, @Nullable String sentence, @Nullable DryRun dryRun)
            throws IOException {
        var kept = move(file.name(), state);
        Files.writeString(
                place(state).resolve(kept + ".txt"),
                DropReport.text(file.name(), clock.instant(), state, sentence, dryRun));
        book.end(id, state, kept, sentence, dryRun);
    }

    /** @return its new name, which says when it was read */
    private String move(String name, Drop.State state) throws IOException {
        return move(folder.resolve(name), name, state);
    }

    private String move(Path from, String name, Drop.State state) throws IOException {
        var when = WHEN.format(clock.instant().atZone(Said.LONDON));
        for (int number = 1; ; number++) {
            var kept = when + (number == 1 ? " " : " (" + number + ") ") + name;
            try {
                var to = Files.move(from, place(state).resolve(kept));
                Files.setLastModifiedTime(to, FileTime.from(clock.instant())); // from now on it is kept for so long
                return kept;
            } catch (FileAlreadyExistsException twice) {
                continue;
            }
        }
    }

    /**
     * Moves one that waited, with its report.
     *
     * @return its new name
     * @throws RosterRefused if it is not there any more
     */
    String decide(Drop drop, Drop.State state) {
        var kept = drop.keptAs();
        try {
            if (kept == null) {
                throw new NoSuchFileException(drop.fileName());
            }
            var from = place(Drop.State.WAITING);
            var now = move(from.resolve(kept), drop.fileName(), state);
            Files.deleteIfExists(from.resolve(kept + ".txt"));
            return now;
        } catch (IOException gone) {
            throw new RosterRefused("drop-gone", drop.fileName());
        }
    }

    /** The files hold names of children: they go when nobody needs them to find a mistake any more. */
    private void forgetOld() throws IOException {
        var before = clock.instant().minus(keep);
        for (var state : List.of(Drop.State.DONE, Drop.State.WAITING, Drop.State.REFUSED)) {
            forget(place(state), before, any -> true);
        }
        forget(folder, before, name -> !isForUs(name)); // what a copying program left half done
        book.forgetWaiting(before, DropReport.say("drop.why.old", keep.toDays()));
    }

    private static void forget(Path place, Instant before, Predicate<String> which) throws IOException {
        try (var files = Files.list(place)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (which.test(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
