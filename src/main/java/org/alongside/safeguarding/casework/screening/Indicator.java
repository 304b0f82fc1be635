package org.alongside.safeguarding.casework.screening;

/**
 * Something that a school may notice, described so that two people mean the same by it.
 *
 * @param code for good; records refer to it
 * @param version of the school's own change, 0 if it has changed nothing
 */
record Indicator(String code, Kind kind, Area area, String words, boolean inUse, long version) {
    enum Kind {
        SIGN,
        STRENGTH
    }

    enum Area {
        EVERYDAY,
        ONLINE,
        PEOPLE,
        BODY,
        HOME,
        AROUND,
        OWN
    }
}
