package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.CasePanel;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.CaseStatus;

/** Beside a chronology: the meetings to come, and a form to book one without the clerk. */
@org.springframework.stereotype.Component
class GatheringPanel implements CasePanel {
    private final CaseGatherings meetings;
    private final Clock clock;

    GatheringPanel(CaseGatherings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 210;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        var all = meetings.of(row.id());
        if (all.isEmpty() && row.status() != CaseStatus.OPEN) {
            return Optional.empty();
        }
        var page = new Div();
        var card = CaseField.card("gatherings", page.getTranslation("safeguarding.clerk.booked"));
        if (all.isEmpty()) {
            var none = new Paragraph(page.getTranslation("safeguarding.clerk.booked.none"));
            none.addClassNames("s", "m2");
            card.add(none);
        } else {
            var list = new UnorderedList();
            list.addClassName("case-rows");
            all.forEach(it -> list.add(item(it, refresh)));
            card.add(list);
        }
        if (row.status() == CaseStatus.OPEN) {
            var form = new BookingForm(UUID.randomUUID(), Said.dayOf(clock.instant()), meetings.agencies());
            var words = page.getTranslation("safeguarding.clerk.book.save");
            form.onSave(words, words, booking -> {
                meetings.book(row.id(), booking);
                refresh.run();
            });
            card.add(CaseField.fold("book-meeting", page.getTranslation("safeguarding.clerk.book.here"), form));
        }
        return Optional.of(card);
    }

    private ListItem item(Gathering meeting, Runnable refresh) {
        var item = new ListItem();
        var when = new Span(item.getTranslation(
                "safeguarding.clerk.booked.at", Said.weekday(meeting.day()), Said.time(meeting.time())));
        var where = new Span(meeting.asked().isEmpty() ? meeting.place() : meeting.place() + " · " + meeting.asked());
        where.addClassNames("xs", "m2");
        var words = new Div(when, where);
        words.addClassNames("col", "grow");
        var cancel = new Button(item.getTranslation("safeguarding.clerk.book.cancel"), click -> {
            meetings.cancel(meeting.id());
            refresh.run();
        });
        cancel.addClassNames("btn", "small");
        cancel.setAriaLabel(item.getTranslation("safeguarding.clerk.book.cancel-of", Said.weekday(meeting.day())));
        item.add(words, cancel);
        return item;
    }
}
