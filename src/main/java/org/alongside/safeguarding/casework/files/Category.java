package org.alongside.safeguarding.casework.files;

/** What a case is mainly about, in a few words; kept unsealed, because counts are made of it. */
public enum Category {
    ONLINE_ADULT,
    ONLINE_PEERS,
    IMAGES,
    SEXUAL_HARM,
    EXPLOITATION,
    CHILD_ON_CHILD,
    BULLYING,
    HOME,
    NEGLECT,
    DOMESTIC_ABUSE,
    PHYSICAL_HARM,
    EMOTIONAL_HARM,
    MISSING,
    SELF_HARM,
    MENTAL_HEALTH,
    SUBSTANCES,
    COUNTY_LINES,
    RADICALISATION,
    FORCED_MARRIAGE,
    FGM,
    YOUNG_CARER,
    WELFARE,
    ADULT_LOW_LEVEL,
    ADULT_ALLEGATION,
    OTHER;

    /** Whether it is about an adult who works here. */
    public boolean ofAdult() {
        return this == ADULT_LOW_LEVEL || this == ADULT_ALLEGATION;
    }
}
