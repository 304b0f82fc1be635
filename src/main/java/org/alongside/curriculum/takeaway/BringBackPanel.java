package org.alongside.curriculum.takeaway;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** An edited lesson plan comes back: choose the file, see what was understood, keep it as a draft. */
class BringBackPanel extends Section {
    private static final Logger LOG = LoggerFactory.getLogger(BringBackPanel.class);

    private static final int MOST_SHOWN = 30;

    private final transient LessonFiles files;
    private final transient SchemeFiles schemes;
    private final transient Executor executor;
    private final Div answer = new Div();
    private final Div step = new Div();

    BringBackPanel(LessonFiles files, SchemeFiles schemes, Executor executor) {
        this.files = files;
        this.schemes = schemes;
        this.executor = executor;
        addClassNames("card", "pad", "col", "g4");
        setId("bring-back");
        var lead = new Paragraph(getTranslation("curriculum.bring.lead"));
        lead.addClassName("m2");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        step.addClassNames("col", "g3");
        add(new H2(getTranslation("curriculum.bring.title")), lead, answer, step);
        step.add(upload());
    }

    private Upload upload() {
        var upload = new Upload(
                new TemporaryFileUploadHandler((metadata, file) -> received(metadata.fileName(), file.toPath())) {
                    @Override
                    public long getFileSizeMax() {
                        return LessonFiles.MOST_BYTES;
                    }
                });
        upload.setId("lesson-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) LessonFiles.MOST_BYTES);
        upload.setAcceptedFileExtensions(".docx", ".xlsx", ".md", ".txt");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("curriculum.bring.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("curriculum.bring.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("curriculum.bring.refused.too-large"))
                        .setIncorrectFileType(getTranslation("curriculum.bring.wrong-type"))
                        .setTooManyFiles(getTranslation("curriculum.bring.one"))));
        upload.addFileRejectedListener(rejected -> wrong(rejected.getErrorMessage()));
        return upload;
    }

    /** A file has arrived in a temporary place; it goes as soon as it has been read. */
    void received(String name, Path path) {
        answer.removeAll();
        step.removeAll();
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        var words = new Paragraph(getTranslation("curriculum.bring.reading"));
        words.setId("bring-work");
        bar.getElement().setAttribute("aria-labelledby", "bring-work");
        step.add(words, bar);
        var page = UI.getCurrent();
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                    var scheme = schemes.dryRun(path);
                    page.access(() -> show(scheme));
                } else {
                    var understood = files.dryRun(name, path);
                    page.access(() -> show(understood));
                }
            } catch (FileRefused refused) {
                page.access(() -> again(refused.key()));
            } catch (RuntimeException broken) {
                LOG.error("A lesson could not be read: {}", broken.getClass().getName());
                page.access(() -> again("curriculum.bring.refused.broken"));
            } finally {
                forget(path);
            }
        }));
    }

    private static void forget(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("An uploaded lesson could not be deleted from the temporary folder", e);
        }
    }

    private void show(Understood it) {
        step.removeAll();
        step.add(
                new H3(getTranslation("curriculum.bring.understood", it.lesson().title())));
        if (it.changes().isEmpty()) {
            step.add(new Note(Tone.INFO, "info", new Span(getTranslation("curriculum.bring.same"))));
        } else {
            list("curriculum.bring.changed", it.changes());
        }
        list("curriculum.bring.missing", it.missing());
        list("curriculum.bring.strange", it.strange());
        if (it.pictures() > 0) {
            step.add(new Paragraph(getTranslation("curriculum.bring.pictures", it.pictures())));
        }
        list(
                "curriculum.bring.faults",
                it.faults().stream()
                        .map(one -> getTranslation(
                                "curriculum.bring.fault",
                                one.section(),
                                getTranslation(
                                        one.fault().key(), one.fault().details().toArray())))
                        .toList());
        var keep = new Button(getTranslation("curriculum.bring.keep"), click -> keep(it));
        keep.setId("keep-draft");
        keep.addClassNames("btn", "pri");
        keep.setVisible(!it.changes().isEmpty());
        step.add(row(keep, againButton()));
    }

    /** A scheme of work: every changed lesson by name, and every wrong cell; with one of those nothing is kept. */
    private void show(UnderstoodScheme it) {
        step.removeAll();
        step.add(new H3(getTranslation("curriculum.bring.scheme", it.lessons().size(), it.same())));
        if (!it.faults().isEmpty()) {
            step.add(new Note(
                    Tone.WARN,
                    "warn",
                    new Span(
                            getTranslation("curriculum.bring.cells", it.faults().size()))));
            list(
                    "curriculum.bring.cells-list",
                    it.faults().stream()
                            .limit(MOST_SHOWN)
                            .map(CellFault::sentence)
                            .toList());
            if (it.faults().size() > MOST_SHOWN) {
                step.add(new Paragraph(getTranslation(
                        "curriculum.bring.cells-more", it.faults().size() - MOST_SHOWN)));
            }
        } else if (it.lessons().isEmpty()) {
            step.add(new Note(Tone.INFO, "info", new Span(getTranslation("curriculum.bring.scheme-same"))));
        }
        list(
                "curriculum.bring.scheme-lessons",
                it.lessons().stream()
                        .map(one -> getTranslation(
                                "curriculum.bring.scheme-lesson",
                                one.lesson().title(),
                                String.join(", ", one.changes())))
                        .toList());
        list(
                "curriculum.bring.faults",
                it.lessons().stream()
                        .flatMap(one -> one.faults().stream()
                                .map(fault -> getTranslation(
                                        "curriculum.bring.fault",
                                        one.lesson().title(),
                                        getTranslation(
                                                fault.fault().key(),
                                                fault.fault().details().toArray()))))
                        .toList());
        if (it.notThere() > 0) {
            step.add(new Paragraph(getTranslation("curriculum.bring.scheme-not-there", it.notThere())));
        }
        var keep = new Button(
                getTranslation("curriculum.bring.scheme-keep", it.lessons().size()), click -> {
                    var kept = schemes.keep(it);
                    step.removeAll();
                    answer.removeAll();
                    answer.add(
                            new Note(Tone.OK, "check", new Span(getTranslation("curriculum.bring.scheme-kept", kept))));
                    step.add(row(againButton()));
                });
        keep.setId("keep-drafts");
        keep.addClassNames("btn", "pri");
        keep.setDisableOnClick(true);
        keep.setVisible(it.canBeKept());
        step.add(row(keep, againButton()));
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("dots");
        lines.forEach(line -> list.add(new ListItem(line)));
        var words = new Paragraph(getTranslation(title));
        words.addClassName("md");
        step.add(words, list);
    }

    private void keep(Understood it) {
        files.keep(it);
        step.removeAll();
        answer.removeAll();
        answer.add(new Note(Tone.OK, "check", new Span(getTranslation("curriculum.bring.kept"))));
        step.add(row(againButton()));
    }

    private Button againButton() {
        var again = new Button(getTranslation("curriculum.bring.again"), click -> {
            answer.removeAll();
            step.removeAll();
            step.add(upload());
        });
        again.setId("again");
        again.addClassName("btn");
        return again;
    }

    private void again(String key) {
        step.removeAll();
        step.add(upload());
        wrong(getTranslation(key));
    }

    private void wrong(String sentence) {
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", new Span(sentence)));
    }

    private static Div row(Component... content) {
        var row = new Div(content);
        row.addClassNames("row", "wrap");
        return row;
    }
}
