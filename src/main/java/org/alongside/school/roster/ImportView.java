package org.alongside.school.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;

/** People, rooms and timetables from the school's MIS: choose a file, say what its columns are, look, then apply. */
@Route("school/import")
@Menu(title = "school.import.menu", order = 71, icon = "save")
@RolesAllowed(Roles.ADMIN)
class ImportView extends Div implements HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);

    private final transient Words words = new Words(this);
    private final transient RosterImport roster;
    private final transient RosterDrops drops;
    private final transient Executor executor;
    private final PageHead head = new PageHead(words.say("title"), words.say("lead"));
    private final Div answer = new Div();
    private final Div step = new Div();
    private transient @Nullable Path kept;
    private transient @Nullable Drop dropped;

    ImportView(RosterImport roster, RosterDrops drops, @Qualifier("applicationTaskExecutor") Executor executor) {
        this.roster = roster;
        this.drops = drops;
        this.executor = executor;
        addClassName("import");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        step.addClassNames("col", "g4");
        add(head, answer, step);
        step.add(upload(), folder());
    }

    private DropPanel folder() {
        return new DropPanel(drops.folder(), drops.latest(), this::open, this::putAside);
    }

    private void open(Drop drop) {
        forget();
        dropped = drop;
        work(
                "work.reading",
                progress -> {
                    var file = drops.open(drop);
                    return new Opened(file, roster.inspect(file));
                },
                this::showMapping);
    }

    private void putAside(Drop drop) {
        startAgain();
        try {
            drops.putAside(drop);
            startAgain();
            answer.add(new Note(Tone.OK, "check", new Span(words.say("drop.put-aside-done", drop.fileName()))));
        } catch (RosterRefused gone) {
            wrong(words.why(gone));
        }
    }

    private Upload upload() {
        var upload = new Upload(
                new TemporaryFileUploadHandler((metadata, file) -> received(metadata.fileName(), file.toPath())) {
                    @Override
                    public long getFileSizeMax() {
                        return RosterFile.MOST_BYTES;
                    }
                });
        upload.setId("file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) RosterFile.MOST_BYTES);
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".tsv", ".txt", ".zip", ".xml");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(words.say("choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(words.say("drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(words.say("upload.too-large"))
                        .setIncorrectFileType(words.say("upload.wrong-type"))
                        .setTooManyFiles(words.say("upload.one"))));
        upload.addFileRejectedListener(rejected -> wrong(rejected.getErrorMessage()));
        return upload;
    }

    /** A file has arrived in a temporary place; from now on this page takes care of it. */
    void received(String name, Path path) {
        forget();
        kept = path;
        work(
                "work.reading",
                progress -> {
                    var file = RosterFile.open(name, path);
                    return new Opened(file, roster.inspect(file));
                },
                this::showMapping);
    }

    private record Opened(RosterFile file, List<ColumnMapping> sheets) {}

    private void showMapping(Opened opened) {
        head.say(words.say("mapping.title", opened.file.name()), words.say("mapping.lead"));
        var look = new Button(words.say("look"));
        look.setId("look");
        look.addClassNames("btn", "pri");
        var sheets = new java.util.ArrayList<SheetMapping>();
        Runnable allow = () ->
                look.setEnabled(sheets.stream().anyMatch(it -> it.mapping().kind() != null)
                        && sheets.stream().allMatch(it -> it.mapping().missing().isEmpty()));
        opened.sheets.forEach(it -> sheets.add(new SheetMapping(it, allow)));
        allow.run();
        look.setDisableOnClick(true);
        look.addClickListener(click -> {
            var mappings = sheets.stream().map(SheetMapping::mapping).toList();
            work("work.looking", progress -> roster.dryRun(opened.file, mappings, progress), this::showDryRun);
        });
        step.removeAll();
        sheets.forEach(step::add);
        step.add(row(look, again()));
    }

    private void showDryRun(DryRun dryRun) {
        head.say(words.summary(dryRun), words.say("dry-run.lead", dryRun.fileName()));
        step.removeAll();
        step.add(new DryRunPanel(dryRun, confirmed -> apply(dryRun, confirmed)), row(again()));
    }

    private void apply(DryRun dryRun, Set<Confirmation> confirmed) {
        var fromFolder = dropped;
        work(
                "work.applying",
                progress -> {
                    roster.apply(dryRun, confirmed, progress);
                    if (fromFolder != null) {
                        drops.applied(fromFolder);
                    }
                    return dryRun;
                },
                this::showDone);
    }

    private void showDone(DryRun dryRun) {
        forget();
        head.say(words.say("done.title"), words.say("done.lead"));
        step.removeAll();
        var done = new Note(Tone.OK, "check", new Span(words.summary(dryRun) + " " + words.beside(dryRun)));
        done.setId("done");
        step.add(done, row(again()));
    }

    private <T> void work(
            String sentence, java.util.function.Function<Progress, T> what, java.util.function.Consumer<T> done) {
        answer.removeAll();
        step.removeAll();
        var work = new LongWork(executor, words.say(sentence));
        step.add(work);
        work.start(UI.getCurrent(), what, done, failure -> {
            startAgain();
            wrong(words.why(failure));
        });
    }

    private Button again() {
        var again = new Button(words.say("again"), click -> startAgain());
        again.setId("again");
        again.addClassName("btn");
        return again;
    }

    private void startAgain() {
        forget();
        answer.removeAll();
        head.say(words.say("title"), words.say("lead"));
        step.removeAll();
        step.add(upload(), folder());
    }

    private void wrong(String sentence) {
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", new Span(sentence)));
    }

    private static Div row(Component... content) {
        var row = new Div(content);
        row.addClassNames("row", "wrap", "g3");
        return row;
    }

    /** The file holds names of children: it goes as soon as it is not needed. */
    private void forget() {
        dropped = null;
        if (kept != null) {
            try {
                Files.deleteIfExists(kept);
            } catch (IOException e) {
                LOG.warn("An uploaded roster could not be deleted from the temporary folder", e);
            }
            kept = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    @Override
    public String getPageTitle() {
        return words.say("menu");
    }
}
