package org.alongside.safeguarding.casework.files;

/** What a case is mainly about, in a few words; kept unsealed, because counts are made of it. */
public enum Category {
    ONLINE_ADULT("contact online by an adult"),
    ONLINE_PEERS("harm online by other young people"),
    IMAGES("images shared or asked for"),
    SEXUAL_HARM("sexual harm"),
    EXPLOITATION("exploitation"),
    CHILD_ON_CHILD("harm by another child"),
    BULLYING("bullying"),
    HOME("worries at home"),
    NEGLECT("neglect"),
    DOMESTIC_ABUSE("domestic abuse"),
    PHYSICAL_HARM("physical harm"),
    EMOTIONAL_HARM("emotional harm"),
    MISSING("going missing"),
    SELF_HARM("self-harm"),
    MENTAL_HEALTH("mental health"),
    SUBSTANCES("alcohol or drugs"),
    COUNTY_LINES("county lines"),
    RADICALISATION("drawn towards extremism"),
    FORCED_MARRIAGE("forced marriage"),
    FGM("female genital mutilation"),
    YOUNG_CARER("young carer"),
    WELFARE("welfare"),
    ADULT_LOW_LEVEL("low-level concern about an adult"),
    ADULT_ALLEGATION("allegation against an adult"),
    OTHER("something else");

    private final String recorded;

    Category(String recorded) {
        this.recorded = recorded;
    }

    /** As records say it. */
    String recorded() {
        return recorded;
    }

    /** Whether it is about an adult who works here. */
    public boolean ofAdult() {
        return this == ADULT_LOW_LEVEL || this == ADULT_ALLEGATION;
    }
}
