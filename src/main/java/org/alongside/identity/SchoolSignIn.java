package org.alongside.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.SchoolRefusal.Why;
import org.alongside.identity.provider.ProviderBook;
import org.alongside.identity.provider.SchoolProvider;
import org.alongside.school.School;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Finds the account behind what the provider says. It is known by issuer and subject; what somebody is called, and their
 * e-mail address, decide nothing.
 */
@Component
class SchoolSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** The invitation that was typed before going to the provider, in this browser's session. */
    static final String INVITATION = SchoolSignIn.class.getName() + ".invitation";

    private final ProviderBook book;
    private final Links links;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final School school;

    SchoolSignIn(ProviderBook book, Links links, Accounts accounts, SecondFactors factors, School school) {
        this.book = book;
        this.links = links;
        this.accounts = accounts;
        this.factors = factors;
        this.school = school;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        return admit(request.getIdToken(), takeInvitation());
    }

    /**
     * @param invitation the code that was typed; empty for none
     * @throws SchoolRefusal for everybody who may not come in
     */
    SchoolUser admit(OidcIdToken token, String invitation) {
        var provider = book.current().orElseThrow(() -> new SchoolRefusal(Why.REFUSED));
        if (!provider.issuer().equals(String.valueOf(token.getIssuer()))) {
            throw new SchoolRefusal(Why.REFUSED);
        }
        if (!provider.welcomes(token)) {
            throw new SchoolRefusal(Why.ELSEWHERE);
        }
        var subject = provider.subjectOf(token).orElseThrow(() -> new SchoolRefusal(Why.REFUSED));
        var account = accountOf(provider, subject, token, invitation).orElseThrow(() -> {
            if (links.isAsked(provider.issuer(), subject)) {
                return new SchoolRefusal(Why.ASKED);
            }
            links.wait(provider.issuer(), subject, said(token, "name"), said(token, "email"));
            return new SchoolRefusal(Why.UNLINKED);
        });
        if (!account.isActive()) {
            throw new SchoolRefusal(Why.SHUT);
        }
        if (!account.roleNames().contains(Roles.ADMIN) && !school.facts().live()) {
            throw new SchoolRefusal(Why.NOT_OPEN);
        }
        var seenThere = provider.sawSecondFactor(token) && !factors.isSetUp(account.id());
        return new SchoolUser(account, token, factors.isNeeded(account) && !seenThere);
    }

    private Optional<Account> accountOf(SchoolProvider provider, String subject, OidcIdToken token, String invitation) {
        return links.accountOf(provider.issuer(), subject)
                .or(() -> invited(provider, subject, token, invitation))
                .flatMap(accounts::findById);
    }

    /** A code joins at once; for the account of a lead or an administrator it only asks a second person. */
    private Optional<UUID> invited(SchoolProvider provider, String subject, OidcIdToken token, String invitation) {
        var invited = links.invited(invitation);
        var account = invited.flatMap(it -> accounts.findById(it.account()));
        if (account.filter(FourEyes::areNeeded).isEmpty()) {
            return links.linkInvited(invitation, provider.issuer(), subject);
        }
        links.ask(
                account.get().id(),
                new Links.Waiting(
                        account.get().id(),
                        provider.issuer(),
                        subject,
                        said(token, "name"),
                        said(token, "email"),
                        Instant.EPOCH),
                invited.get().by());
        return Optional.empty();
    }

    private static String said(OidcIdToken token, String claim) {
        var text = token.getClaimAsString(claim);
        return text == null ? "" : text;
    }

    /** Used up by one try, whatever comes of it. */
    private static String takeInvitation() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return "";
        }
        var code = request.getAttribute(INVITATION, RequestAttributes.SCOPE_SESSION);
        request.removeAttribute(INVITATION, RequestAttributes.SCOPE_SESSION);
        return code instanceof String typed ? typed : "";
    }
}
