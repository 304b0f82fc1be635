package org.alongside.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class ProviderFormTests {
    private static final String TENANT = "3F2B8C1E-0000-4a5b-9c6d-7e8f90a1b2c3";

    private static ProviderForm form(ProviderKind kind, String issuer, String allowed) {
        return new ProviderForm(kind, issuer, " portal ", " secret ", allowed, "");
    }

    @Test
    void googleAndMicrosoftHaveAnIssuerThatNobodyTypes() {
        assertThat(form(ProviderKind.GOOGLE, "https://evil.example", "School.Example")
                        .checked())
                .extracting(SchoolProvider::issuer, SchoolProvider::pinned)
                .containsExactly("https://accounts.google.com", "school.example");
        assertThat(form(ProviderKind.ENTRA, "", TENANT).checked().issuer())
                .isEqualTo("https://login.microsoftonline.com/3f2b8c1e-0000-4a5b-9c6d-7e8f90a1b2c3/v2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "common", "organizations", "school.example", "3f2b8c1e"})
    void microsoftNeedsOneTenantByItsNumber(String tenant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(ProviderKind.ENTRA, "", tenant).checked())
                .withMessage("identity.provider.allowed.ENTRA.wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "school", "@school.example", "a.example b.example"})
    void googleNeedsOneDomain(String domain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(ProviderKind.GOOGLE, "", domain).checked())
                .withMessage("identity.provider.allowed.GOOGLE.wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id.school.example",
                "http://id.school.example",
                "ftp://id.school.example",
                "https://id.school.example?x=1",
                "https://user@id.school.example",
                "https://",
                "http://127.0.0.1.evil.example",
                "https://id school example"
            })
    void anotherProviderIsReachedSafelyOrNotAtAll(String issuer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(ProviderKind.OIDC, issuer, "").checked())
                .withMessage("identity.provider.issuer.wrong");
    }

    @Test
    void aProviderOnThisMachineMayDoWithoutTls() {
        assertThat(form(ProviderKind.OIDC, "http://127.0.0.1:8081/realms/school", "")
                        .checked()
                        .issuer())
                .isEqualTo("http://127.0.0.1:8081/realms/school");
    }

    @Test
    void noFormAndNoProviderSaysItsSecret() {
        var form = form(ProviderKind.GOOGLE, "", "school.example");
        assertThat(form.toString() + form.checked()).doesNotContain("secret");
    }

    @Test
    void aSecondFactorIsWhatTheProviderSaysAndNothingElse() {
        var provider = new ProviderForm(
                        ProviderKind.OIDC, "https://id.school.example", "portal", "secret", "", "gold, silver")
                .checked();
        assertThat(provider.sawSecondFactor(token(Map.of("amr", List.of("pwd", "otp")))))
                .isTrue();
        assertThat(provider.sawSecondFactor(token(Map.of("acr", "gold")))).isTrue();
        assertThat(provider.sawSecondFactor(token(Map.of("acr", "1", "amr", List.of("pwd")))))
                .isFalse();
        assertThat(provider.sawSecondFactor(token(Map.of("acr", "gold silver"))))
                .isFalse();
        assertThat(provider.sawSecondFactor(token(Map.of()))).isFalse();
    }

    private static OidcIdToken token(Map<String, Object> claims) {
        var all = new java.util.HashMap<>(claims);
        all.put("sub", "a");
        return new OidcIdToken("a-token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), all);
    }
}
