package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A whole year group signs in within the same minute: nobody waits for anybody else. */
@AlongsideTest
class SignInsAtOnceTests {
    private static final Instant NOW = Instant.now();

    @Autowired
    JdbcClient database;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionOperations transaction;

    private Cast one;
    private Cast other;

    @BeforeEach
    void twoPupils() {
        one = Cast.pupil(database, "Amara", 12, Roles.MENTOR);
        other = Cast.pupil(database, "Idris", 8, Roles.MENTEE);
    }

    @AfterEach
    void tidy() {
        for (var who : List.of(one, other)) {
            for (var table : List.of("account_role where account_id", "account where id", "person where id")) {
                database.sql("delete from " + table + " = :id")
                        .param("id", who.id().value())
                        .update();
            }
        }
    }

    private SignInRegister at(Instant when) {
        var limits = new SignInLimits(
                Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofHours(8));
        return new SignInRegister(database, limits, Clock.fixed(when, ZoneOffset.UTC));
    }

    private UUID signIn(Cast who, Instant when) {
        var account = accounts.findByPerson(who.id()).orElseThrow();
        return transaction.execute(status -> at(when).begin(account, "Chrome / Android", null));
    }

    @Test
    void nobodyWaitsForSomebodyWhoIsStillSigningIn() throws Exception {
        transaction.executeWithoutResult(status -> {
            at(NOW).begin(accounts.findByPerson(one.id()).orElseThrow(), "Chrome / Android", null);
            assertThat(CompletableFuture.supplyAsync(() -> signIn(other, NOW))
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isNotNull();
        });
    }

    @Test
    void whatEndedLongAgoIsForgottenAndNothingElse() {
        var old = signIn(one, NOW.minus(Duration.ofDays(31)));
        var newer = signIn(other, NOW.minus(Duration.ofDays(29)));
        at(NOW).forget();
        assertThat(at(NOW).find(old)).isEmpty();
        assertThat(at(NOW).find(newer)).isPresent();
    }
}
