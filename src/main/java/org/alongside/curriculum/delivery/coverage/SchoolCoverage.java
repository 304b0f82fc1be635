package org.alongside.curriculum.delivery.coverage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.curriculum.statements.NewStatement;
import org.alongside.curriculum.statements.StatementSets;
import org.alongside.curriculum.withdrawal.SexEducation;
import org.alongside.school.AcademicYear;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which statements were planned, taught and missed in a school year, and who has met them, as far as one may see it. */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD','DSL','DEPUTY_DSL')")
@Transactional(readOnly = true)
public class SchoolCoverage {
    /** A pupil of a class who has not met a statement this year. */
    public record NotMet(PersonId pupil, Standing why, boolean metInAnEarlierYear) {}

    /** How a pupil stood with every statement in one year, and in which year group. */
    public record PupilYear(AcademicYear year, int yearGroup, Map<StatementCode, Standing> standings) {}

    private final CoverageRows rows;
    private final TeachingClasses classes;
    private final SpiralCurriculum spiral;
    private final SexEducation policy;
    private final StatementSets sets;
    private final SignedInPerson who;
    private final JdbcClient database;
    private final Clock clock;

    SchoolCoverage(
            CoverageRows rows,
            TeachingClasses classes,
            SpiralCurriculum spiral,
            SexEducation policy,
            StatementSets sets,
            SignedInPerson who,
            JdbcClient database,
            Clock clock) {
        this.rows = rows;
        this.classes = classes;
        this.spiral = spiral;
        this.policy = policy;
        this.sets = sets;
        this.who = who;
        this.database = database;
        this.clock = clock;
    }

    /** School years that have classes, the newest first. */
    public List<AcademicYear> years() {
        return database.sql("""
                        select y.id, y.name, y.first_day, y.last_day from academic_year y
                        where exists (select 1 from teaching_class c where c.academic_year_id = y.id) order by y.last_day desc
                        """)
                .query((row, number) -> new AcademicYear(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate()))
                .list();
    }

    /** The coverage of this year; without a class for somebody who may see none, empty if there is no such year. */
    public Optional<YearCoverage> of(UUID academicYear) {
        return of(academicYear, null);
    }

    /**
     * The same against a later version of the statements, through its mapping.
     *
     * @param set null for the shipped statements; one that is not there is read as null
     */
    public Optional<YearCoverage> of(UUID academicYear, @Nullable UUID set) {
        return years().stream()
                .filter(it -> it.id().equals(academicYear))
                .findFirst()
                .map(it -> of(it, guidance(set)));
    }

    private Guidance guidance(@Nullable UUID set) {
        var later = set == null ? List.<NewStatement>of() : sets.statements(set);
        return set == null || later.isEmpty()
                ? Guidance.shipped(spiral.statements())
                : Guidance.later(set, spiral.statements(), later, sets.mappings(set));
    }

    private YearCoverage of(AcademicYear year, Guidance guidance) {
        var visible = classes.ofYear(year.id());
        var exact =
                visible.stream().filter(this::isExact).map(TeachingClass::id).collect(toSet());
        var all = rows.ofYear(year.id(), curriculum());
        var coverage = Coverage.of(
                guidance.statements().stream().map(Statement::code).toList(),
                asOf(year),
                all.seats(),
                all.occasions().stream()
                        .map(it -> it.serving(guidance.read(it.statements())))
                        .toList(),
                all.apart());
        return new YearCoverage(year, visible, guidance, exact, coverage);
    }

    private boolean isExact(TeachingClass it) {
        return who.is(Roles.PSHE_LEAD)
                || who.is(Roles.TEACHER) && who.id().filter(it::isTaughtBy).isPresent();
    }

    private List<Statement> secondary() {
        return spiral.statements().stream()
                .filter(it -> it.phase() == Statement.Phase.SECONDARY)
                .toList();
    }

    private CoverageRows.Curriculum curriculum() {
        var asks = who.is(Roles.TEACHER) || who.is(Roles.PSHE_LEAD) || who.is(Roles.HEAD);
        return new CoverageRows.Curriculum(
                spiral.lessons().stream().collect(toMap(Lesson::id, Lesson::statements)),
                asks ? policy.lessons() : Set.of());
    }

    private LocalDate asOf(AcademicYear year) {
        var today = Said.dayOf(clock.instant());
        if (today.isAfter(year.lastDay())) {
            return year.lastDay();
        }
        return today.isBefore(year.firstDay()) ? year.firstDay() : today;
    }

    /**
     * Who of a class has not met a statement, and why; those who are withdrawn are among them and named so.
     *
     * @throws AccessDeniedException for a class that is neither taught by nor led by the person who asks, and for none
     */
    public List<NotMet> notMet(YearCoverage year, ClassId id, StatementCode code) {
        var own = classes.find(id)
                .filter(this::isExact)
                .filter(it -> it.academicYear().equals(year.year().id()))
                .orElseThrow(() -> new AccessDeniedException("Not a class of this teacher"));
        var without = year.coverage().pupilsOf(own.id().value()).stream()
                .filter(it -> year.coverage().standing(it, code) != Standing.MET)
                .toList();
        var before = rows.metBefore(
                without, year.guidance().before(code), year.year().firstDay());
        return without.stream()
                .map(it -> new NotMet(it, year.coverage().standing(it, code), before.contains(it)))
                .toList();
    }

    /**
     * What a pupil has met, year by year, the oldest first.
     *
     * @throws AccessDeniedException for a pupil whom the person who asks does not teach now, and for one who does not exist
     */
    public List<PupilYear> of(PersonId pupil) {
        var mine = classes.ofPupil(pupil, Said.dayOf(clock.instant())).stream().anyMatch(this::isExact);
        if (!mine) {
            throw new AccessDeniedException("Not a pupil of this teacher");
        }
        var statements = secondary().stream().map(Statement::code).toList();
        var known = years().stream().collect(toMap(AcademicYear::id, it -> it));
        var groups = yearGroups(pupil);
        var years = new ArrayList<PupilYear>();
        rows.ofPupil(pupil, curriculum()).forEach((id, all) -> {
            var year = java.util.Objects.requireNonNull(known.get(id));
            var coverage = Coverage.of(statements, asOf(year), all.seats(), all.occasions(), all.apart());
            years.add(new PupilYear(
                    year,
                    groups.getOrDefault(id, 0),
                    statements.stream().collect(toMap(code -> code, code -> coverage.standing(pupil, code)))));
        });
        return years;
    }

    private Map<UUID, Integer> yearGroups(PersonId pupil) {
        return database
                .sql("""
                        select c.academic_year_id, max(c.year_group) from teaching_class_member m
                        join teaching_class c on c.id = m.class_id where m.person_id = :pupil group by c.academic_year_id
                        """)
                .param("pupil", pupil.value())
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
