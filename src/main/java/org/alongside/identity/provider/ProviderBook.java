package org.alongside.identity.provider;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.base.PortalSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one provider, as the configuration names it or else as an administrator typed it. */
@Component
public class ProviderBook {
    private static final String PLACE = "school_provider/client_secret";

    private final JdbcClient database;
    private final PortalSeal seal;
    private final Clock clock;
    private final @Nullable SchoolProvider configured;

    ProviderBook(
            JdbcClient database,
            PortalSeal seal,
            Clock clock,
            @Value("${alongside.sign-in.provider:}") String kind,
            @Value("${alongside.sign-in.issuer:}") String issuer,
            @Value("${alongside.sign-in.client-id:}") String clientId,
            @Value("${alongside.sign-in.client-secret:}") String clientSecret,
            @Value("${alongside.sign-in.allowed:}") String allowed,
            @Value("${alongside.sign-in.second-factor-acr:}") String factorClasses) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
        this.configured = kind.isBlank()
                ? null
                : new ProviderForm(
                                ProviderKind.valueOf(kind.strip().toUpperCase(Locale.ROOT)),
                                issuer,
                                clientId,
                                clientSecret,
                                allowed,
                                factorClasses)
                        .checked();
    }

    /** Whether the configuration names the provider, so that the page only shows it. */
    boolean isConfigured() {
        return configured != null;
    }

    /** The provider, if the school has one. */
    @Transactional(readOnly = true)
    public Optional<SchoolProvider> current() {
        return configured == null ? stored() : Optional.of(configured);
    }

    private Optional<SchoolProvider> stored() {
        return database.sql("""
                        select kind, issuer, client_id, client_secret, pinned, factor_classes
                        from school_provider where id = 1
                        """)
                .query((row, number) -> new SchoolProvider(
                        ProviderKind.valueOf(row.getString("kind")),
                        row.getString("issuer"),
                        row.getString("client_id"),
                        seal.open(row.getBytes("client_secret"), PLACE).orElse(""),
                        row.getString("pinned"),
                        words(row.getString("factor_classes"))))
                .optional();
    }

    static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How often it has been changed; for whoever changes it at the same time. Zero before the first time. */
    @Transactional(readOnly = true)
    long version() {
        return database.sql("select version from school_provider where id = 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Keeps it, if it is still the version that was read; says whether it was. */
    @Transactional
    boolean keep(SchoolProvider provider, long version) {
        var values = database.sql(version == 0 ? """
                        insert ignore into school_provider
                          (id, kind, issuer, client_id, client_secret, pinned, factor_classes, version, changed_at)
                        values (1, :kind, :issuer, :client, :secret, :pinned, :classes, 1, :now)
                        """ : """
                        update school_provider set kind = :kind, issuer = :issuer, client_id = :client,
                          client_secret = :secret, pinned = :pinned, factor_classes = :classes,
                          version = version + 1, changed_at = :now
                        where id = 1 and version = :version
                        """)
                .param("kind", provider.kind().name())
                .param("issuer", provider.issuer())
                .param("client", provider.clientId())
                .param("secret", seal.seal(provider.clientSecret(), PLACE))
                .param("pinned", provider.pinned())
                .param("classes", String.join(" ", provider.factorClasses()))
                .param("now", Timestamp.from(clock.instant()));
        return (version == 0 ? values : values.param("version", version)).update() == 1;
    }

    /** From now on only passwords of this portal. Who was linked stays linked, should it come back. */
    @Transactional
    void remove() {
        database.sql("delete from school_provider").update();
    }
}
