package org.alongside.safeguarding;

/** The front door: a worry goes in, its receipt comes back, and nothing here can read one. */
public interface Concerns {
    /**
     * Keeps a worry of whoever is signed in. It returns only when the worry is in the safeguarding database for good;
     * the leads are told from then on until one of them has opened it.
     *
     * @return the receipt; for a key that was sent before, the receipt of that time
     * @throws org.springframework.dao.DataAccessException if it could not be kept: send it again with the same key
     * @throws org.springframework.security.access.AccessDeniedException if somebody else sent this key
     */
    Receipt raise(NewConcern concern);
}
