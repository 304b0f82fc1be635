package org.alongside.identity.provider;

import java.util.Optional;
import org.alongside.school.AdministrativeActs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's work on the school's provider. The secret goes in and never comes out. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class ProviderAdministration {
    private final ProviderBook book;
    private final Discovery discovery;
    private final SchoolRegistrations registrations;
    private final AdministrativeActs acts;

    ProviderAdministration(
            ProviderBook book, Discovery discovery, SchoolRegistrations registrations, AdministrativeActs acts) {
        this.book = book;
        this.discovery = discovery;
        this.registrations = registrations;
        this.acts = acts;
    }

    /**
     * What the page shows.
     *
     * @param fixed whether the configuration says it, so that it cannot be changed here
     */
    record Shown(Optional<SchoolProvider> provider, boolean fixed, long version) {}

    Shown shown() {
        return new Shown(book.current(), book.isConfigured(), book.version());
    }

    /** @param portal where the portal is for browsers, as this page was asked for */
    String redirectAddress(String portal) {
        return registrations.redirectAddress().replace("{baseUrl}", portal);
    }

    /** The same for where the provider tells that somebody signed out there. */
    String backChannelAddress(String portal) {
        return registrations.backChannelAddress().replace("{baseUrl}", portal);
    }

    /**
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    @Transactional
    void keep(ProviderForm form, long version) {
        refuseFixed();
        if (!book.keep(withSecret(form).checked(), version)) {
            throw new IllegalArgumentException("identity.provider.changed-meanwhile");
        }
        acts.add("provider-kept", null, form.kind().name());
    }

    @Transactional
    void remove() {
        refuseFixed();
        book.remove();
        acts.add("provider-removed", null, null);
    }

    /**
     * Prepares to look; looking itself may take seconds.
     *
     * @throws IllegalArgumentException with the message key of what is wrong with what was typed
     */
    ProviderProbe probe(ProviderForm form, String portal) {
        var provider = book.isConfigured()
                ? book.current().orElseThrow()
                : withSecret(form).checked();
        return new ProviderProbe(provider, redirectAddress(portal), discovery);
    }

    /** Nothing typed means the one that is known, but only towards the provider that it was typed for. */
    private ProviderForm withSecret(ProviderForm form) {
        if (!form.clientSecret().isBlank()) {
            return form;
        }
        var known = book.current()
                .map(SchoolProvider::clientSecret)
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("identity.provider.client-secret.wrong"));
        var complete = new ProviderForm(
                form.kind(), form.issuer(), form.clientId(), known, form.allowed(), form.factorClasses());
        if (!book.current()
                .map(SchoolProvider::issuer)
                .equals(Optional.of(complete.checked().issuer()))) {
            throw new IllegalArgumentException("identity.provider.client-secret.again");
        }
        return complete;
    }

    private void refuseFixed() {
        if (book.isConfigured()) {
            throw new IllegalArgumentException("identity.provider.fixed");
        }
    }
}
