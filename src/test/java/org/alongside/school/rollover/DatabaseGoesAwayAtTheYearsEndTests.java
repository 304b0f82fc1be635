package org.alongside.school.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.AlongsideTest;
import org.alongside.base.LostConnection;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.HungUp;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.alongside.school.YearChange;
import org.alongside.school.YearStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/** The real database hangs up after everything but the last step of the year's end. */
@AlongsideTest
class DatabaseGoesAwayAtTheYearsEndTests {
    private static final Clock SUMMER = Clock.fixed(Instant.parse("2093-08-01T09:00:00Z"), ZoneOffset.UTC);

    @Autowired
    SchoolYear school;

    @Autowired
    PupilsMoveUp pupils;

    @Autowired
    ObjectProvider<YearStep> steps;

    @Autowired
    SignedInPerson who;

    @Autowired
    AdministrativeActs acts;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    private final UUID before = UUID.randomUUID();
    private final UUID after = UUID.randomUUID();
    private Cast admin;
    private Cast nine;
    private Cast leaver;

    @BeforeEach
    void aSchoolInTheSummer() {
        year(before, "2092/93", "2092-09-04", "2093-07-20");
        year(after, "2093/94", "2093-09-03", "2094-07-18");
        admin = Cast.staff(database, "Mrs", "Whittle", Roles.ADMIN);
        nine = Cast.pupil(database, "Tia", 9, Roles.MENTEE);
        leaver = Cast.pupil(database, "Amara", 13, Roles.MENTOR);
        admin.signIn();
    }

    @AfterEach
    void leaveTheSchoolAsItWas() {
        SecurityContextHolder.clearContext();
        database.sql("delete from academic_year where id in (:both)")
                .param("both", List.of(before, after))
                .update();
        for (var cast : List.of(admin, nine, leaver)) {
            cast.leave(database);
            database.sql("delete from person where id = :id")
                    .param("id", cast.id().value())
                    .update();
        }
    }

    private void year(UUID id, String name, String first, String last) {
        database.sql("insert into academic_year (id, name, first_day, last_day) values (:id, :name, :first, :last)")
                .param("id", id)
                .param("name", name)
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** With a last step in which the database hangs up, in the transaction that the service itself asks for. */
    private YearEnd thatIsCutOff() {
        var all = new StaticListableBeanFactory(steps.stream()
                .collect(Collectors.toMap(YearStep::name, it -> (Object) it)));
        all.addBean("last", new LastStep(database));
        var proxy = new ProxyFactory(with(all.getBeanProvider(YearStep.class)));
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource(false)));
        return (YearEnd) proxy.getProxy(YearEnd.class.getClassLoader());
    }

    private YearEnd with(ObjectProvider<YearStep> these) {
        return new YearEnd(school, pupils, new YearEnds(database, SUMMER), these, who, acts, publisher, SUMMER);
    }

    private record LastStep(JdbcClient database) implements YearStep {
        @Override
        public int order() {
            return Integer.MAX_VALUE;
        }

        @Override
        public String name() {
            return "last";
        }

        @Override
        public Outlook rehearse(YearChange change) {
            return Outlook.of();
        }

        @Override
        public String make(YearChange change) {
            HungUp.onMe(database);
            return "made";
        }

        @Override
        public void takeBack(YearChange change, String note) {
            HungUp.onMe(database);
        }
    }

    private Map<String, Long> state() {
        return Map.of(
                "moved",
                count("select count(*) from person where id = '" + nine.id().value() + "' and year_group = 10"),
                "left",
                count("select count(*) from person where id = '" + leaver.id().value() + "' and left_on is not null"),
                "closed",
                count("select count(*) from account where id = '" + leaver.id().value() + "' and not active"),
                "made",
                count("select count(*) from school_year_end where to_year = '" + after + "'"),
                "told",
                count("select count(*) from administrative_act where detail = '2093/94'"));
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    @Test
    void theYearIsThenNotChangedAtAllAndCanBeChangedAfterwards() {
        var untouched = state();
        assertThat(untouched.values()).containsOnly(0L);
        var yearEnd = thatIsCutOff();
        var seen = yearEnd.rehearse().orElseThrow();
        assertThat(seen.obstacles()).isEmpty();
        var failure = catchThrowable(() -> yearEnd.make(seen));
        assertThat(LostConnection.isCauseOf(failure)).as("%s", failure).isTrue();
        assertThat(state()).isEqualTo(untouched);
        transaction.executeWithoutResult(attempt -> {
            with(steps).make(seen);
            assertThat(state()).containsEntry("moved", 1L).containsEntry("made", 1L);
            attempt.setRollbackOnly();
        });
    }
}
