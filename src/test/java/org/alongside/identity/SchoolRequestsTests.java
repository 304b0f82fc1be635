package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

class SchoolRequestsTests {
    private final SchoolRequests requests =
            new SchoolRequests(new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("school")
                    .clientId("portal")
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("{baseUrl}/login/oauth2/code/school")
                    .authorizationUri("https://provider.example/authorize")
                    .tokenUri("https://provider.example/token")
                    .build()));
    private final MockHttpSession browser = new MockHttpSession();

    private void goesToTheProvider(String... parameters) {
        var request = new MockHttpServletRequest("GET", "/oauth2/authorization/school");
        request.setSession(browser);
        for (var it : parameters) {
            request.setParameter(it, "");
        }
        assertThat(requests.resolve(request)).isNotNull();
    }

    @Test
    void aCodeThatWasTypedJoinsWhoeverTypedItAndNobodyWhoSitsDownNext() {
        browser.setAttribute(SchoolSignIn.INVITATION, "ABCD-EFGH-JKLM-NPQR");
        goesToTheProvider("join");
        assertThat(browser.getAttribute(SchoolSignIn.INVITATION)).isNotNull();
        // they gave up there; somebody else presses the button of the sign-in page
        goesToTheProvider();
        assertThat(browser.getAttribute(SchoolSignIn.INVITATION)).isNull();
    }
}
