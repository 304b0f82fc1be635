package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.LessonPart;
import org.alongside.curriculum.Scenario;
import org.alongside.curriculum.TrainingModule;

/** A module of the mentors' course in full: what it is for, the time, the scenarios with their answers, care and help. */
class TrainingPage extends Div {
    private static final List<LessonPart> CARE = List.of(
            LessonPart.GROUND_RULES,
            LessonPart.CONTENT_GUIDANCE,
            LessonPart.GROUPING,
            LessonPart.SEND,
            LessonPart.LANGUAGE,
            LessonPart.LGBTQ,
            LessonPart.HELP,
            LessonPart.FOLLOW_UP);

    TrainingPage(TrainingModule module) {
        addClassNames("col", "g4");
        add(what(module), scenarios(module), care(module));
    }

    private Panel what(TrainingModule module) {
        var facts = new Paragraph(getTranslation("curriculum.course.facts", module.minutes(), module.ledBy()));
        facts.addClassNames("s", "m2");
        var outcomes = new UnorderedList();
        outcomes.addClassName("dots");
        module.outcomes().forEach(it -> outcomes.add(new ListItem(it)));
        var hour = new OrderedList();
        hour.addClassName("hour");
        int start = 0;
        for (var activity : module.activities()) {
            var time = new Span(getTranslation("curriculum.lesson.from-to", start, start + activity.minutes()));
            time.addClassNames("num", "s", "m2");
            var minutes = new Span(getTranslation("curriculum.lesson.minutes", activity.minutes()));
            minutes.addClassNames("badge", "num");
            var title = activity.kind()
                    .map(kind -> getTranslation("curriculum.lesson.activity", kind, activity.title()))
                    .orElse(activity.title());
            hour.add(new ListItem(time, new Div(new H3(title), new Words(activity.how())), minutes));
            start += activity.minutes();
        }
        var panel = new Panel(
                new H2(getTranslation("curriculum.course.module", module.number(), module.title())),
                facts,
                new H3(getTranslation("curriculum.course.outcomes")),
                outcomes,
                hour);
        panel.addClassNames("pad", "col");
        return panel;
    }

    private Panel scenarios(TrainingModule module) {
        var panel = new Panel(new H2(getTranslation("curriculum.course.scenarios")));
        for (var scenario : module.scenarios()) {
            var prompt = new H3(scenario.prompt());
            var item = new Div(prompt);
            if (scenario.critical()) {
                item.add(new StateBadge(Tone.INFO, "flag", getTranslation("curriculum.course.critical")));
            }
            var answers = new UnorderedList();
            scenario.options().forEach(it -> answers.add(new ListItem(answer(it))));
            item.add(answers);
            item.addClassNames("col", "scenario");
            panel.add(item);
        }
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private NativeDetails answer(Scenario.Option option) {
        var fit = switch (option.fit()) {
            case YES -> new StateBadge(Tone.OK, "check", getTranslation("curriculum.course.fit.YES"));
            case PARTLY -> new StateBadge(Tone.WARN, "half", getTranslation("curriculum.course.fit.PARTLY"));
            case NO -> new StateBadge(Tone.PLAIN, "cross", getTranslation("curriculum.course.fit.NO"));
        };
        var words = new Paragraph(option.feedback());
        words.addClassName("s");
        var feedback = new Div(fit, words);
        feedback.addClassNames("col", "g1");
        return new NativeDetails(option.say(), feedback);
    }

    private Panel care(TrainingModule module) {
        var panel = new Panel(new H2(getTranslation("curriculum.lesson.take-care")));
        for (var part : CARE) {
            panel.add(new H3(getTranslation("curriculum.part." + part)), new Words(module.part(part)));
        }
        panel.addClassNames("pad", "col");
        return panel;
    }
}
