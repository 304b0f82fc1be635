package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.casework.files.CaseField;

/** Meetings that are booked, each to be moved or cancelled. */
final class MeetingsCard extends Div {
    private final transient ClerkDesk desk;
    private final LocalDate today;
    private final transient Consumer<String> said;

    /** @param said told what was done, in a sentence */
    MeetingsCard(List<Gathering> meetings, ClerkDesk desk, LocalDate today, Consumer<String> said) {
        this.desk = desk;
        this.today = today;
        this.said = said;
        var list = new UnorderedList();
        list.addClassNames("rows", "chases");
        meetings.forEach(it -> list.add(meeting(it)));
        add(CaseField.card("clerk-booked", getTranslation("safeguarding.clerk.booked"), list));
    }

    private ListItem meeting(Gathering meeting) {
        var when = new Span(
                getTranslation("safeguarding.clerk.booked.at", Said.weekday(meeting.day()), Said.time(meeting.time())));
        when.addClassName("md");
        var where = new Span(meeting.reference() + " · " + meeting.place());
        where.addClassName("s");
        var asked = new Span(
                meeting.asked().isEmpty()
                        ? getTranslation("safeguarding.clerk.booked.nobody")
                        : getTranslation("safeguarding.clerk.booked.asked", meeting.asked()));
        asked.addClassNames("xs", "m2");
        var form = new BookingForm(meeting.id(), today, desk.agencies());
        form.fill(meeting);
        form.onSave(
                getTranslation("safeguarding.clerk.book.move"),
                getTranslation("safeguarding.clerk.book.move-of", meeting.reference()),
                booking -> {
                    desk.move(booking, meeting.version());
                    said.accept(getTranslation("safeguarding.clerk.book.moved", meeting.reference()));
                });
        var cancel = new Button(getTranslation("safeguarding.clerk.book.cancel"), click -> {
            desk.cancel(meeting.id());
            said.accept(getTranslation("safeguarding.clerk.book.cancelled", meeting.reference()));
        });
        cancel.addClassNames("btn", "small");
        cancel.setAriaLabel(getTranslation("safeguarding.clerk.book.cancel-of", meeting.reference()));
        var box = new Div(
                when,
                where,
                asked,
                CaseField.fold(
                        "move-" + meeting.id(),
                        getTranslation("safeguarding.clerk.book.change", meeting.reference()),
                        form,
                        cancel));
        box.addClassNames("col", "g1", "grow");
        return new ListItem(box);
    }
}
