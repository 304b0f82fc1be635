package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.alongside.base.ui.Icon;

/** Which agencies came to a meeting, one a line. */
class AttendanceRows extends Div {
    private final Div lines = new Div();
    private final List<TextField> agencies = new ArrayList<>();
    private final List<Select<Attendance.Came>> came = new ArrayList<>();

    AttendanceRows() {
        addClassNames("col", "g2");
        lines.addClassNames("col", "g2");
        var more = new Button(getTranslation("safeguarding.case.meeting.more"), new Icon("plus"), click -> line());
        more.addClassNames("btn", "small");
        add(lines, new Div(more));
        line();
    }

    private void line() {
        var agency = new TextField(getTranslation("safeguarding.case.meeting.agency"));
        agency.setMaxLength(Attendance.LONGEST);
        var how = new Select<Attendance.Came>();
        how.setLabel(getTranslation("safeguarding.case.meeting.came"));
        how.setItems(Attendance.Came.values());
        how.setItemLabelGenerator(it -> getTranslation("safeguarding.case.meeting.came." + it));
        how.setValue(Attendance.Came.CAME);
        agencies.add(agency);
        came.add(how);
        var line = new Div(agency, how);
        line.addClassName("pairs");
        lines.add(line);
    }

    List<Attendance> attendance() {
        var all = new ArrayList<Attendance>();
        for (int i = 0; i < agencies.size(); i++) {
            var agency = agencies.get(i).getValue().strip();
            if (!agency.isEmpty()) {
                all.add(new Attendance(agency, came.get(i).getValue()));
            }
        }
        return all;
    }
}
