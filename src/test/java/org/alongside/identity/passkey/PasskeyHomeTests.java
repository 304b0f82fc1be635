package org.alongside.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.identity.passkey.PasskeyHome.Why;
import org.junit.jupiter.api.Test;

class PasskeyHomeTests {
    private static final String NAMED = "https://alongside.school.example";

    @Test
    void passkeysBelongToTheAddressThatTheSchoolHasSaidAndNotToTheOneThatWasAsked() {
        assertThat(new PasskeyHome(NAMED + "/").of(NAMED + "/me/sign-ins").home())
                .contains(new Home("alongside.school.example", NAMED));
        assertThat(new PasskeyHome(NAMED).of("https://evil.example/me").why()).contains(Why.ELSEWHERE);
        assertThat(new PasskeyHome(NAMED)
                        .of("http://alongside.school.example/me")
                        .why())
                .contains(Why.ELSEWHERE);
        assertThat(new PasskeyHome(NAMED).of("http://localhost:8080/me").why()).contains(Why.ELSEWHERE);
        assertThat(new PasskeyHome(NAMED + ":8443").of(NAMED + ":8443/me").home())
                .contains(new Home("alongside.school.example", NAMED + ":8443"));
    }

    @Test
    void onPlainHttpOnlyTheMachineItselfWillDoAndThePageSaysWhy() {
        var unsaid = new PasskeyHome("");
        assertThat(unsaid.of("http://localhost:8080/me").home())
                .contains(new Home("localhost", "http://localhost:8080"));
        assertThat(unsaid.of("http://127.0.0.1:8080/me").why()).contains(Why.NO_ADDRESS);
        assertThat(unsaid.of("https://somewhere.example/me").why()).contains(Why.NO_ADDRESS);
        assertThat(new PasskeyHome("http://portal.school.example")
                        .of("http://portal.school.example/me")
                        .why())
                .contains(Why.NO_TLS);
        assertThat(new PasskeyHome("http://localhost:8080")
                        .of("http://localhost:8080/me")
                        .home())
                .isPresent();
        assertThat(new PasskeyHome("http://localhost:8080")
                        .of("http://portal/me")
                        .why())
                .contains(Why.ELSEWHERE);
    }

    @Test
    void aNumberIsNoName() {
        assertThat(new PasskeyHome("https://10.0.0.5").of("https://10.0.0.5/me").why())
                .contains(Why.NUMBER);
        assertThat(new PasskeyHome("https://[::1]").of("https://[::1]/me").why())
                .contains(Why.NUMBER);
    }
}
