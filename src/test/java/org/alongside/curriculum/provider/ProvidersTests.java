package org.alongside.curriculum.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
@As("PSHE_LEAD")
class ProvidersTests {
    static final LocalDate AGREED = LocalDate.of(2026, 9, 1);

    @Autowired
    Providers providers;

    @Autowired
    org.alongside.curriculum.Visitors visitors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Test
    void aOneOffWithoutAFollowUpAndWithoutAProcedureIsWarnedOf() {
        assertThat(visitor(false, null, null, false).gaps())
                .containsExactly(
                        Provider.Gap.NO_PROCEDURE,
                        Provider.Gap.ONE_OFF_WITHOUT_FOLLOW_UP,
                        Provider.Gap.MATERIALS_NOT_SEEN);
        assertThat(visitor(true, null, AGREED, true).gaps()).isEmpty();
        assertThat(visitor(false, "Tutor, after four weeks", AGREED, true).gaps())
                .isEmpty();
    }

    @Test
    void whatIsKeptIsThereAndSentTwiceItIsThereOnce() {
        var visitor = visitor(false, "Tutor, after four weeks", AGREED, true);
        providers.keep(visitor);
        providers.keep(visitor);

        assertThat(providers.all().stream().filter(it -> it.id().equals(visitor.id())))
                .singleElement()
                .satisfies(it -> assertThat(it.followUp()).isEqualTo("Tutor, after four weeks"));
        assertThat(providers.named(List.of(visitor.id(), ProviderId.random()))).hasSize(1);
    }

    @Test
    void theSecondOfTwoWhoChangeItIsTold() {
        var visitor = visitor(true, null, AGREED, true);
        providers.keep(visitor);
        var opened = providers.find(visitor.id()).orElseThrow();
        providers.keep(opened);

        assertThatThrownBy(() -> providers.keep(opened)).hasMessage("curriculum.provider.changed");
    }

    @Test
    void theYearlyCheckIsWrittenDownOnceADayByThoseWhoKeepTheRegister() {
        var visitor = visitor(true, null, AGREED, true);
        providers.keep(visitor);
        assertThat(providers.checks(List.of(visitor.id()))).isEmpty();
        providers.check(visitor.id());
        providers.check(visitor.id());
        assertThat(providers.checks(List.of(visitor.id()))).containsEntry(visitor.id(), providers.today());
        assertThatThrownBy(() -> providers.check(ProviderId.random())).hasMessage("curriculum.provider.gone");
        Cast.staff(database, "Mx", "Reader", "TEACHER").signIn();
        assertThatThrownBy(() -> providers.check(visitor.id()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void aVisitorWhoIsNotInUseAnyMoreKeepsTheirNameAndATypedNameStays() {
        var visitor = visitor(true, null, AGREED, true);
        providers.keep(visitor);
        database.sql("update provider set in_use = false where id = :id")
                .param("id", visitor.id().value())
                .update();
        assertThat(visitors.all())
                .noneMatch(it -> it.id().equals(visitor.id().value().toString()));
        assertThat(visitors.name(visitor.id().value().toString())).isEqualTo(visitor.name());
        assertThat(visitors.name("Our school nurse")).isEqualTo("Our school nurse");
    }

    @Test
    void halfAnAgreementIsNone() {
        var half = new Provider(
                ProviderId.random(),
                "Demo Theatre",
                Provider.Kind.PRIVATE,
                "A play",
                null,
                null,
                false,
                null,
                AGREED,
                null,
                false,
                true,
                0);

        assertThatThrownBy(() -> providers.keep(half)).hasMessage("curriculum.provider.half-agreed");
    }

    @Test
    void whatPupilsAndStaffSaidIsCountedAndNotBeforeTheVisit() {
        var visitor = visitor(true, null, AGREED, true);
        providers.keep(visitor);
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/London"));
        providers.record(
                new Visit(UUID.randomUUID(), visitor.id(), today, "9R", 20, 4, 2, Visit.StaffSay.WITH_CHANGES, null));

        assertThat(providers.visits(List.of(visitor.id())).get(visitor.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.heard()).isEqualTo(26));
        assertThatThrownBy(() -> providers.record(
                        new Visit(UUID.randomUUID(), visitor.id(), today.plusDays(1), "9R", 20, 4, 2, null, null)))
                .hasMessage("curriculum.provider.visit-ahead");
        assertThatThrownBy(() -> providers.record(
                        new Visit(UUID.randomUUID(), ProviderId.random(), today, "9R", 0, 0, 0, null, null)))
                .hasMessage("curriculum.provider.gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEACHER", "HEAD", "DSL"})
    void othersSeeTheRegisterAndDoNotKeepIt(String role) {
        Cast.staff(database, "Mx", "Reader", role).signIn();

        assertThat(providers.all()).isNotNull();
        assertThatThrownBy(() -> providers.keep(visitor(true, null, AGREED, true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MENTOR", "MENTEE", "ADMIN", "SAFEGUARDING_CLERK"})
    void nobodyElseSeesIt(String role) {
        Cast.staff(database, "Mx", "Nobody", role).signIn();

        assertThatThrownBy(() -> providers.all()).isInstanceOf(AccessDeniedException.class);
    }

    private static Provider visitor(boolean series, String followUp, LocalDate agreed, boolean seen) {
        return new Provider(
                ProviderId.random(),
                "Demo Theatre",
                Provider.Kind.PRIVATE,
                "A play with discussion",
                null,
                "£300",
                series,
                followUp,
                agreed,
                agreed == null ? null : "Miss Lead and the theatre",
                seen,
                true,
                0);
    }
}
