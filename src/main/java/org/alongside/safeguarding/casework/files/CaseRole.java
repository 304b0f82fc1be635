package org.alongside.safeguarding.casework.files;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What somebody is in a case. One child may be several, also harmed and alleged to have harmed. */
public enum CaseRole {
    HARMED("harmed"),
    MAY_BE_HARMED("may be harmed"),
    ALLEGED("alleged to have harmed"),
    AT_RISK("may be at risk too"),
    WITNESS("saw or heard it"),
    TOLD("passed it on"),
    SIBLING("brother or sister"),
    PARENT("parent or carer"),
    FRIEND("friend"),
    ADULT_OF_CONCERN("adult of concern"),
    PROFESSIONAL("works with the child"),
    OTHER("otherwise in it");

    private final String recorded;

    CaseRole(String recorded) {
        this.recorded = recorded;
    }

    /** As records say it. */
    static String recorded(Collection<CaseRole> roles) {
        return roles.stream().sorted().map(it -> it.recorded).collect(joining(", "));
    }

    static String text(Collection<CaseRole> roles) {
        return roles.stream().sorted().map(Enum::name).collect(joining(","));
    }

    static Set<CaseRole> parse(String text) {
        var roles = EnumSet.noneOf(CaseRole.class);
        Arrays.stream(text.split(","))
                .filter(it -> !it.isEmpty())
                .map(CaseRole::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
