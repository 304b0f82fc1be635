package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.casework.files.Attendance;
import org.alongside.safeguarding.casework.files.CaseField;

/** One meeting that was: how each agency took part, to be chosen from a list. Nothing can be typed. */
class AttendancePanel extends ListItem {
    AttendancePanel(Held meeting, Consumer<Map<UUID, Attendance.Came>> save) {
        var when = new Span(
                getTranslation("safeguarding.clerk.booked.at", Said.weekday(meeting.day()), Said.time(meeting.time())));
        when.addClassName("md");
        var where = new Span(meeting.reference() + " · " + meeting.place());
        where.addClassName("s");
        var box = new Div(when, where);
        box.addClassNames("col", "g2", "grow");
        Map<UUID, Select<Attendance.Came>> fields = new LinkedHashMap<>();
        meeting.asked().forEach(it -> {
            var how = new Select<Attendance.Came>();
            how.setLabel(it.name());
            how.setItems(Attendance.Came.values());
            how.setItemLabelGenerator(one -> getTranslation("safeguarding.case.meeting.came." + one));
            how.setPlaceholder(getTranslation("safeguarding.clerk.came.choose"));
            fields.put(it.agency(), how);
            box.add(how);
        });
        var answer = CaseField.answer();
        var keep = new Button(
                getTranslation("safeguarding.clerk.came.save"),
                click -> CaseField.attempt(answer, () -> {
                    Map<UUID, Attendance.Came> came = new LinkedHashMap<>();
                    fields.forEach((agency, how) -> {
                        if (how.isEmpty()) {
                            throw new IllegalArgumentException("safeguarding.clerk.came.missing");
                        }
                        came.put(agency, how.getValue());
                    });
                    save.accept(came);
                }));
        keep.addClassNames("btn", "small", "safe");
        keep.setAriaLabel(getTranslation("safeguarding.clerk.came.save-of", meeting.reference()));
        box.add(answer, new Div(keep));
        add(box);
    }
}
