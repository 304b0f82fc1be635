package org.alongside.safeguarding.casework.referrals;

import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.springframework.stereotype.Service;

/** The directory of agencies: whoever refers reads it, the leads change it. */
@Service
@ForSafeReaders
class Agencies {
    private final AgencyBook book;

    Agencies(AgencyBook book) {
        this.book = book;
    }

    /** Those in use first, then by name. */
    public List<Agency> all() {
        return book.all();
    }

    /** By name. */
    public List<Agency> inUse() {
        return book.all().stream().filter(Agency::inUse).toList();
    }

    /**
     * The agency with this id.
     *
     * @throws IllegalArgumentException with a message key if there is no such agency
     */
    public Agency require(UUID id) {
        return book.find(id).orElseThrow(() -> new IllegalArgumentException("safeguarding.agency.gone"));
    }

    /** False if somebody else has changed it since it was read; then nothing is kept. */
    @ForSafeguardingLeads
    public boolean keep(Agency agency) {
        return book.keep(agency);
    }
}
