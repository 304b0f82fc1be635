package org.alongside.school.roster;

/** Watches a long import and may stop it. */
public interface Progress {
    /** Watches nothing and never stops. */
    Progress NONE = part -> false;

    /**
     * Called now and then.
     *
     * @param part how much is done, 0 to 1
     * @return whether to stop; nothing is changed then
     */
    boolean stopAt(double part);

    /** Tells how far it is, and leaves by exception if it is to stop. */
    default void at(double part) {
        if (stopAt(Math.clamp(part, 0, 1))) {
            throw new ImportStopped();
        }
    }

    /** The same watcher for one part of the whole. */
    default Progress within(double from, double to) {
        return part -> stopAt(from + part * (to - from));
    }
}
