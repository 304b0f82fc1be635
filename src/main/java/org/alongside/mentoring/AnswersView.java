package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Tone;
import org.alongside.school.roster.RosterFile;
import org.alongside.school.roster.RosterRefused;
import org.alongside.school.roster.SheetRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Answers from Google Forms or Microsoft Forms: choose the file, look at every line, then keep them all. */
@Route("mentoring/import")
@RolesAllowed(Roles.COORDINATOR)
class AnswersView extends Div implements HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(AnswersView.class);
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final transient FormAnswers answers;
    private final transient InterestWords words;
    private final transient Executor executor;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final Div step = new Div();
    private transient List<SheetRow> rows = List.of();
    private final Map<String, String> meanings = new HashMap<>();
    private String fileName = "";

    AnswersView(FormAnswers answers, InterestWords words, @Qualifier("applicationTaskExecutor") Executor executor) {
        this.answers = answers;
        this.words = words;
        this.executor = executor;
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        step.addClassNames("col", "g4");
        add(head, answer, step);
        startAgain();
    }

    private void startAgain() {
        rows = List.of();
        meanings.clear();
        answer.removeAll();
        head.say(getTranslation("mentoring.import.title"), getTranslation("mentoring.import.lead"));
        step.removeAll();
        var back = new RouterLink(getTranslation("mentoring.import.back"), PeopleView.class);
        step.add(upload(), new Paragraph(getTranslation("mentoring.import.columns")), back);
    }

    private Upload upload() {
        var upload = new Upload(
                new TemporaryFileUploadHandler((metadata, file) -> received(metadata.fileName(), file.toPath())) {
                    @Override
                    public long getFileSizeMax() {
                        return MOST_BYTES;
                    }
                });
        upload.setId("file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".tsv", ".txt");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("mentoring.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("mentoring.import.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("mentoring.import.too-big"))
                        .setIncorrectFileType(getTranslation("mentoring.import.wrong-type"))
                        .setTooManyFiles(getTranslation("mentoring.import.one"))));
        upload.addFileRejectedListener(rejected -> wrong(rejected.getErrorMessage()));
        return upload;
    }

    private record Looked(List<SheetRow> rows, AnswerReport report) {}

    /** A file has arrived in a temporary place; it holds names of children and goes as soon as it is read. */
    void received(String name, Path path) {
        fileName = name;
        work(
                () -> {
                    try {
                        var read = RosterFile.open(name, path).rows(FormAnswers.MOST_LINES + 1);
                        return new Looked(read, answers.look(read, Map.of()));
                    } finally {
                        forget(path);
                    }
                },
                looked -> {
                    rows = looked.rows();
                    show(looked.report());
                });
    }

    private void show(AnswerReport report) {
        head.say(
                getTranslation(
                        "mentoring.import.understood",
                        report.taken().size(),
                        report.lines().size()),
                getTranslation("mentoring.import.understood-lead", fileName));
        step.removeAll();
        var take = new Button(
                getTranslation("mentoring.import.take", report.taken().size()), click -> take(report));
        take.setId("take");
        take.addClassNames("btn", "pri");
        take.setEnabled(!report.taken().isEmpty());
        take.setDisableOnClick(true);
        var again = new Button(getTranslation("mentoring.import.again"), click -> startAgain());
        again.setId("again");
        again.addClassName("btn");
        step.add(row(take, again), new AnswerPanels(report, words, this::means).component());
    }

    /** From now on this word means that interest, in every line. */
    private void means(String word, String interest) {
        meanings.put(word, interest);
        var file = rows;
        var meant = Map.copyOf(meanings);
        work(() -> answers.look(file, meant), this::show);
    }

    private void take(AnswerReport report) {
        var file = rows;
        var meant = Map.copyOf(meanings);
        work(
                () -> {
                    answers.take(file, meant, report);
                    return report;
                },
                done -> {
                    startAgain();
                    answer.add(new Note(
                            Tone.OK,
                            "check",
                            new Span(getTranslation(
                                    "mentoring.import.done", done.taken().size()))));
                });
    }

    /** Beside the page, as the same person. */
    private <T> void work(Supplier<T> what, Consumer<T> done) {
        answer.removeAll();
        step.removeAll();
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        var sentence = new Paragraph(getTranslation("mentoring.import.working"));
        sentence.getElement().setAttribute("role", "status");
        step.add(sentence, bar);
        var page = UI.getCurrent();
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                var result = what.get();
                page.access(() -> done.accept(result));
            } catch (RuntimeException failure) {
                page.access(() -> failed(failure));
            }
        }));
    }

    private void failed(RuntimeException failure) {
        startAgain();
        switch (failure) {
            case RosterRefused refused ->
                wrong(getTranslation(
                        refused.sentence().key(), refused.sentence().arguments().toArray()));
            case IllegalArgumentException reason
            when String.valueOf(reason.getMessage()).startsWith("mentoring.") ->
                wrong(getTranslation(String.valueOf(reason.getMessage()), fileName));
            default -> {
                // a message may quote a name, so only its type
                LOG.error("Answers could not be read: {}", failure.getClass().getName());
                wrong(getTranslation("mentoring.import.broken"));
            }
        }
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

    private static void forget(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("An uploaded file could not be deleted from the temporary folder", e);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rows = List.of();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.import.title");
    }
}
