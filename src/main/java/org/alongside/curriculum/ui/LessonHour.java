package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.alongside.curriculum.Activity;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonPart;
import org.alongside.curriculum.SpiralCurriculum;

/** What happens in the lesson and when, what pupils can do afterwards, and which statements it serves. */
class LessonHour extends Section {
    LessonHour(Lesson lesson, SpiralCurriculum spiral) {
        addClassNames("card", "pad", "lesson-hour");
        add(new H2(getTranslation("curriculum.lesson.outcomes")), list(lesson.outcomes()));
        add(new H2(getTranslation("curriculum.lesson.prior")), new Words(lesson.part(LessonPart.PRIOR_KNOWLEDGE)));
        var primary = spiral.leansOn(lesson.unit());
        if (!primary.isEmpty()) {
            add(new PrimaryStatements(getTranslation("curriculum.ends.leans-on", primary.size()), primary));
        }
        add(new H2(getTranslation("curriculum.lesson.hour")));
        var hour = new OrderedList();
        hour.addClassName("hour");
        int start = 0;
        for (var activity : lesson.activities()) {
            hour.add(item(activity, start));
            start += activity.minutes();
        }
        add(hour, new H2(getTranslation("curriculum.lesson.key-words")), keyWords(lesson));
        add(new H2(getTranslation("curriculum.lesson.statements")));
        add(list(lesson.statements().stream()
                .map(code -> spiral.statement(code)
                        .map(it -> it.words() + " (" + code + ")")
                        .orElse(code.value()))
                .toList()));
    }

    private ListItem item(Activity activity, int start) {
        var time = new Span(getTranslation("curriculum.lesson.from-to", start, start + activity.minutes()));
        time.addClassNames("num", "s", "m2");
        var minutes = new Span(getTranslation("curriculum.lesson.minutes", activity.minutes()));
        minutes.addClassNames("badge", "num");
        var title = activity.kind()
                .map(kind -> getTranslation("curriculum.lesson.activity", kind, activity.title()))
                .orElse(activity.title());
        var words = new Div(new H3(title), new Words(activity.how()));
        return new ListItem(time, words, minutes);
    }

    private static DescriptionList keyWords(Lesson lesson) {
        var list = new DescriptionList();
        list.addClassName("key-words");
        lesson.keyWords()
                .forEach(it ->
                        list.add(new DescriptionList.Term(it.word()), new DescriptionList.Description(it.meaning())));
        return list;
    }

    private static UnorderedList list(java.util.List<String> texts) {
        var list = new UnorderedList();
        list.addClassName("dots");
        texts.forEach(it -> list.add(new ListItem(it)));
        return list;
    }
}
