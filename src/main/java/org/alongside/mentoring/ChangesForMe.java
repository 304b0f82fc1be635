package org.alongside.mentoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** What has changed for whoever looks: their own meetings and nothing else. Empty if nothing has. */
final class ChangesForMe extends Div {
    ChangesForMe(MyChanges mine, People people) {
        setId("changes-for-me");
        addClassNames("col", "g3");
        var steps = mine.latest();
        if (!steps.isEmpty()) {
            var note = new Div(new H2(getTranslation("mentoring.mine.title")));
            note.addClassName("col");
            var others = mine.others(steps);
            var names = people.named(others.values());
            steps.forEach(it -> note.add(new Paragraph(sentence(it, name(others.get(it.pairing()), names)))));
            add(new Note(Tone.INFO, "swap", note));
        }
    }

    private static String name(@Nullable PersonId id, Map<PersonId, PersonRow> names) {
        return id == null ? "?" : TodayView.given(names, id);
    }

    private String sentence(PlanStep it, String with) {
        var before = it.before();
        var after = it.after();
        if (after == null) {
            return before == null
                    ? ""
                    : getTranslation(
                            "mentoring.mine.off", with, Said.weekday(before.day()), Said.time(before.starts()));
        }
        if (before == null) {
            return getTranslation(
                    "mentoring.mine.new", with, Said.weekday(after.day()), Said.time(after.starts()), after.room());
        }
        return it.kind() == PlanStep.Kind.ADULT
                ? getTranslation("mentoring.mine.adult", with, Said.weekday(after.day()), Said.time(after.starts()))
                : getTranslation(
                        "mentoring.mine.moved",
                        with,
                        Said.weekday(before.day()),
                        Said.time(before.starts()),
                        Said.weekday(after.day()),
                        Said.time(after.starts()),
                        after.room());
    }
}
