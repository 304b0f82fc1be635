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
import java.util.stream.IntStream;
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
        changed = () -> keeper.accept(chosen());
    }

    /** What can be kept of a form that is not done: agencies of which it is not said yet how they came are typed again. */
    private String chosen() {
        return IntStream.range(0, agencies.size())
                .filter(it -> !came.get(it).isEmpty() && !agencies.get(it).getValue().isBlank())
                .mapToObj(it -> came.get(it).getValue().name() + "\t"
                        + agencies.get(it).getValue().strip())
                .collect(joining("\n"));
    }

    /** Nobody has typed anything. */
    boolean isEmpty() {
        return agencies.stream().allMatch(it -> it.getValue().isBlank());
    }

    /** Those who were asked to a meeting, in the place of what stands here; how they came is left open if nobody noted it. */
    void show(List<HeldMeetings.Asked> asked) {
        lines.removeAll();
        agencies.clear();
        came.clear();
        asked.forEach(it -> {
            line();
            agencies.getLast().setValue(it.agency());
            came.getLast().setValue(it.came());
        });
        if (asked.isEmpty()) {
            line();
        }
        changed.run();
    }

    private void line() {
        var agency = new TextField(getTranslation("safeguarding.case.meeting.agency"));
        agency.setMaxLength(Attendance.LONGEST);
        var how = new Select<Attendance.Came>();
        how.setLabel(getTranslation("safeguarding.case.meeting.came"));
        how.setItems(Attendance.Came.values());
        how.setItemLabelGenerator(it -> getTranslation("safeguarding.case.meeting.came." + it));
        how.setPlaceholder(getTranslation("safeguarding.case.meeting.came.choose"));
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

    /** @throws IllegalArgumentException with a message key if it is not said of one how it came */
    List<Attendance> attendance() {
        var all = new ArrayList<Attendance>();
        for (int i = 0; i < agencies.size(); i++) {
            var agency = agencies.get(i).getValue().strip();
            if (!agency.isEmpty()) {
                if (came.get(i).isEmpty()) {
                    throw new IllegalArgumentException("safeguarding.case.meeting.came.missing");
                }
                all.add(new Attendance(agency, came.get(i).getValue()));
            }
        }
        return all;
    }
}
