package org.alongside.mentoring.matching;

/** Why a mentee and a mentor may not be paired. */
public enum Rule {
    /** The mentor has not finished the training. */
    NOT_TRAINED("not-trained", false),
    /** The mentor is not cleared on the day the scheme starts. */
    NOT_CLEARED("not-cleared", false),
    /** Somebody has decided that the two are not to be paired; the reason is not known here. */
    NEVER_PAIR("never-pair", false),
    /** The mentor is not enough years older. */
    YEAR_GAP("year-gap", true),
    /** The mentee wants a mentor of the same sex. */
    SAME_SEX_WISH("same-sex-wish", false),
    /** The mentee wants somebody new, and knows this mentor. */
    KNOWN_ALREADY("known-already", false),
    /** One of the two has asked not to be with the other, and said that it must be. */
    OWN_WISH("own-wish", false),
    /** The two have too few free periods in common that a room and an adult could serve. */
    NO_COMMON_SLOT("no-common-slot", true),
    /** Whoever makes this proposal has set the pair aside, for this proposal only. */
    SET_ASIDE("set-aside", false),
    /** Every place with this mentor is taken by pairs that stay. */
    FULL("full", false),
    /** The mentee stays with another mentor. */
    STAYS_WITH_ANOTHER("stays-with-another", false);

    private final String key;
    private final boolean yieldsToLock;

    Rule(String key, boolean yieldsToLock) {
        this.key = key;
        this.yieldsToLock = yieldsToLock;
    }

    /** The key of the sentence that tells people. */
    public String key() {
        return "mentoring.rule." + key;
    }

    /** Whether the co-ordinator may lock a pair all the same. */
    public boolean yieldsToLock() {
        return yieldsToLock;
    }
}
