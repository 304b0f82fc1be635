package org.alongside.school;

/** Gives pupils their part in the scheme. Implemented by the module that knows about accounts. */
public interface PupilRoles {
    /**
     * Makes a pupil a mentor or a mentee, in the name of whoever is signed in; it is written down who did. Only
     * coordinators may. A pupil who has the role already keeps it.
     *
     * @param role {@code MENTOR} or {@code MENTEE}
     * @return whether the pupil can sign in; an account is made by an administrator
     * @throws IllegalArgumentException for another role, or for somebody who is no pupil of the school
     */
    boolean give(PersonId pupil, String role);
}
