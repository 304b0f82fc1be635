package org.alongside.safeguarding.casework.files;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What whoever decides about a child has to have in mind. None of them is counted into anything. */
public enum Flag {
    SOCIAL_WORKER("has a social worker"),
    CHILD_IN_NEED("child in need plan"),
    CHILD_PROTECTION("child protection plan"),
    LOOKED_AFTER("looked after"),
    FORMERLY_LOOKED_AFTER("formerly looked after"),
    PLACED_AWAY("placed from another area"),
    SEN_SUPPORT("SEN support"),
    EHCP("EHC plan"),
    DISABILITY("disability"),
    MISSING("goes missing"),
    LATE_HOME("home late"),
    ABSENT("often absent"),
    SUSPENDED("suspended"),
    EXCLUDED("excluded"),
    ALTERNATIVE_PROVISION("alternative provision"),
    YOUNG_CARER("young carer"),
    BEREAVED("bereaved"),
    DOMESTIC_ABUSE("domestic abuse at home"),
    PARENT_UNWELL("a parent is unwell"),
    EARLY_HELP("early help"),
    NEW_HERE("new at this school"),
    ENGLISH_NEW("new to English");

    private final String recorded;

    Flag(String recorded) {
        this.recorded = recorded;
    }

    String recorded() {
        return recorded;
    }

    static String text(Collection<Flag> flags) {
        return flags.stream().sorted().map(Enum::name).collect(joining(","));
    }

    static Set<Flag> parse(String text) {
        var flags = EnumSet.noneOf(Flag.class);
        Arrays.stream(text.split(","))
                .filter(it -> !it.isEmpty())
                .map(Flag::valueOf)
                .forEach(flags::add);
        return flags;
    }
}
