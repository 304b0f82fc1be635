package org.alongside.mentoring.ending;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Endings: which are to be planned, who is to be asked how it was, and whose mentor leaves school. */
@Route("mentoring/endings")
@RolesAllowed(Roles.COORDINATOR)
class EndingsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient EndingDesk desk;
    private final transient People people;
    private int page;

    EndingsView(EndingDesk desk, People people) {
        this.desk = desk;
        this.people = people;
        addClassName("care");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        page = 0;
        show();
    }

    private void show() {
        removeAll();
        var toCome = desk.toCome(page);
        var toAsk = desk.toAsk();
        var handOver = desk.toHandOver();
        var names = people.named(Stream.of(toCome, toAsk, handOver)
                .flatMap(List::stream)
                .flatMap(it -> Stream.of(it.mentor(), it.mentee()))
                .distinct()
                .toList());
        var without = toCome.stream().filter(it -> it.plan() == null).count();
        var beside = new Div(
                list("mentoring.ending.ask", toAsk, names, this::asked),
                list(
                        "mentoring.ending.hand-over",
                        handOver,
                        names,
                        it -> getTranslation("mentoring.ending.until", Said.day(it.endsOn()))));
        beside.addClassNames("col", "g4");
        var first = list("mentoring.ending.to-come", toCome, names, this::planned);
        var row = new Div();
        row.addClassNames("row", "wrap");
        if (page > 0) {
            row.add(turn("mentoring.care.previous", page - 1));
        }
        if (toCome.size() == EndingDesk.PAGE) {
            row.add(turn("mentoring.care.following", page + 1));
        }
        first.add(row);
        var two = new Div(first, beside);
        two.addClassName("halves");
        add(
                new PageHead(
                        without == 0
                                ? getTranslation("mentoring.ending.title-none")
                                : getTranslation("mentoring.ending.title", without),
                        getTranslation("mentoring.ending.lead")),
                two);
    }

    private Button turn(String key, int to) {
        var button = new Button(getTranslation(key), click -> {
            page = to;
            show();
        });
        button.addClassNames("btn", "small");
        return button;
    }

    private Panel list(
            String key,
            List<Farewells.Ending> endings,
            Map<PersonId, PersonRow> names,
            Function<Farewells.Ending, String> facts) {
        var panel = new Panel(new H2(getTranslation(key)), new Paragraph(getTranslation(key + "-text")));
        panel.addClassNames("pad", "col", "g3");
        if (endings.isEmpty()) {
            var none = new Paragraph(getTranslation("mentoring.ending.none"));
            none.addClassName("m2");
            panel.add(none);
            return panel;
        }
        var list = new UnorderedList();
        list.addClassName("care-rows");
        for (var one : endings) {
            var link = new RouterLink(
                    getTranslation("mentoring.care.pair", given(names, one.mentor()), given(names, one.mentee())),
                    EndingView.class,
                    one.id().value().toString());
            link.addClassName("b");
            var top = new Div(link);
            top.addClassNames("row", "wrap", "g2");
            if (one.endedOn() == null && one.plan() != null) {
                top.add(new StateBadge(Tone.OK, "check", getTranslation("mentoring.ending.planned")));
            }
            var words = new Paragraph(facts.apply(one));
            words.addClassNames("s", "m2");
            var both = new Div(top, words);
            both.addClassNames("col", "g1", "grow");
            list.add(new ListItem(both));
        }
        panel.add(list);
        return panel;
    }

    private String planned(Farewells.Ending one) {
        var plan = one.plan();
        return plan == null
                ? getTranslation("mentoring.ending.not-planned", one.held(), Said.day(one.endsOn()))
                : getTranslation(
                        "mentoring.ending.is-planned",
                        Said.day(plan.lastDay()),
                        getTranslation("mentoring.ending.celebration." + plan.celebration()));
    }

    private String asked(Farewells.Ending one) {
        return getTranslation(
                one.mentorAsked()
                        ? "mentoring.ending.ask-mentee"
                        : one.menteeAsked() ? "mentoring.ending.ask-mentor" : "mentoring.ending.ask-both");
    }

    static String given(Map<PersonId, PersonRow> names, PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.given();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.ending.menu");
    }
}
