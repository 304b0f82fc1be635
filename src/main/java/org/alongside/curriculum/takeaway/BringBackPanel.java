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
import java.util.concurrent.Executor;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** An edited lesson plan comes back: choose the file, see what was understood, keep it as a draft. */
class BringBackPanel extends Section {
    private static final Logger LOG = LoggerFactory.getLogger(BringBackPanel.class);

    private final transient LessonFiles files;
    private final transient Executor executor;
    private final Div answer = new Div();
    private final Div step = new Div();

    BringBackPanel(LessonFiles files, Executor executor) {
        this.files = files;
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
        upload.setAcceptedFileExtensions(".docx", ".md", ".txt");
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
                var understood = files.dryRun(name, path);
                page.access(() -> show(understood));
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
