package org.alongside.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.SignedInPerson;

/** My own times in the calendar of my phone: a link to make, to renew and to stop, and what it shows. */
@Route("me/calendar")
@PermitAll
class MyCalendarView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MyFeed feed;
    private final transient RuleBook rules;
    private final transient Titles titles;
    private final transient PortalAddress address;
    private final boolean setsRules;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final Div link = new Div();
    private final Div beside = new Div();

    MyCalendarView(MyFeed feed, RuleBook rules, Titles titles, PortalAddress address, SignedInPerson who) {
        this.feed = feed;
        this.rules = rules;
        this.titles = titles;
        this.address = address;
        this.setsRules = who.is(Roles.COORDINATOR) || who.is(Roles.ADMIN);
        addClassName("my-calendar");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        link.addClassNames("col", "g4");
        beside.addClassNames("col", "g4");
        var two = new Div(link, beside);
        two.addClassName("two");
        add(head, answer, two);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show();
    }

    private void show() {
        link.removeAll();
        feed.facts().ifPresentOrElse(this::showLink, this::showNoLink);
        showBeside();
    }

    private void showNoLink() {
        head.say(getTranslation("calendar.my.none"), getTranslation("calendar.my.none-lead"));
        var make = button("make", "calendar.my.make", "link", this::renew);
        make.addClassNames("pri", "big");
        link.add(panel(new H2(getTranslation("calendar.my.how")), what(), make));
    }

    private void showLink(MyFeed.Facts facts) {
        head.say(getTranslation("calendar.my.has"), getTranslation("calendar.my.has-lead"));
        var made = new Paragraph(getTranslation("calendar.my.made", Said.weekday(Said.dayOf(facts.madeAt()))));
        var asked = new Paragraph(
                facts.askedAt() == null
                        ? getTranslation("calendar.my.not-asked")
                        : getTranslation(
                                "calendar.my.asked",
                                Said.weekday(Said.dayOf(facts.askedAt())),
                                Said.time(facts.askedAt())));
        asked.setId("asked");
        link.add(panel(new H2(getTranslation("calendar.my.yours")), made, asked, what(), renewAndStop()));
    }

    /** The one time that the address is shown. */
    private void showNew(Secret secret) {
        show();
        head.say(getTranslation("calendar.my.new"), getTranslation("calendar.my.new-lead"));
        var url = address.of(secret.path());
        var field = new TextField(getTranslation("calendar.my.address"));
        field.setId("address");
        field.setValue(url);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setHelperText(getTranslation("calendar.my.address-help"));
        var copy = new Button(getTranslation("calendar.my.copy"), new Icon("link"));
        copy.setId("copy");
        copy.addClassNames("btn", "big");
        copy.addClickListener(click -> copy.getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false)"
                                + " : false",
                        url)
                .then(Boolean.class, done -> copied(field, done)));
        var add = new Anchor();
        add.setUnsafeHref(
                "webcal" + url.substring(url.indexOf(':'))); // our own address; calendars listen to this scheme
        add.add(new Icon("cal"), new Span(getTranslation("calendar.my.add")));
        add.setId("add");
        add.addClassNames("btn", "pri", "big");
        add.setRouterIgnore(true);
        var actions = new Div(add, copy);
        actions.addClassNames("row", "wrap");
        var keep = new Note(Tone.WARN, "lock", new Span(getTranslation(secretWords())));
        link.removeAll();
        link.add(
                panel(new H2(getTranslation("calendar.my.now")), field, actions, keep, steps()), panel(renewAndStop()));
    }

    private String secretWords() {
        return rules.rules().named() ? "calendar.my.secret-named" : "calendar.my.secret";
    }

    private void copied(TextField field, boolean done) {
        if (!done) {
            field.focus();
            field.getElement().executeJs("this.inputElement.select()");
        }
        say(done ? Tone.OK : Tone.INFO, done ? "check" : "info", done ? "calendar.my.copied" : "calendar.my.copy-self");
    }

    private UnorderedList steps() {
        var list = new UnorderedList(
                new ListItem(getTranslation("calendar.my.step-apple")),
                new ListItem(getTranslation("calendar.my.step-google")),
                new ListItem(getTranslation("calendar.my.step-outlook")));
        list.addClassNames("dots", "s");
        return list;
    }

    private Paragraph what() {
        var what = new Paragraph(
                getTranslation(rules.rules().named() ? "calendar.my.what-named" : "calendar.my.what-neutral"));
        what.addClassName("m2");
        return what;
    }

    private Div renewAndStop() {
        var renew = button("renew", "calendar.my.renew", "undo", this::renew);
        var stop = button("stop", "calendar.my.stop", "cross", this::stop);
        var row = new Div(renew, stop);
        row.addClassNames("row", "wrap");
        var words = new Paragraph(getTranslation("calendar.my.renew-lead"));
        words.addClassNames("s", "m2");
        var both = new Div(row, words);
        both.addClassName("col");
        return both;
    }

    private Button button(String id, String words, String icon, Runnable action) {
        var button = new Button(getTranslation(words), new Icon(icon), click -> action.run());
        button.setId(id);
        button.addClassName("btn");
        return button;
    }

    private void renew() {
        answer.removeAll();
        showNew(feed.renew());
    }

    private void stop() {
        feed.stop();
        show();
        say(Tone.OK, "check", "calendar.my.stopped");
    }

    private void say(Tone tone, String icon, String words) {
        answer.removeAll();
        answer.add(new Note(tone, icon, new Span(getTranslation(words))));
    }

    private void showBeside() {
        beside.removeAll();
        var known = rules.rules();
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var it : feed.next()) {
            var when = new Span(getTranslation(
                    "calendar.my.when", Said.weekday(it.day()), Said.time(it.starts()), Said.time(it.ends())));
            when.addClassNames("md");
            var room = it.room() == null ? "" : it.room();
            var title = new Span(
                    room.isEmpty()
                            ? titles.of(it, known)
                            : getTranslation("calendar.my.title-room", titles.of(it, known), room));
            title.addClassNames("s", "m2");
            var words = new Div(when, title);
            words.addClassName("col");
            list.add(new ListItem(words));
        }
        var next = panel(new H2(getTranslation("calendar.my.next")));
        next.add(list.getChildren().findAny().isPresent() ? list : new Paragraph(getTranslation("calendar.my.empty")));
        beside.add(next);
        if (known.letters() && feed.facts().isEmpty()) {
            beside.add(new Note(Tone.INFO, "info", new Span(getTranslation("calendar.my.letters"))));
        }
        if (setsRules) {
            beside.add(new RulesPanel(rules, this::show));
        }
    }

    private static Panel panel(Component... content) {
        var panel = new Panel(content);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.my.page");
    }
}
