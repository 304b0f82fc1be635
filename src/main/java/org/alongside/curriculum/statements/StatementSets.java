package org.alongside.curriculum.statements;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;
import org.alongside.school.SignedInPerson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Later versions of the statutory statements, each with its mapping from the shipped one. What lessons serve and classes have
 * met is recorded against the shipped version and read against a later one through the mapping, so that nothing is typed again.
 */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD','DSL','DEPUTY_DSL','ADMIN')")
@Transactional
public class StatementSets {
    private static final int LONGEST_NAME = 80;

    private final SpiralCurriculum spiral;
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final SignedInPerson who;
    private final Clock clock;

    StatementSets(SpiralCurriculum spiral, JdbcClient database, JdbcTemplate batches, SignedInPerson who, Clock clock) {
        this.spiral = spiral;
        this.database = database;
        this.batches = batches;
        this.who = who;
        this.clock = clock;
    }

    /** What two files hold and what stands against loading them; nothing is written. */
    @PreAuthorize("hasRole('PSHE_LEAD')")
    @Transactional(readOnly = true)
    public StatementSetRehearsal rehearse(byte[] statements, byte[] mapping) {
        return new StatementSetReader(
                        spiral.statements().stream().map(Statement::code).toList())
                .read(statements, mapping);
    }

    /**
     * Loads a version beside the others.
     *
     * @param name 1 to 80 characters, not taken yet
     * @throws IllegalArgumentException with the key of a sentence: the name is missing or taken, or something stands against it
     */
    @PreAuthorize("hasRole('PSHE_LEAD')")
    public UUID load(String name, StatementSetRehearsal set) {
        var given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("curriculum.statements.mistake.name");
        }
        if (!set.problems().isEmpty() || set.statements().isEmpty()) {
            throw new IllegalArgumentException("curriculum.statements.mistake.problems");
        }
        var id = UUID.randomUUID();
        if (database.sql("""
                                insert ignore into statement_set (id, name, loaded_by, loaded_at) values (:id, :name, :by, :at)
                                """)
                        .param("id", id)
                        .param("name", given)
                        .param("by", who.required().value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 0) {
            throw new IllegalArgumentException("curriculum.statements.mistake.taken");
        }
        var statements = new ArrayList<Object[]>();
        for (var it : set.statements()) {
            statements.add(new Object[] {
                id, it.code().value(), statements.size() + 1, it.phase().name(), it.heading(), it.item(), it.words()
            });
        }
        batches.batchUpdate(
                "insert into statement_of_set (set_id, code, place, phase, heading, item, words) values (?, ?, ?, ?, ?, ?, ?)",
                statements);
        var mappings = new ArrayList<Object[]>();
        for (var it : set.mappings()) {
            mappings.add(new Object[] {
                id,
                mappings.size() + 1,
                it.old().map(StatementCode::value).orElse(null),
                it.fresh().map(StatementCode::value).orElse(null),
                it.kind().name()
            });
        }
        batches.batchUpdate(
                "insert into statement_mapping (set_id, place, old_code, new_code, kind) values (?, ?, ?, ?, ?)",
                mappings);
        return id;
    }

    /** Takes a version away again; the shipped one and all records stay. */
    @PreAuthorize("hasRole('PSHE_LEAD')")
    public void remove(UUID id) {
        database.sql("delete from statement_set where id = :id").param("id", id).update();
    }

    /** The versions beside the shipped one, newest first. */
    @Transactional(readOnly = true)
    public List<StatementSet> all() {
        record Row(UUID id, String name, java.time.Instant at) {}
        return database
                .sql("select id, name, loaded_at from statement_set order by loaded_at desc, name limit 20")
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list()
                .stream()
                .map(it -> {
                    var statements = statements(it.id());
                    var secondary = statements.stream()
                            .filter(one -> one.phase() == Statement.Phase.SECONDARY)
                            .map(NewStatement::code)
                            .toList();
                    var covered = covered(it.id());
                    return new StatementSet(it.id(), it.name(), it.at(), statements.size(), secondary.size(), (int)
                            secondary.stream().filter(covered::contains).count());
                })
                .toList();
    }

    /** What the versions beside the shipped one are called, newest first. */
    @Transactional(readOnly = true)
    public SequencedMap<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        database.sql("select id, name from statement_set order by loaded_at desc, name limit 20")
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** The statements of a version, in their order; empty for one that is not there. */
    @Transactional(readOnly = true)
    public List<NewStatement> statements(UUID id) {
        return database.sql(
                        "select code, phase, heading, item, words from statement_of_set where set_id = :id order by place")
                .param("id", id)
                .query((row, number) -> new NewStatement(
                        new StatementCode(row.getString("code")),
                        Statement.Phase.valueOf(row.getString("phase")),
                        row.getString("heading"),
                        row.getInt("item"),
                        row.getString("words")))
                .list();
    }

    /** How one gets from the shipped statements to those of a version, in the order of its file. */
    @Transactional(readOnly = true)
    public List<Mapping> mappings(UUID id) {
        return database.sql("select old_code, new_code, kind from statement_mapping where set_id = :id order by place")
                .param("id", id)
                .query((row, number) -> new Mapping(
                        Optional.ofNullable(row.getString(1)).map(StatementCode::new),
                        Optional.ofNullable(row.getString(2)).map(StatementCode::new),
                        Mapping.Kind.valueOf(row.getString(3))))
                .list();
    }

    /**
     * What these shipped statements are in a version. One that was split is all its parts only where a lesson meets the whole
     * of it, which nobody can know: they are all counted, and {@link Mapping.Kind#SPLIT} says that somebody should look.
     */
    @Transactional(readOnly = true)
    public Set<StatementCode> in(UUID id, Collection<StatementCode> shipped) {
        var known = new HashSet<>(shipped);
        var found = new LinkedHashSet<StatementCode>();
        mappings(id).stream()
                .filter(it -> it.old().filter(known::contains).isPresent())
                .forEach(it -> it.fresh().ifPresent(found::add));
        return found;
    }

    /** Statements of a version for secondary schools that no lesson serves, in their order. */
    @Transactional(readOnly = true)
    public List<NewStatement> uncovered(UUID id) {
        var covered = covered(id);
        return statements(id).stream()
                .filter(it -> it.phase() == Statement.Phase.SECONDARY && !covered.contains(it.code()))
                .toList();
    }

    private Set<StatementCode> covered(UUID id) {
        return in(
                id,
                spiral.lessons().stream()
                        .map(Lesson::statements)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }
}
