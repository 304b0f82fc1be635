package org.alongside.school;

import java.util.List;

/** Who holds a role at present. Implemented by the module that knows about accounts. */
public interface RoleHolders {
    /** People with an active account of this role, longest in the role first; never null. */
    List<PersonId> holding(String role);
}
