package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.base.ui.LivePage;
import org.alongside.safeguarding.casework.files.DeskPanel;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.school.People;
import org.alongside.school.SignedInPerson;

/** On the leads' desk: who is on duty, until when, and who then. */
@org.springframework.stereotype.Component
class DutyPanel implements DeskPanel {
    private final SchoolWatch watch;
    private final People people;
    private final SignedInPerson who;
    private final Doorbell doorbell;
    private final Clock clock;

    DutyPanel(SchoolWatch watch, People people, SignedInPerson who, Doorbell doorbell, Clock clock) {
        this.watch = watch;
        this.people = people;
        this.who = who;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public Optional<Component> panel() {
        if (!who.is(Roles.DSL) && !who.is(Roles.DEPUTY_DSL)) {
            return Optional.empty();
        }
        var card = new DutyCard(watch, people, who.required(), clock);
        LivePage.keep(card, doorbell::listen, card::look);
        return Optional.of(card);
    }
}
