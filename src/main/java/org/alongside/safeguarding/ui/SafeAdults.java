package org.alongside.safeguarding.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;

/**
 * Who reads what is told, and who is told when they do not.
 *
 * @param readers the lead and then the deputies; each of them once
 */
record SafeAdults(List<PersonRow> readers, Optional<PersonRow> head) {

    static SafeAdults of(RoleHolders holders, People people) {
        var ids = new ArrayList<>(holders.holding(Roles.DSL));
        ids.addAll(holders.holding(Roles.DEPUTY_DSL));
        var heads = holders.holding(Roles.HEAD);
        var all = new ArrayList<>(ids);
        all.addAll(heads);
        var rows = people.named(all);
        return new SafeAdults(
                ids.stream().distinct().map(rows::get).filter(Objects::nonNull).toList(),
                heads.stream().map(rows::get).filter(Objects::nonNull).findFirst());
    }

    Optional<PersonRow> lead() {
        return readers.stream().findFirst();
    }

    Optional<PersonRow> deputy() {
        return readers.stream().skip(1).findFirst();
    }
}
