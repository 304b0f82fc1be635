package org.alongside.school.roster;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.PersonId;
import org.alongside.school.PersonLeft;
import org.alongside.school.RoleHolders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The import itself, for whoever may ask for it: the administrator's page, and the folder in which files are left. */
@Component
class RosterWork {
    private static final int TELL_EVERY = 1000;

    private final JdbcTemplate database;
    private final ObjectProvider<RoleHolders> roleHolders;
    private final AdministrativeActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterWork(
            JdbcTemplate database,
            ObjectProvider<RoleHolders> roleHolders,
            AdministrativeActs acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.roleHolders = roleHolders;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The sheets of a file and what their columns seem to be.
     *
     * @return one for each sheet that is not empty, never none
     * @throws RosterRefused if there is nothing in it that this could be
     */
    List<ColumnMapping> inspect(RosterFile file) {
        var headings = new Headings();
        file.read(headings);
        var sheets = headings.finish();
        if (sheets.stream().allMatch(it -> it.rows() == 0)) {
            throw new RosterRefused("empty", file.name());
        }
        if (sheets.stream().noneMatch(it -> it.headings().stream().anyMatch(ColumnNames::knows))) {
            throw new RosterRefused("no-columns", file.name());
        }
        return file.listsEverybody()
                ? List.copyOf(sheets)
                : sheets.stream().map(it -> it.everybody(false)).toList();
    }

    /**
     * What the file would do. Changes nothing.
     *
     * @param sheets how each sheet is to be read; a sheet without a kind is left out
     * @throws RosterRefused if a column is missing that a kind cannot do without, or no sheet is used
     * @throws ImportStopped if the watcher says so
     */
    @Transactional(readOnly = true)
    DryRun dryRun(RosterFile file, List<ColumnMapping> sheets, Progress progress) {
        for (var sheet : sheets) {
            for (var field : sheet.missing()) {
                throw new RosterRefused("column-missing", sheet.sheet(), field);
            }
        }
        if (sheets.stream().allMatch(it -> it.kind() == null)) {
            throw new RosterRefused("no-sheet", file.name());
        }
        var rows = read(file, sheets, progress.within(0, 0.5));
        var standing = Standing.read(database);
        progress.at(0.6);
        return compare(file.name(), rows, standing, progress.within(0.6, 1));
    }

    private static Map<SheetKind, List<MappedRows>> read(
            RosterFile file, List<ColumnMapping> sheets, Progress progress) {
        var bySheet = sheets.stream()
                .filter(it -> it.kind() != null)
                .collect(toMap(ColumnMapping::sheet, MappedRows::new, (a, b) -> a, java.util.LinkedHashMap::new));
        var all = Math.max(1, sheets.stream().mapToInt(ColumnMapping::rows).sum());
        file.read(new RowSink() {
            private @Nullable MappedRows current;
            private int count;

            @Override
            public void sheet(String name) {
                current = bySheet.get(name);
            }

            @Override
            public void row(int number, List<String> cells) {
                if (++count % TELL_EVERY == 0) {
                    progress.at(1.0 * count / all);
                }
                if (current != null) {
                    current.add(number, cells);
                }
            }
        });
        var byKind = new HashMap<SheetKind, List<MappedRows>>();
        bySheet.values().forEach(it -> {
            var kind = it.mapping().kind();
            if (kind != null) {
                byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(it);
            }
        });
        return byKind;
    }

    private DryRun compare(String name, Map<SheetKind, List<MappedRows>> rows, Standing standing, Progress progress) {
        var reader = new CellReader(today());
        var ledger = new Ledger();
        var pupils = new PeopleComparison(SheetKind.PUPILS, standing, reader, ledger);
        var staff = new PeopleComparison(SheetKind.STAFF, standing, reader, ledger);
        var rooms = new RoomComparison(standing, reader, ledger);
        pupils.compare(rows.getOrDefault(SheetKind.PUPILS, List.of()));
        staff.compare(rows.getOrDefault(SheetKind.STAFF, List.of()));
        rooms.compare(rows.getOrDefault(SheetKind.ROOMS, List.of()));

        var here = new HashMap<>(staff.here());
        here.putAll(pupils.here());
        var rejected = new HashMap<>(staff.rejectedCodes());
        rejected.putAll(pupils.rejectedCodes());
        var timetables = new TimetableComparison(standing, reader, ledger, here, rejected);
        timetables.compare(rows.getOrDefault(SheetKind.TIMETABLES, List.of()), progress);

        var leaving = together(pupils.leaving(), staff.leaving());
        var plan = new Plan(
                together(pupils.newcomers(), staff.newcomers()),
                together(pupils.changed(), staff.changed()),
                leaving.stream().map(Someone::id).toList(),
                rooms.newRooms(),
                rooms.changedRooms(),
                timetables.replaced());
        var missed = roleHoldersAmong(leaving);
        var needs = EnumSet.noneOf(Confirmation.class);
        if (ledger.counts().values().stream().anyMatch(it -> it.containsKey(ChangeKind.REJECTED))) {
            needs.add(Confirmation.REJECTED_SEEN);
        }
        if (pupils.tooManyLeave() || staff.tooManyLeave()) {
            needs.add(Confirmation.MANY_LEAVING);
        }
        if (!missed.isEmpty()) {
            needs.add(Confirmation.ROLE_HOLDER_LEAVING);
        }
        return new DryRun(name, ledger.changes(), ledger.counts(), needs, missed, plan, standing.fingerprint());
    }

    private List<String> roleHoldersAmong(List<Someone> leaving) {
        var holders = roleHolders.stream()
                .flatMap(it ->
                        Stream.of(Roles.DSL, Roles.DEPUTY_DSL, Roles.ADMIN).flatMap(role -> it.holding(role).stream()))
                .map(PersonId::value)
                .collect(toSet());
        return leaving.stream()
                .filter(it -> holders.contains(it.id()))
                .map(Someone::label)
                .toList();
    }

    private static <T> List<T> together(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * Does what the dry run showed, all of it or nothing.
     *
     * @param confirmed what a person has said yes to
     * @throws RosterRefused if something has not been confirmed, or the school has changed since the dry run
     * @throws ImportStopped if the watcher says so; nothing is changed then
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void apply(DryRun dryRun, Set<Confirmation> confirmed, Progress progress) {
        if (!confirmed.containsAll(dryRun.needs())) {
            throw new RosterRefused("not-confirmed");
        }
        // one import at a time, and nobody changes a person between the check and the writing
        lock("select id from school_settings where id = 1 for update");
        lock("select id from person for update");
        if (!Standing.read(database).fingerprint().equals(dryRun.fingerprint())) {
            throw new RosterRefused("changed-meanwhile");
        }
        new RosterWriter(database, today(), progress).write(dryRun.plan());
        acts.add(
                "import",
                null,
                "+" + dryRun.people(ChangeKind.NEW) + " −" + dryRun.people(ChangeKind.LEAVING) + " ±"
                        + dryRun.people(ChangeKind.CHANGED));
        dryRun.leaving().forEach(id -> events.publishEvent(new PersonLeft(id)));
    }

    private void lock(String sql) {
        database.query(sql, row -> {});
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Said.LONDON));
    }
}
