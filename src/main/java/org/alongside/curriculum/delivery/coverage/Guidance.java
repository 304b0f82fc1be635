package org.alongside.curriculum.delivery.coverage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.statements.Mapping;
import org.alongside.curriculum.statements.NewStatement;

/**
 * The statements against which coverage is read: the shipped ones, or those of a later version through its mapping. What was
 * taught is recorded against the shipped ones and stays so.
 */
public final class Guidance {
    private final Optional<UUID> set;
    private final List<Statement> statements;
    private final Map<StatementCode, List<StatementCode>> fresh;
    private final Map<StatementCode, List<StatementCode>> old;
    private final Set<StatementCode> parts;
    private final List<Statement> unmapped;
    private final List<Statement> dropped;
    private final Map<List<StatementCode>, List<StatementCode>> read = new HashMap<>();

    private Guidance(
            Optional<UUID> set,
            List<Statement> statements,
            Map<StatementCode, List<StatementCode>> fresh,
            Map<StatementCode, List<StatementCode>> old,
            Set<StatementCode> parts,
            List<Statement> unmapped,
            List<Statement> dropped) {
        this.set = set;
        this.statements = List.copyOf(statements);
        this.fresh = fresh;
        this.old = old;
        this.parts = Set.copyOf(parts);
        this.unmapped = List.copyOf(unmapped);
        this.dropped = List.copyOf(dropped);
    }

    static Guidance shipped(Collection<Statement> all) {
        return new Guidance(Optional.empty(), secondary(all), Map.of(), Map.of(), Set.of(), List.of(), List.of());
    }

    private static List<Statement> secondary(Collection<Statement> all) {
        return all.stream()
                .filter(it -> it.phase() == Statement.Phase.SECONDARY)
                .toList();
    }

    static Guidance later(UUID set, Collection<Statement> shipped, List<NewStatement> later, List<Mapping> mappings) {
        var statements = secondary(later.stream()
                .map(it -> new Statement(
                        it.code(),
                        it.phase(),
                        it.heading(),
                        it.item(),
                        it.words(),
                        // what counts as sex education is settled for lessons, not for a version of the guidance
                        Statement.Withdrawal.NO_RIGHT))
                .toList());
        var fresh = new LinkedHashMap<StatementCode, List<StatementCode>>();
        var old = new HashMap<StatementCode, List<StatementCode>>();
        var parts = new HashSet<StatementCode>();
        for (var it : mappings) {
            if (it.old().isPresent() && it.fresh().isPresent()) {
                fresh.computeIfAbsent(it.old().get(), code -> new ArrayList<>())
                        .add(it.fresh().get());
                old.computeIfAbsent(it.fresh().get(), code -> new ArrayList<>())
                        .add(it.old().get());
                if (it.kind() == Mapping.Kind.SPLIT) {
                    parts.add(it.fresh().get());
                }
            }
        }
        var known = shipped.stream().collect(toMap(Statement::code, it -> it));
        return new Guidance(
                Optional.of(set),
                statements,
                fresh,
                old,
                parts,
                statements.stream().filter(it -> !old.containsKey(it.code())).toList(),
                secondary(known.values()).stream()
                        .filter(it -> !fresh.containsKey(it.code()))
                        .sorted(java.util.Comparator.comparing(it -> it.code().value()))
                        .toList());
    }

    /** The later version; empty for the shipped statements. */
    public Optional<UUID> set() {
        return set;
    }

    /** Its secondary statements, in their order. */
    public List<Statement> statements() {
        return statements;
    }

    /** Statements to which none of the shipped ones leads: nothing that was taught can count for them. */
    public List<Statement> unmapped() {
        return unmapped;
    }

    /** Shipped secondary statements that lead nowhere: what was taught for them counts for nothing here. */
    public List<Statement> dropped() {
        return dropped;
    }

    /** Whether a statement is one part of a shipped one, so that somebody should look what of it was taught. */
    public boolean isPart(StatementCode code) {
        return parts.contains(code);
    }

    /** What these shipped statements are here. Lessons repeat themselves, so each list is worked out once. */
    List<StatementCode> read(List<StatementCode> shipped) {
        return set.isEmpty()
                ? shipped
                : read.computeIfAbsent(
                        shipped,
                        it -> List.copyOf(it.stream()
                                .flatMap(code -> fresh.getOrDefault(code, List.of()).stream())
                                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new))));
    }

    /** The shipped statements that lead to one of these; none for a new one. */
    Set<StatementCode> before(StatementCode code) {
        return set.isEmpty()
                ? Set.of(code)
                : old.getOrDefault(code, List.of()).stream().collect(toSet());
    }
}
