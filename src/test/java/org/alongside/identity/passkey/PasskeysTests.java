package org.alongside.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys against a device that answers anything: what is believed, and everything that is not. Rolled back. */
@AlongsideTest
@Transactional
class PasskeysTests {
    private static final Home HOME = new Home("alongside.school.example", "https://alongside.school.example");

    @Autowired
    Passkeys passkeys;

    @Autowired
    JdbcClient database;

    private final SoftDevice device = new SoftDevice();
    private UUID lead;
    private UUID other;

    @BeforeEach
    void aLead() {
        lead = Cast.staff(database, "Ms", "Siddiqui", Roles.DSL).id().value();
        other = Cast.staff(database, "Mr", "Blake", Roles.DEPUTY_DSL).id().value();
    }

    private void make() {
        var question = passkeys.toMake(lead, "f.siddiqui", HOME);
        passkeys.keep(lead, "f.siddiqui", question, device.makes(question, HOME), "  My   phone ");
    }

    private void assertRefused(Runnable deed) {
        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(deed::run);
    }

    @Test
    void aPasskeyThatWasMadeOpensAsOftenAsItIsAsked() {
        make();
        assertThat(passkeys.of(lead)).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("My phone");
            assertThat(it.host()).isEqualTo("alongside.school.example");
            assertThat(it.usedAt()).isNull();
        });
        for (var question : List.of(passkeys.toUse(lead, HOME), passkeys.toUse(lead, HOME))) {
            assertThatCode(() -> passkeys.check(lead, question, device.signs(question, HOME)))
                    .doesNotThrowAnyException();
        }
        assertThat(passkeys.of(lead).getFirst().usedAt()).isNotNull();
    }

    @Test
    void aQuestionIsGoodForOneAnswerOfTheOneWhoWasAskedAndForFiveMinutes() {
        make();
        var question = passkeys.toUse(lead, HOME);
        var answer = device.signs(question, HOME);
        assertRefused(() -> passkeys.check(other, question, answer));
        passkeys.check(lead, question, answer);
        assertRefused(() -> passkeys.check(lead, question, answer));
        var late = passkeys.toUse(lead, HOME);
        var later = Clock.fixed(Instant.now().plus(Duration.ofMinutes(6)), ZoneOffset.UTC);
        assertRefused(() -> new Passkeys(database, later).check(lead, late, device.signs(late, HOME)));
        var forAnother = passkeys.toUse(lead, HOME);
        assertRefused(() -> passkeys.check(lead, forAnother, answer));
        var making = passkeys.toMake(lead, "f.siddiqui", HOME);
        assertRefused(() -> passkeys.check(lead, making, device.signs(making, HOME)));
    }

    @Test
    void whatWasSignedOnAFalsePageIsNotBelieved() {
        make();
        var question = passkeys.toUse(lead, HOME);
        assertRefused(() -> passkeys.check(
                lead, question, device.signs(question, new Home(HOME.host(), "https://alongside.evil.example"))));
        var elsewhere = passkeys.toUse(lead, HOME);
        assertRefused(() ->
                passkeys.check(lead, elsewhere, device.signs(elsewhere, new Home("evil.example", HOME.origin()))));
        var made = passkeys.toMake(other, "t.blake", HOME);
        var there = new SoftDevice().makes(made, new Home("evil.example", "https://evil.example"));
        assertRefused(() -> passkeys.keep(other, "t.blake", made, there, "x"));
    }

    @Test
    void aDeviceHasToLookWhoTouchesIt() {
        var making = passkeys.toMake(lead, "f.siddiqui", HOME);
        var careless = new SoftDevice().careless();
        assertRefused(() -> passkeys.keep(lead, "f.siddiqui", making, careless.makes(making, HOME), "x"));
        make();
        var question = passkeys.toUse(lead, HOME);
        assertRefused(() -> passkeys.check(lead, question, device.careless().signs(question, HOME)));
    }

    @Test
    void aCopyIsNoticedByItsCounter() {
        make();
        device.countFrom(50);
        var question = passkeys.toUse(lead, HOME);
        passkeys.check(lead, question, device.signs(question, HOME));
        device.countFrom(20);
        var copy = passkeys.toUse(lead, HOME);
        assertRefused(() -> passkeys.check(lead, copy, device.signs(copy, HOME)));
    }

    @Test
    void anotherPersonsPasskeyOpensNothingAndNobodyElseCanTouchIt() {
        make();
        var othersDevice = new SoftDevice();
        var making = passkeys.toMake(other, "t.blake", HOME);
        passkeys.keep(other, "t.blake", making, othersDevice.makes(making, HOME), "Theirs");
        var question = passkeys.toUse(lead, HOME);
        assertRefused(() -> passkeys.check(lead, question, othersDevice.signs(question, HOME)));
        var again = passkeys.toMake(lead, "f.siddiqui", HOME);
        assertRefused(() -> passkeys.keep(lead, "f.siddiqui", again, othersDevice.makes(again, HOME), "x"));
        var mine = passkeys.of(lead).getFirst().id();
        assertThat(passkeys.rename(other, mine, "taken")).isFalse();
        assertThat(passkeys.remove(other, mine)).isFalse();
        assertThat(passkeys.rename(lead, mine, "Phone of school")).isTrue();
        assertThat(passkeys.of(lead).getFirst().name()).isEqualTo("Phone of school");
        assertThat(passkeys.remove(lead, mine)).isTrue();
        var gone = passkeys.toUse(lead, HOME);
        assertRefused(() -> passkeys.check(lead, gone, device.signs(gone, HOME)));
    }

    @Test
    void nonsenseIsRefusedAndNotThrown() {
        make();
        for (var nonsense : List.of("", "{}", "[]", "null", "{\"rawId\":\"!!\"}", "x".repeat(200_000))) {
            var question = passkeys.toUse(lead, HOME);
            assertRefused(() -> passkeys.check(lead, question, nonsense));
        }
    }

    @Test
    void atAnotherAddressThereIsNoneToAskFor() {
        make();
        var moved = new Home("portal.school.example", "https://portal.school.example");
        var question = passkeys.toUse(lead, moved);
        assertThat(question.json()).contains("\"allowCredentials\":[]");
        assertRefused(() -> passkeys.check(lead, question, device.signs(question, moved)));
    }
}
