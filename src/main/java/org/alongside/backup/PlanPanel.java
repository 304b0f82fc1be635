package org.alongside.backup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.stream.IntStream;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** When the portal makes a backup by itself and how many stay. */
class PlanPanel extends Section {
    private final transient Backups backups;
    private final Div answer;
    final Checkbox nightly = new Checkbox(getTranslation("backup.plan.nightly"));
    final Select<Integer> hour = new Select<>();
    final IntegerField keep = new IntegerField(getTranslation("backup.plan.keep"));
    final Checkbox trial = new Checkbox(getTranslation("backup.plan.rehearse"));
    private long version;

    /** @param answer where is said what became of it */
    PlanPanel(Backups backups, Div answer) {
        this.backups = backups;
        this.answer = answer;
        addClassNames("card", "pad", "col", "g4");
        nightly.setId("nightly");
        hour.setId("hour");
        hour.setLabel(getTranslation("backup.plan.hour"));
        hour.setItems(IntStream.range(0, 24).boxed().toList());
        hour.setItemLabelGenerator(it -> it + ".00");
        keep.setId("keep");
        keep.setMin(1);
        keep.setMax(400);
        keep.setStepButtonsVisible(true);
        keep.setHelperText(getTranslation("backup.plan.keep.help"));
        trial.setId("trial");
        var save = new Button(getTranslation("backup.plan.save"), click -> save());
        save.setId("save-plan");
        save.addClassName("btn");
        add(new H2(getTranslation("backup.plan")), nightly, hour, keep, trial, save);
        show(backups.plan());
    }

    private void show(BackupPlan plan) {
        nightly.setValue(plan.nightly());
        hour.setValue(plan.hour());
        keep.setValue(plan.keep());
        trial.setValue(plan.rehearse());
        version = plan.version();
    }

    private void save() {
        answer.removeAll();
        var chosen = hour.getValue();
        var number = keep.getValue();
        try {
            var saved = backups.change(new BackupPlan(
                    nightly.getValue(),
                    chosen == null ? -1 : chosen,
                    number == null ? 0 : number,
                    trial.getValue(),
                    version));
            var now = backups.plan();
            if (saved) {
                show(now);
                answer.add(new Note(Tone.OK, "check", new Span(getTranslation("backup.plan.saved"))));
            } else {
                version = now.version();
                answer.add(new Note(
                        Tone.WARN,
                        "people",
                        new Span(getTranslation(
                                "backup.plan.changed",
                                getTranslation(now.nightly() ? "backup.plan.on" : "backup.plan.off"),
                                now.hour(),
                                now.keep()))));
            }
        } catch (IllegalArgumentException wrong) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
        }
    }
}
