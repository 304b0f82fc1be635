package org.alongside.watch.spi;

/** Something without which the portal does less than it should. */
public interface Watched {
    /** Its name in addresses and measurements: small letters and hyphens, such as {@code last-backup}. */
    String name();

    /** Whether the portal can take in nobody's work while this is broken, so that another node should. */
    default boolean isVital() {
        return false;
    }

    /** Looks now, within a few seconds; an exception counts as broken. */
    Sign look();
}
