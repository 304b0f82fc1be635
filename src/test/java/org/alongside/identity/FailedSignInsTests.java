package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class FailedSignInsTests {
    private static final String NAME = "t.guessed";

    @Autowired
    JdbcClient database;

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private FailedSignIns failures;

    @BeforeEach
    void aClockToTurn() {
        failures = new FailedSignIns(database, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failures.failed(NAME);
        }
    }

    @Test
    void aNameThatNobodyTriesAgainIsForgottenAfterHalfADay() {
        fail(5);
        now = now.plus(Duration.ofHours(11));
        failures.forget();
        assertThat(tried()).isOne();
        now = now.plus(Duration.ofHours(2));
        failures.forget();
        assertThat(tried()).isZero();
    }

    private long tried() {
        return database.sql("select count(*) from failed_sign_in where username = :name")
                .param("name", NAME)
                .query(Long.class)
                .single();
    }

    @Test
    void fourWrongPasswordsCostNothingTheFifthCostsHalfAMinute() {
        fail(4);
        assertThat(failures.wait(NAME)).isZero();
        fail(1);
        assertThat(failures.wait(NAME)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void waitingEnds() {
        fail(5);
        now = now.plusSeconds(29);
        assertThat(failures.wait(NAME)).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(failures.wait(NAME)).isZero();
    }

    @Test
    void eachFurtherTryCostsTwiceAsMuchButNeverMoreThanAQuarterOfAnHour() {
        fail(6);
        assertThat(failures.wait(NAME)).isEqualTo(Duration.ofMinutes(1));
        fail(1);
        assertThat(failures.wait(NAME)).isEqualTo(Duration.ofMinutes(2));
        fail(200);
        assertThat(failures.wait(NAME)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aRightPasswordForgivesAndSoDoesHalfADay() {
        fail(9);
        failures.succeeded(NAME);
        assertThat(failures.wait(NAME)).isZero();
        fail(9);
        now = now.plus(Duration.ofHours(12)).plusSeconds(1);
        fail(1);
        assertThat(failures.wait(NAME)).isZero();
    }

    @Test
    void aNameIsTheSameHoweverItIsTyped() {
        failures.failed("T.Guessed");
        failures.failed(" t.guessed ");
        fail(3);
        assertThat(failures.wait("T.GUESSED")).isPositive();
        assertThat(failures.wait("t.other")).isZero();
    }

    @Test
    void aNameOfAnyLengthCanBeCounted() {
        for (int i = 0; i < 5; i++) {
            failures.failed("x".repeat(5000));
        }
        assertThat(failures.wait("x".repeat(5000))).isPositive();
    }
}
