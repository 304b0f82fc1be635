package org.alongside.identity;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.alongside.base.Roles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long somebody stays signed in without a move, and altogether. Who may read the most has the least. */
@Component
class SignInLimits {
    /** Who reads or steers what is most sensitive. */
    static final Set<String> SENSITIVE =
            Set.of(Roles.DSL, Roles.DEPUTY_DSL, Roles.SAFEGUARDING_CLERK, Roles.HEAD, Roles.CHAIR, Roles.ADMIN);

    private final Duration idle;
    private final Duration idleSensitive;
    private final Duration whole;
    private final Duration wholeSensitive;

    SignInLimits(
            @Value("${alongside.sign-in.idle:30m}") Duration idle,
            @Value("${alongside.sign-in.idle-sensitive:15m}") Duration idleSensitive,
            @Value("${alongside.sign-in.whole:12h}") Duration whole,
            @Value("${alongside.sign-in.whole-sensitive:8h}") Duration wholeSensitive) {
        this.idle = idle;
        this.idleSensitive = idleSensitive;
        this.whole = whole;
        this.wholeSensitive = wholeSensitive;
    }

    static boolean isSensitive(Collection<String> roles) {
        return roles.stream().anyMatch(SENSITIVE::contains);
    }

    Duration idle(Collection<String> roles) {
        return isSensitive(roles) ? idleSensitive : idle;
    }

    Duration whole(Collection<String> roles) {
        return isSensitive(roles) ? wholeSensitive : whole;
    }
}
