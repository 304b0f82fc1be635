package org.alongside.identity;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Deny by default: only the sign-in page, the set-up page and style files are for everybody. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class WebSecurity {

    /** "Leave" is a link, because it has to work at once and even when the page does not; it goes somewhere harmless. */
    @Bean
    SecurityFilterChain alongsideFilterChain(
            HttpSecurity http,
            PasswordSignIn passwordSignIn,
            Accounts accounts,
            SafeHeaders safe,
            SignInRegister register,
            SchoolDoor schoolDoor,
            @Value("${alongside.leave-to:https://www.bbc.co.uk/weather}") String leaveTo) {
        http.authorizeHttpRequests(
                it -> it.requestMatchers("/styles/**", "/aura/**", "/leave", "/charts/**", "/webjars/echarts/**")
                        .permitAll());
        http.authenticationProvider(passwordSignIn);
        http.headers(safe::on);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                it -> it.loginView(SignInView.class)
                        .logoutSuccessHandler(
                                schoolDoor.wayOut())); // said to Vaadin: it would put its own over another one
        http.formLogin(it -> it.failureHandler((request, response, failure) ->
                response.sendRedirect(request.getContextPath() + "/sign-in?why=" + PasswordSignIn.reason(failure))));
        http.sessionManagement(it -> it.sessionAuthenticationStrategy(new OnePersonOneSession()));
        // an address that no page has: words instead of the browser's own error page
        http.exceptionHandling(it -> it.defaultAccessDeniedHandlerFor(
                (request, response, refused) -> response.sendRedirect(request.getContextPath() + "/nothing-here"),
                WebSecurity::isAPageAskedFor));
        http.logout(it ->
                it.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/sign-out")));
        http.addFilterBefore(
                new LeaveFilter(PathPatternRequestMatcher.withDefaults().matcher("/leave"), leaveTo),
                org.springframework.security.web.authentication.logout.LogoutFilter.class);
        http.addFilterBefore(
                new OwnFormOnly(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in")),
                UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new StillWelcome(accounts, register), AnonymousAuthenticationFilter.class);
        schoolDoor.into(http);
        return http.build();
    }

    /**
     * Calendars fetch feeds with a secret in the address and nothing else: this one path, to read, without a session, a
     * cookie or a way to be signed in.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain calendarFeeds(HttpSecurity http) {
        var path = "/calendar/{secret}.ics";
        var match = PathPatternRequestMatcher.withDefaults();
        http.securityMatcher(
                new OrRequestMatcher(match.matcher(HttpMethod.GET, path), match.matcher(HttpMethod.HEAD, path)));
        http.authorizeHttpRequests(it -> it.anyRequest().permitAll());
        http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(RequestCacheConfigurer::disable);
        http.csrf(CsrfConfigurer::disable); // reading changes nothing
        http.logout(LogoutConfigurer::disable);
        http.headers(it -> it.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    private static boolean isAPageAskedFor(HttpServletRequest request) {
        var accepts = request.getHeader("Accept");
        return "GET".equals(request.getMethod()) && accepts != null && accepts.contains("text/html");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
