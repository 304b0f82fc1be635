package org.alongside.mentoring;

import org.alongside.school.People;
import org.alongside.school.SchoolYear;
import org.springframework.stereotype.Component;

/** Whom the match board asks. */
@Component
record BoardServices(
        Matchmaking matchmaking, Adjusting adjusting, WhyNotDesk whyNot, People people, SchoolYear school) {}
