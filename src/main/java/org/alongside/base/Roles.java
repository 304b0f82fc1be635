package org.alongside.base;

import java.util.List;

/** What somebody may be in the portal; one account may be several. The names are the authorities without {@code ROLE_}. */
public final class Roles {
    /** A pupil who has no part in the scheme yet, and may ask for one. */
    public static final String PUPIL = "PUPIL";

    public static final String MENTEE = "MENTEE";
    public static final String MENTOR = "MENTOR";
    public static final String TEACHER = "TEACHER";
    /** Leads PSHE: approves what is shared and sees every class. */
    public static final String PSHE_LEAD = "PSHE_LEAD";

    public static final String COORDINATOR = "COORDINATOR";
    public static final String DSL = "DSL";
    public static final String DEPUTY_DSL = "DEPUTY_DSL";
    public static final String SAFEGUARDING_CLERK = "SAFEGUARDING_CLERK";
    public static final String HEAD = "HEAD";
    public static final String CHAIR = "CHAIR_OF_GOVERNORS";
    public static final String ADMIN = "ADMIN";

    /** Every role, in the order in which a school would list them. */
    public static final List<String> ALL = List.of(
            PUPIL,
            MENTEE,
            MENTOR,
            TEACHER,
            PSHE_LEAD,
            COORDINATOR,
            DSL,
            DEPUTY_DSL,
            SAFEGUARDING_CLERK,
            HEAD,
            CHAIR,
            ADMIN);

    private Roles() {}
}
