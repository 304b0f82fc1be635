package org.alongside.curriculum.delivery.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.delivery.coverage.CoverageCell.State;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.school.AcademicYear;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of one school year as one person may see it. The PSHE lead and the teachers of a class see every number;
 * others see lessons class by class, and pupils only by year group and only where a number betrays nobody. It says what
 * pupils met, not what they learned and not how they behave.
 */
public final class YearCoverage {
    private static final int FEWEST = 5;

    private final AcademicYear year;
    private final List<TeachingClass> classes;
    private final Guidance guidance;
    private final Set<ClassId> exact;
    private final Coverage coverage;

    YearCoverage(
            AcademicYear year, List<TeachingClass> classes, Guidance guidance, Set<ClassId> exact, Coverage coverage) {
        this.year = year;
        this.classes = List.copyOf(classes);
        this.guidance = guidance;
        this.exact = Set.copyOf(exact);
        this.coverage = coverage;
    }

    /** One line of an export: a statement in a class. */
    public record Row(Statement statement, TeachingClass schoolClass, CoverageCell cell) {}

    /** The year. */
    public AcademicYear year() {
        return year;
    }

    /** The classes that the person may see, by year group and name. */
    public List<TeachingClass> classes() {
        return classes;
    }

    /** The secondary statements, in the order of the guidance. */
    public List<Statement> statements() {
        return guidance.statements();
    }

    /** The version of the statements against which it is read. */
    public Guidance guidance() {
        return guidance;
    }

    /** The year groups of these classes, rising. */
    public List<Integer> yearGroups() {
        return classes.stream()
                .map(TeachingClass::yearGroup)
                .distinct()
                .sorted()
                .toList();
    }

    /** The classes of a year group. */
    public List<TeachingClass> classesOf(int yearGroup) {
        return classes.stream().filter(it -> it.yearGroup() == yearGroup).toList();
    }

    /** Whether pupils may be named and counted exactly. */
    public boolean isExact(TeachingClass schoolClass) {
        return exact.contains(schoolClass.id());
    }

    /** One statement in one class. */
    public CoverageCell of(TeachingClass schoolClass, StatementCode code) {
        var cell = coverage.cell(schoolClass.id().value(), code);
        return cell(state(List.of(cell)), cell, cell.pupils(), isExact(schoolClass) ? Telling.ALL : Telling.NOTHING);
    }

    /** One statement in several classes together. */
    public CoverageCell of(Collection<TeachingClass> several, StatementCode code) {
        var cells =
                several.stream().map(it -> coverage.cell(it.id().value(), code)).toList();
        return cell(
                state(cells),
                cells.stream().reduce(Cell.NOTHING, Cell::and),
                cells.stream()
                        .filter(it -> it.taught() > 0)
                        .mapToInt(Cell::pupils)
                        .sum(),
                several.stream().allMatch(this::isExact) ? Telling.ALL : Telling.CAREFULLY);
    }

    /** Every statement in every class: what an export is made of. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>(classes.size() * statements().size());
        for (var statement : statements()) {
            for (var schoolClass : classes) {
                rows.add(new Row(statement, schoolClass, of(schoolClass, statement.code())));
            }
        }
        return rows;
    }

    /** How many statements were taught to at least one of the classes. */
    public long taught() {
        return statements().stream()
                .filter(it -> classes.stream()
                        .anyMatch(one ->
                                coverage.cell(one.id().value(), it.code()).taught() > 0))
                .count();
    }

    Coverage coverage() {
        return coverage;
    }

    private enum Telling {
        ALL,
        CAREFULLY,
        NOTHING
    }

    private static CoverageCell cell(State state, Cell cell, int taughtTo, Telling telling) {
        return new CoverageCell(
                state,
                cell.planned(),
                cell.taught(),
                cell.missed(),
                cell.pupils(),
                met(cell, taughtTo, telling),
                telling == Telling.ALL ? (Integer) cell.withdrawn() : null,
                telling == Telling.ALL ? (Integer) cell.toCatchUp() : null);
    }

    /**
     * Neither few who have, nor few who have not, nor few of those to whom it was taught: which classes these are is told, and
     * how many pupils they have.
     */
    private static @Nullable Integer met(Cell cell, int taughtTo, Telling telling) {
        return switch (telling) {
            case ALL -> cell.met();
            case NOTHING -> null;
            case CAREFULLY ->
                few(cell.met()) || few(cell.pupils() - cell.met()) || few(taughtTo - cell.met())
                        ? null
                        : (Integer) cell.met();
        };
    }

    private static boolean few(int n) {
        return n > 0 && n < FEWEST;
    }

    private static State state(List<Cell> cells) {
        var taught = cells.stream().filter(it -> it.taught() > 0).count();
        if (taught == cells.size() && taught > 0) {
            return State.TAUGHT;
        }
        if (taught > 0) {
            return State.PARTLY;
        }
        if (cells.stream().anyMatch(it -> it.planned() > 0)) {
            return State.PLANNED;
        }
        return cells.stream().anyMatch(it -> it.missed() > 0) ? State.MISSED : State.NONE;
    }
}
