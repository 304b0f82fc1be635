package org.alongside.identity;

import java.util.List;
import java.util.Set;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.PersonId;
import org.springframework.stereotype.Component;

/** Who gave or took which role, and when, line by line among what was done with the portal itself. */
@Component
class RoleLedger {
    static final String GIVEN = "role-given";
    static final String TAKEN = "role-taken";

    private final AdministrativeActs acts;

    RoleLedger(AdministrativeActs acts) {
        this.acts = acts;
    }

    /** Notes the difference in the name of whoever is signed in; nothing where there is none. */
    void note(PersonId person, Set<String> before, Set<String> after) {
        after.stream().filter(it -> !before.contains(it)).sorted().forEach(it -> acts.add("role-given", person, it));
        before.stream().filter(it -> !after.contains(it)).sorted().forEach(it -> acts.add("role-taken", person, it));
    }

    /** The newest first. */
    List<AdministrativeActs.Line> latest(int most) {
        return acts.latest(List.of(GIVEN, TAKEN), most);
    }
}
