package org.alongside.safeguarding.casework.files;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.keeping.Audit;
import org.alongside.safeguarding.casework.keeping.Deed;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What several cases have in common, and when things happen: of the cases that whoever is signed in may see and no
 * others, open ones and those closed within a year. It adds nothing up about a child and puts nobody before anybody.
 */
@Service
@ForSafeReaders
class Patterns {
    private static final int MOST_CASES = 400;
    private static final int SHORTEST = 3;
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Map<Fact, Shared.What> COMPARED = Map.of(
            Fact.PLACES, Shared.What.PLACES,
            Fact.ACCOUNTS, Shared.What.ACCOUNTS,
            Fact.VEHICLES, Shared.What.VEHICLES,
            Fact.NICKNAMES, Shared.What.NICKNAMES);

    private final JdbcClient database;
    private final CaseBook book;
    private final CaseDoor door;
    private final FileSeal seal;
    private final People people;
    private final Audit audit;
    private final Pulse pulse;

    Patterns(
            @Qualifier("safeguarding") JdbcClient database,
            CaseBook book,
            CaseDoor door,
            FileSeal seal,
            People people,
            Audit audit,
            Pulse pulse) {
        this.database = database;
        this.book = book;
        this.door = door;
        this.seal = seal;
        this.people = people;
        this.audit = audit;
        this.pulse = pulse;
    }

    private List<CaseRow> cases() {
        return door.mine(book.recent(door.tracks(), pulse.now().minus(A_YEAR), MOST_CASES));
    }

    /** Who else may be at risk, by case. */
    record AtRisk(CaseRow file, Narrative words) {
        @Override
        public String toString() {
            return "AtRisk[withheld]";
        }
    }

    /**
     * All at once, so that the reading is written down once.
     *
     * @param unreadable cases of which something was changed by hand and is left out here
     */
    record Found(List<Shared> shared, List<AtRisk> atRisk, List<CaseRow> unreadable) {}

    /**
     * Writes down who reads it, for every case of which anything is given out, and gives out what stands in more than one
     * case, by its kind and its words, and who else may be at risk, by the number of the case.
     */
    @NeedsFreshSignIn
    public Found found() {
        var rows = cases().stream().collect(toMap(CaseRow::id, it -> it, (a, b) -> a, LinkedHashMap::new));
        var keys = seal.find(rows.keySet());
        var named = new TreeMap<String, Named>();
        var atRisk = new ArrayList<AtRisk>();
        var unreadable = new TreeMap<Long, CaseRow>();
        rows.values().stream().filter(it -> !keys.containsKey(it.id())).forEach(it -> unreadable.put(it.number(), it));
        facts(rows, keys, named, atRisk, unreadable);
        persons(rows, keys, named, unreadable);
        var shared = named.values().stream()
                .filter(it -> it.cases.size() > 1)
                .map(it -> new Shared(
                        it.what,
                        it.words(),
                        it.cases.values().stream()
                                .sorted(Comparator.comparingLong(CaseRow::number))
                                .toList()))
                .toList();
        atRisk.sort(Comparator.comparingLong(it -> it.file().number()));
        var read = new ArrayList<CaseId>();
        shared.forEach(it -> it.cases().forEach(one -> read.add(one.id())));
        atRisk.forEach(it -> read.add(it.file().id()));
        var seen = read.stream().distinct().toList();
        if (!seen.isEmpty()) {
            var reader = door.lead();
            audit.add(reader, Deed.READ_PATTERNS, null, seen.size() + " cases", null);
            book.logReading(seen, reader, pulse.now());
        }
        return new Found(shared, atRisk, List.copyOf(unreadable.values()));
    }

    /** Something that may stand in more than one case. */
    private static final class Named {
        private final Shared.What what;
        private final Map<String, Narrative> spellings = new LinkedHashMap<>();
        private final Map<CaseId, CaseRow> cases = new LinkedHashMap<>();

        private Named(Shared.What what) {
            this.what = what;
        }

        /** Every spelling there is, so that a person decides whether they are one. */
        private Narrative words() {
            return Narrative.of(spellings.values().stream()
                    .map(Narrative::disclose)
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .collect(joining(" / ")));
        }
    }

    private static void put(Map<String, Named> named, Shared.What what, String key, Narrative words, CaseRow row) {
        var one = named.computeIfAbsent(what.ordinal() + " " + key, it -> new Named(what));
        one.spellings.putIfAbsent(words.disclose().toLowerCase(Locale.UK), words);
        one.cases.put(row.id(), row);
    }

    private void facts(
            Map<CaseId, CaseRow> rows,
            Map<CaseId, FileSeal.CaseSeal> keys,
            Map<String, Named> named,
            List<AtRisk> atRisk,
            Map<Long, CaseRow> unreadable) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("select * from case_facts where id in (:ids)")
                .param("ids", rows.keySet().stream().map(CaseId::value).toList())
                .query(found -> {
                    var id = found.getObject("id", UUID.class);
                    var row = Objects.requireNonNull(rows.get(new CaseId(id)));
                    var key = keys.get(row.id());
                    for (var fact : List.of(Fact.PLACES, Fact.ACCOUNTS, Fact.VEHICLES, Fact.NICKNAMES, Fact.AT_RISK)) {
                        var sealed = found.getBytes(fact.column());
                        if (key == null || sealed == null) {
                            continue;
                        }
                        var words = open(key, sealed, CaseFacts.TABLE, id, fact.column());
                        if (words == null) {
                            unreadable.put(row.number(), row);
                            continue;
                        }
                        var what = COMPARED.get(fact);
                        if (what == null) {
                            atRisk.add(new AtRisk(row, words));
                        } else {
                            parts(what, words).forEach((same, part) -> put(named, what, same, part, row));
                        }
                    }
                });
    }

    /** Null if it does not open: then it is left out, and named. */
    private static @Nullable Narrative open(
            FileSeal.CaseSeal key, byte[] sealed, String table, UUID row, String field) {
        try {
            return key.open(sealed, table, row, field);
        } catch (WordsDoNotOpen changedByHand) {
            return null;
        }
    }

    /** One thing a line or between commas; the same if they are {@link Spelling spelled} alike. */
    private static Map<String, Narrative> parts(Shared.What what, Narrative words) {
        Map<String, Narrative> parts = new LinkedHashMap<>();
        for (var part : words.disclose().split("[,;\\n]")) {
            var same = Spelling.of(what, part);
            if (same.length() >= SHORTEST) {
                parts.putIfAbsent(same, Narrative.of(part.strip()));
            }
        }
        return parts;
    }

    private void persons(
            Map<CaseId, CaseRow> rows,
            Map<CaseId, FileSeal.CaseSeal> keys,
            Map<String, Named> named,
            Map<Long, CaseRow> unreadable) {
        if (rows.isEmpty()) {
            return;
        }
        record Linked(
                CaseRow row,
                @Nullable PersonId person,
                @Nullable Narrative name) {}
        var linked = database.sql("select * from case_person where left_at is null and case_id in (:ids)")
                .param("ids", rows.keySet().stream().map(CaseId::value).toList())
                .query((found, number) -> {
                    var row = Objects.requireNonNull(rows.get(new CaseId(found.getObject("case_id", UUID.class))));
                    var key = keys.get(row.id());
                    var sealed = found.getBytes("name");
                    var name = key == null || sealed == null
                            ? null
                            : open(key, sealed, "case_person", found.getObject("id", UUID.class), "name");
                    if (key != null && sealed != null && name == null) {
                        unreadable.put(row.number(), row);
                    }
                    return new Linked(row, CaseBook.person(found, "person_id"), name);
                })
                .list();
        var all = new ArrayList<>(linked);
        rows.values().stream()
                .filter(it -> it.subject() != null)
                .forEach(it -> all.add(new Linked(it, it.subject(), null)));
        var called = people.named(all.stream()
                .map(Linked::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (var it : all) {
            var outside = it.name();
            var person = it.person() == null ? null : called.get(it.person());
            if (person != null) {
                put(
                        named,
                        Shared.What.PERSON,
                        person.id().value().toString(),
                        Narrative.of(CasePeople.named(person)),
                        it.row());
            } else if (outside != null) {
                put(named, Shared.What.PERSON, Spelling.of(Shared.What.PERSON, outside.disclose()), outside, it.row());
            }
        }
    }

    /** When things happened within a year, in all of these cases together; what is not known is not guessed. */
    public List<When> when() {
        var ids = cases().stream().map(it -> it.id().value()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        record Raw(DayOfWeek day, When.Hours part) {}
        var since = Said.dayOf(pulse.now()).minusYears(1);
        return database
                .sql("""
                        select happened_on, happened_at, happened_part from case_entry
                        where case_id in (:cases) and kind in (:kinds) and happened_on >= :since
                        """)
                .param("cases", ids)
                .param("kinds", List.of(EntryKind.EVENT.name(), EntryKind.SIGN.name()))
                .param("since", since)
                .query((row, number) -> new Raw(
                        row.getObject("happened_on", LocalDate.class).getDayOfWeek(),
                        part(row.getObject("happened_at", LocalTime.class), row.getString("happened_part"))))
                .list()
                .stream()
                .collect(groupingBy(it -> it, java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> new When(it.getKey().day(), it.getKey().part(), it.getValue()))
                .toList();
    }

    private static When.Hours part(@Nullable LocalTime at, @Nullable String part) {
        if (at != null) {
            return at.isBefore(LocalTime.of(5, 0)) || !at.isBefore(LocalTime.of(21, 0))
                    ? When.Hours.NIGHT
                    : at.isBefore(LocalTime.of(8, 30))
                            ? When.Hours.BEFORE_SCHOOL
                            : at.isBefore(LocalTime.of(15, 30)) ? When.Hours.AT_SCHOOL : When.Hours.AFTER_SCHOOL;
        }
        return part == null ? When.Hours.NOT_KNOWN : HOURS.getOrDefault(DayPart.valueOf(part), When.Hours.NOT_KNOWN);
    }

    private static final Map<DayPart, When.Hours> HOURS = hours();

    private static Map<DayPart, When.Hours> hours() {
        var hours = new EnumMap<DayPart, When.Hours>(DayPart.class);
        hours.put(DayPart.MORNING, When.Hours.AT_SCHOOL);
        hours.put(DayPart.LUNCH, When.Hours.AT_SCHOOL);
        hours.put(DayPart.AFTERNOON, When.Hours.AT_SCHOOL);
        hours.put(DayPart.AFTER_SCHOOL, When.Hours.AFTER_SCHOOL);
        hours.put(DayPart.EVENING, When.Hours.AFTER_SCHOOL);
        hours.put(DayPart.NIGHT, When.Hours.NIGHT);
        return hours;
    }

    /** What was noticed about each adult who works here, by name; only dates and kinds. */
    public List<OfAdult> adults() {
        var rows = cases().stream()
                .filter(it -> it.category().ofAdult() && it.subject() != null)
                .collect(toMap(CaseRow::id, it -> it, (a, b) -> a, LinkedHashMap::new));
        if (rows.isEmpty()) {
            return List.of();
        }
        var noticed = database.sql("""
                        select case_id, happened_on, kind from case_entry
                        where case_id in (:cases) and kind in (:kinds) order by happened_on, place
                        """)
                .param("cases", rows.keySet().stream().map(CaseId::value).toList())
                .param("kinds", List.of("LOW_LEVEL", "ALLEGATION", "CONCERN", "SIGN", "EVENT"))
                .query((row, number) -> new OfAdult.Noticed(
                        Objects.requireNonNull(rows.get(new CaseId(row.getObject("case_id", UUID.class)))),
                        row.getObject("happened_on", LocalDate.class),
                        EntryKind.valueOf(row.getString("kind"))))
                .list();
        var called = people.named(rows.values().stream()
                .map(CaseRow::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return noticed.stream()
                .collect(groupingBy(it -> Objects.requireNonNull(it.file().subject())))
                .entrySet()
                .stream()
                .filter(it -> called.containsKey(it.getKey()))
                .map(it -> new OfAdult(
                        it.getKey(),
                        Objects.requireNonNull(called.get(it.getKey())).formalName(),
                        it.getValue()))
                .sorted(Comparator.comparing(OfAdult::name))
                .toList();
    }
}
