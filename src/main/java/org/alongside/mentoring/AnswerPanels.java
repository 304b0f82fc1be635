package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.alongside.base.ui.Panel;
import org.alongside.school.PersonRow;

/** A form's answers as they are understood: words nobody knows, lines that stay out, lines that are taken. */
final class AnswerPanels {
    private static final int WORDS_SHOWN = 40;
    private static final int SUGGESTIONS = 3;

    private final AnswerReport report;
    private final InterestWords words;
    private final BiConsumer<String, String> means;
    private final Div all = new Div();

    AnswerPanels(AnswerReport report, InterestWords words, BiConsumer<String, String> means) {
        this.report = report;
        this.words = words;
        this.means = means;
        all.addClassNames("col", "g4");
        if (!report.unknownWords().isEmpty()) {
            all.add(unknown());
        }
        if (!report.staying().isEmpty()) {
            all.add(staying());
        }
        if (!report.taken().isEmpty()) {
            all.add(taken());
        }
    }

    Component component() {
        return all;
    }

    private Panel unknown() {
        var list = new UnorderedList();
        list.addClassName("rows");
        report.unknownWords().entrySet().stream().limit(WORDS_SHOWN).forEach(entry -> {
            var said = new Span(say("mentoring.import.word", entry.getKey(), entry.getValue()));
            said.addClassName("grow");
            var row = new Div(said);
            words.nearest(entry.getKey(), SUGGESTIONS).forEach(key -> row.add(suggestion(entry.getKey(), key)));
            row.add(other(entry.getKey()));
            row.addClassName("wrap");
            list.add(new ListItem(row));
        });
        var panel = panel("mentoring.import.unknown", report.unknownWords().size(), "mentoring.import.unknown-help");
        panel.add(list);
        return panel;
    }

    private Button suggestion(String word, String key) {
        var button = new Button(say("interest." + key), click -> means.accept(word, key));
        button.addClassNames("btn", "small");
        button.setAriaLabel(say("mentoring.import.means", word, say("interest." + key)));
        return button;
    }

    private ComboBox<String> other(String word) {
        var box = new ComboBox<String>();
        box.setItems((interest, typed) -> words.fits(interest, typed), Interests.KEYS);
        box.setItemLabelGenerator(it -> say("interest." + it));
        box.setPlaceholder(say("mentoring.import.means-other"));
        box.setAriaLabel(say("mentoring.import.means-what", word));
        box.addClassName("means");
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                means.accept(word, change.getValue());
            }
        });
        return box;
    }

    private Panel staying() {
        var grid = new Grid<AnswerLine>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(AnswerLine::row)
                .setHeader(say("mentoring.import.line"))
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addColumn(AnswerLine::who).setHeader(say("mentoring.import.who")).setFlexGrow(2);
        grid.addColumn(this::why).setHeader(say("mentoring.import.why")).setFlexGrow(4);
        grid.setItems(report.staying());
        shape(grid, report.staying().size());
        var panel = panel("mentoring.import.staying", report.staying().size(), "mentoring.import.staying-help");
        panel.add(grid);
        return panel;
    }

    private String why(AnswerLine line) {
        var why = say("mentoring.import.stays." + line.stays());
        return line.may().isEmpty()
                ? why
                : why + " "
                        + say(
                                "mentoring.import.may-mean",
                                line.may().stream().map(AnswerPanels::named).collect(Collectors.joining(", ")));
    }

    private Panel taken() {
        var grid = new Grid<AnswerLine>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(AnswerLine::row)
                .setHeader(say("mentoring.import.line"))
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addColumn(it -> it.person() == null ? it.who() : named(it.person()))
                .setHeader(say("mentoring.people.name"))
                .setFlexGrow(2);
        grid.addColumn(it -> it.participant() == null
                        ? ""
                        : say("role." + it.participant().side()))
                .setHeader(say("mentoring.people.side"));
        grid.addColumn(this::likes).setHeader(say("mentoring.people.likes")).setFlexGrow(4);
        grid.setItems(report.taken());
        shape(grid, report.taken().size());
        var panel = panel("mentoring.import.taken", report.taken().size(), "mentoring.import.taken-help");
        if (report.cut() > 0) {
            panel.add(new Paragraph(say("mentoring.import.cut", report.cut(), Interests.MOST)));
        }
        panel.add(grid);
        return panel;
    }

    private String likes(AnswerLine line) {
        var participant = line.participant();
        if (participant == null) {
            return "";
        }
        var likes = Told.interests(all, participant.likes());
        var dislikes = participant.picks().dislikes();
        return dislikes.isEmpty()
                ? likes
                : likes + ". " + say("mentoring.people.not-for-them", Told.interests(all, dislikes));
    }

    private static void shape(Grid<AnswerLine> grid, int rows) {
        grid.addThemeName("wrap-cell-content");
        grid.setAllRowsVisible(rows <= 10);
        if (rows > 10) {
            grid.addClassName("tall");
        }
    }

    private Panel panel(String title, int count, String help) {
        var words = new Paragraph(say(help));
        words.addClassNames("s", "m2");
        var panel = new Panel(new H2(say(title, count)), words);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private static String named(PersonRow person) {
        return person.form() == null ? person.name() : person.name() + ", " + person.form();
    }

    private String say(String key, Object... arguments) {
        return all.getTranslation(key, arguments);
    }
}
