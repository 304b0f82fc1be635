package org.alongside.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.TreeMap;
import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The same for programs that watch: states and measurements on a port of their own, which is open to this machine alone
 * unless the school says otherwise. They count and never name.
 *
 * @see "Decision 0059"
 */
@Configuration(proxyBeanMethods = false)
class ForMachines {

    /** Each part by its name. What is merely worth a look counts as up. */
    @Bean
    HealthContributor portal(ObjectProvider<Watched> watched) {
        var parts = new TreeMap<String, HealthIndicator>();
        watched.forEach(it -> parts.put(it.name(), () -> health(it)));
        return CompositeHealthContributor.fromMap(parts);
    }

    private static Health health(Watched watched) {
        try {
            var sign = watched.look();
            var state = sign.level() == Sign.Level.BROKEN ? Health.down() : Health.up();
            return state.withDetail("sign", sign.key()).build();
        } catch (RuntimeException e) {
            return Health.down().withDetail("sign", "silent").build(); // its message may quote what somebody typed
        }
    }

    /** 0 is well, 1 worth a look, 2 broken. */
    @Bean
    MeterBinder signs(ObjectProvider<Watched> watched) {
        return registry -> watched.forEach(it -> Gauge.builder("alongside.watched", it, ForMachines::level)
                .description("0 well, 1 worth a look, 2 broken")
                .tag("part", it.name())
                .register(registry));
    }

    private static double level(Watched watched) {
        try {
            return switch (watched.look().level()) {
                case FINE -> 0;
                case LOOK -> 1;
                case BROKEN -> 2;
            };
        } catch (RuntimeException e) {
            return 2;
        }
    }

    /** Holds on the management port alone: on the public one there are no such addresses. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain machines(HttpSecurity http) {
        http.securityMatcher(EndpointRequest.toAnyEndpoint());
        http.authorizeHttpRequests(it -> it.anyRequest().permitAll());
        http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(RequestCacheConfigurer::disable);
        return http.build();
    }
}
