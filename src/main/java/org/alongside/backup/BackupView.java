package org.alongside.backup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.PagedTable;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;

/** Whether the school could be put back, what is done for it, and how it is put back. */
@Route("school/backups")
@RolesAllowed(Roles.ADMIN)
class BackupView extends Div implements HasDynamicTitle {
    private final transient Backups backups;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    final Button backup = new Button(getTranslation("backup.now"), click -> begin(BackupRun.Kind.BACKUP));
    final Button rehearse = new Button(getTranslation("backup.rehearse"), click -> begin(BackupRun.Kind.REHEARSAL));
    private final Paragraph none = new Paragraph(getTranslation("backup.done.none"));
    private final PagedTable<BackupRun> runs;

    BackupView(Backups backups) {
        this.backups = backups;
        addClassNames("col", "g5", "backups");
        answer.getElement().setAttribute("role", "status");
        answer.addClassNames("col", "g3");
        backup.setId("backup-now");
        backup.addClassNames("btn", "pri");
        rehearse.setId("rehearse-now");
        rehearse.addClassName("btn");
        runs = new PagedTable<>(
                getTranslation("backup.done"),
                getTranslation("backup.more"),
                List.of("when", "what", "how", "file").stream()
                        .map(it -> getTranslation("backup.column." + it))
                        .toList(),
                backups::page,
                this::cells);
        var two = new Div(new Div(now(), done(), back()), new Div(new PlanPanel(backups, answer), keys()));
        two.getChildren().forEach(it -> it.addClassNames("col", "g5"));
        two.addClassName("two");
        add(head, answer, two);
        show();
        backups.doing().ifPresent(it -> {
            var bar = new ProgressBar();
            bar.setIndeterminate(it.part() < 0);
            bar.setValue(Math.max(0, it.part()));
            answer.add(doing(it.what(), bar));
        });
    }

    private Panel now() {
        var row = new Div(backup, rehearse);
        row.addClassNames("row", "wrap");
        var where = new Paragraph(
                new Span(getTranslation("backup.where") + " "),
                new Code(backups.folder().toString()));
        var rule = new Paragraph(getTranslation("backup.three"));
        rule.addClassName("m2");
        var panel = new Panel(new H2(getTranslation("backup.here")), where, rule, row);
        if (!backups.canRehearse()) {
            rehearse.setEnabled(false);
            var why = new Paragraph(getTranslation("backup.rehearse.no-server"));
            why.addClassName("m2");
            panel.add(why);
        }
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Panel done() {
        showRuns();
        var panel = new Panel(new H2(getTranslation("backup.done")), none, runs);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void showRuns() {
        none.setVisible(runs.isEmpty());
        runs.setVisible(!runs.isEmpty());
    }

    private Panel back() {
        var steps = new OrderedList();
        for (var step : List.of("stop", "folder", "restore", "start")) {
            var item = new ListItem(new Span(getTranslation("backup.back." + step)));
            if (!step.equals("stop")) {
                item.add(new Code(getTranslation("backup.back." + step + ".line")));
            }
            steps.add(item);
        }
        steps.addClassNames("way-back", "col", "g3");
        var panel = new Panel(new H2(getTranslation("backup.back")), steps);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Panel keys() {
        var panel = new Panel(
                new H2(getTranslation("backup.keys.title")),
                new Paragraph(getTranslation("backup.keys")),
                new Code(getTranslation("backup.keys.line")));
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void begin(BackupRun.Kind what) {
        answer.removeAll();
        if (backups.doing().isPresent()) {
            answer.add(new Note(Tone.INFO, "clock", new Span(getTranslation("backup.busy"))));
            return;
        }
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        answer.add(doing(what, bar));
        backup.setEnabled(false);
        rehearse.setEnabled(false);
        var page = UI.getCurrent();
        SerializableConsumer<Double> shown = page.accessLater(
                (Double part) -> {
                    bar.setIndeterminate(false);
                    bar.setValue(part);
                },
                () -> {});
        backups.begin(what, shown::accept, page.accessLater(this::ended, () -> {}));
    }

    private Note doing(BackupRun.Kind what, ProgressBar bar) {
        bar.getElement().setAttribute("aria-label", getTranslation("backup.doing." + what));
        var stop = new Button(getTranslation("backup.stop"), click -> backups.stop());
        stop.setId("stop");
        stop.addClassNames("btn", "small");
        stop.setDisableOnClick(true);
        return new Note(Tone.INFO, "clock", new Paragraph(getTranslation("backup.doing." + what)), bar, stop);
    }

    private void ended() {
        answer.removeAll();
        backup.setEnabled(true);
        rehearse.setEnabled(backups.canRehearse());
        show();
        runs.refresh();
        showRuns();
    }

    private void show() {
        var now = backups.now();
        var sign = now.sign();
        head.say(
                getTranslation("watch.last-backup." + sign.key(), sign.numbers().toArray()),
                getTranslation("backup.lead"));
        now.failed().ifPresent(it -> {
            var problem = it.problem();
            answer.add(new Note(
                    Tone.DANGER,
                    "warn",
                    new Span(getTranslation("backup.failed." + it.what(), day(it))),
                    new Paragraph(problem == null ? "" : problem)));
        });
    }

    private static String day(BackupRun run) {
        return Said.shortDay(Said.dayOf(run.beganAt())) + ", " + Said.time(run.beganAt());
    }

    private List<Component> cells(BackupRun run) {
        var file = new Span(run.file() == null ? "" : String.valueOf(run.file()));
        file.addClassName("file");
        var size = new Span(run.ok() ? size(run) : "");
        size.addClassNames("xs", "m2");
        var both = new Div(file, size);
        both.addClassName("col");
        return List.of(new Span(day(run)), new Span(getTranslation("backup.kind." + run.what())), state(run), both);
    }

    private Component state(BackupRun run) {
        if (run.ok()) {
            return new StateBadge(Tone.OK, "check", getTranslation("backup.ok." + run.what()));
        }
        if (run.endedAt() == null) {
            return new StateBadge(Tone.PLAIN, "clock", getTranslation("backup.unfinished"));
        }
        return new StateBadge(Tone.DANGER, "warn", getTranslation("backup.not"));
    }

    private String size(BackupRun run) {
        return getTranslation(
                "backup.size",
                "%,d".formatted(run.rows()),
                String.format(Locale.UK, "%.1f", Math.max(0.1, run.bytes() / 1_000_000.0)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("backup.title");
    }
}
