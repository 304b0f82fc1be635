package org.alongside.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.statements.Mapping;
import org.alongside.curriculum.statements.StatementSet;
import org.alongside.curriculum.statements.StatementSetRehearsal;
import org.alongside.curriculum.statements.StatementSets;
import org.jspecify.annotations.Nullable;

/** Versions of the statutory statements: what the lessons serve in each, and how to load the next one. */
@Route("curriculum/statements")
@Menu(title = "curriculum.statements.menu", order = 80.9, icon = "list")
@RolesAllowed(Roles.PSHE_LEAD)
class StatementsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final int MOST_BYTES = 2_000_000;

    private final transient StatementSets sets;
    private final transient SpiralCurriculum spiral;
    private final Div answer = new Div();
    private final Div page = new Div();
    private final TextField name = new TextField();
    private byte @Nullable [] statements;
    private byte @Nullable [] mapping;

    StatementsView(StatementSets sets, SpiralCurriculum spiral) {
        this.sets = sets;
        this.spiral = spiral;
        addClassName("copies");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        page.addClassNames("col", "g4");
        add(
                new PageHead(
                        getTranslation(
                                "curriculum.statements.title",
                                spiral.statements().size()),
                        getTranslation("curriculum.map.lead-statements", spiral.secondaryStatementsInLessons())),
                answer,
                page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        page.removeAll();
        sets.all().forEach(it -> page.add(version(it)));
        page.add(form());
    }

    private Panel version(StatementSet it) {
        var list = new UnorderedList();
        list.addClassName("dots");
        sets.uncovered(it.id()).forEach(one -> list.add(new ListItem(one.words() + " (" + one.code() + ")")));
        var missing =
                new Details(getTranslation("curriculum.statements.uncovered", it.secondary() - it.covered()), list);
        missing.setVisible(it.secondary() > it.covered());
        var away = new Button(getTranslation("curriculum.statements.remove"), click -> askToRemove(it));
        away.addClassNames("btn", "small");
        away.setAriaLabel(getTranslation("curriculum.statements.remove-of", it.name()));
        var panel = new Panel(
                new H2(it.name()),
                new Paragraph(getTranslation(
                        "curriculum.statements.version",
                        Said.day(Said.dayOf(it.loadedAt())),
                        it.statements(),
                        it.covered(),
                        it.secondary())),
                missing,
                away);
        panel.addClassNames("pad", "col");
        return panel;
    }

    private void askToRemove(StatementSet it) {
        var ask = new ConfirmDialog(
                getTranslation("curriculum.statements.remove-ask", it.name()),
                getTranslation("curriculum.statements.remove-text"),
                getTranslation("curriculum.statements.remove"),
                yes -> {
                    sets.remove(it.id());
                    show();
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("curriculum.edition.discard-no"));
        ask.open();
    }

    private Panel form() {
        name.setLabel(getTranslation("curriculum.statements.name"));
        name.setId("name");
        name.setMaxLength(80);
        var look = new Button(getTranslation("curriculum.statements.look"), click -> rehearse());
        look.setId("look");
        look.addClassNames("btn", "pri");
        var panel = new Panel(
                new H2(getTranslation("curriculum.statements.load-title")),
                new Paragraph(getTranslation("curriculum.statements.load-text")),
                name,
                file("statements", it -> statements = it),
                file("mapping", it -> mapping = it),
                look);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Component file(String what, Consumer<byte[]> keep) {
        var label = new Span(getTranslation("curriculum.statements.file." + what));
        label.addClassName("b");
        var upload = new Upload(new InMemoryUploadHandler((facts, bytes) -> keep.accept(bytes)) {
            @Override
            public long getFileSizeMax() {
                return MOST_BYTES;
            }
        });
        upload.setId("upload-" + what);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.getElement().setAttribute("aria-label", getTranslation("curriculum.statements.file." + what));
        upload.addFileRejectedListener(refused ->
                say(Tone.DANGER, getTranslation("curriculum.statements.problem.too-long", MOST_BYTES / 1_000_000)));
        var box = new Div(label, upload);
        box.addClassName("col");
        return box;
    }

    /** Takes files as the upload does, for tests. */
    void files(byte[] newStatements, byte[] newMapping) {
        statements = newStatements;
        mapping = newMapping;
    }

    private void rehearse() {
        var one = statements;
        var other = mapping;
        if (one == null || other == null) {
            say(Tone.WARN, getTranslation("curriculum.statements.mistake.files"));
            return;
        }
        show(sets.rehearse(one, other));
    }

    private void show(StatementSetRehearsal it) {
        answer.removeAll();
        if (!it.problems().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("s");
            it.problems()
                    .forEach(one -> list.add(new ListItem(getTranslation(
                                    "curriculum.statements.line",
                                    getTranslation("curriculum.statements.file." + one.file()),
                                    one.line())
                            + " "
                            + getTranslation(one.key(), one.details().toArray()))));
            var title = new Div(getTranslation(
                    "curriculum.statements.problems", it.problems().size()));
            title.addClassName("b");
            answer.add(new Note(Tone.DANGER, "warn", title, list));
            return;
        }
        var load = new Button(getTranslation("curriculum.statements.load"), click -> load(it));
        load.setId("load");
        load.addClassNames("btn", "pri");
        answer.add(new Note(
                Tone.INFO,
                "info",
                new Paragraph(getTranslation(
                        "curriculum.statements.rehearsed",
                        it.statements().size(),
                        it.count(Mapping.Kind.SAME),
                        it.count(Mapping.Kind.SPLIT),
                        it.count(Mapping.Kind.MERGED),
                        it.count(Mapping.Kind.DROPPED),
                        it.count(Mapping.Kind.NEW))),
                load));
    }

    private void load(StatementSetRehearsal it) {
        try {
            var ignored = sets.load(name.getValue(), it);
            show();
            say(Tone.OK, getTranslation("curriculum.statements.loaded", name.getValue()));
        } catch (IllegalArgumentException mistake) {
            say(Tone.WARN, getTranslation(String.valueOf(mistake.getMessage())));
        }
    }

    private void say(Tone tone, String words) {
        answer.removeAll();
        answer.add(new Note(tone, tone == Tone.OK ? "check" : "warn", new Span(words)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.statements.menu");
    }
}
