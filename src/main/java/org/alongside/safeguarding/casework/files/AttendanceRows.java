package org.alongside.safeguarding.casework.files;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.base.ui.Icon;

/** Which agencies came to a meeting, one a line. */
class AttendanceRows extends Div {
    private final Div lines = new Div();
    private final List<TextField> agencies = new ArrayList<>();
    private final List<Select<Attendance.Came>> came = new ArrayList<>();

    /** Asked whenever something is chosen or typed. */
    private transient Runnable changed = () -> {};

    AttendanceRows() {
        addClassNames("col", "g2");
        lines.addClassNames("col", "g2");
        var more = new Button(getTranslation("safeguarding.case.meeting.more"), new Icon("plus"), click -> line());
        more.addClassNames("btn", "small");
        add(lines, new Div(more));
        line();
    }

    /** What was left in it, and who is told of every change from now on. */
    void keep(String left, Consumer<String> keeper) {
        var before = left.lines()
                .map(it -> it.split("\t", 2))
                .filter(it -> it.length == 2)
                .toList();
        for (int i = 0; i < before.size(); i++) {
            if (i == agencies.size()) {
                line();
            }
            var how = before.get(i)[0];
            Arrays.stream(Attendance.Came.values())
                    .filter(it -> it.name().equals(how))
                    .forEach(came.get(i)::setValue);
            agencies.get(i).setValue(before.get(i)[1]);
        }
        changed = () -> keeper.accept(attendance().stream()
                .map(it -> it.came().name() + "\t" + it.agency())
                .collect(joining("\n")));
    }

    private void line() {
        var agency = new TextField(getTranslation("safeguarding.case.meeting.agency"));
        agency.setMaxLength(Attendance.LONGEST);
        var how = new Select<Attendance.Came>();
        how.setLabel(getTranslation("safeguarding.case.meeting.came"));
        how.setItems(Attendance.Came.values());
        how.setItemLabelGenerator(it -> getTranslation("safeguarding.case.meeting.came." + it));
        how.setValue(Attendance.Came.CAME);
        agency.setValueChangeMode(ValueChangeMode.LAZY);
        agency.addValueChangeListener(change -> changed.run());
        how.addValueChangeListener(change -> changed.run());
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
