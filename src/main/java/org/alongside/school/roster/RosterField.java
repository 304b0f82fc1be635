package org.alongside.school.roster;

/** One fact that a column of a roster may hold. */
public enum RosterField {
    UPN("upn", 13),
    STAFF_CODE("staff_code", 20),
    TITLE("title", 12),
    FORENAME("legal_given", 80),
    SURNAME("legal_family", 80),
    PREFERRED_FORENAME("preferred_given", 80),
    PREFERRED_SURNAME("preferred_family", 80),
    YEAR_GROUP("year_group", 2),
    FORM("form", 12),
    EMAIL("email", 160),
    BORN("born", 10),
    PERSON("", 20),
    WEEK("", 1),
    DAY("", 9),
    PERIOD("", 3),
    SUBJECT("", 60),
    ROOM("", 60),
    DISCREET("", 5),
    PAIRS("", 2);

    private final String column;
    private final int longest;

    RosterField(String column, int longest) {
        this.column = column;
        this.longest = longest;
    }

    /** The key of its name in the translations. */
    public String key() {
        return "school.import.field." + name();
    }

    /** The column of the table of people; empty if it is not a fact about a person. */
    String column() {
        return column;
    }

    /** How many characters there is room for. */
    int longest() {
        return longest;
    }
}
