package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.Draft;
import org.alongside.curriculum.planning.Edition;
import org.alongside.curriculum.planning.EditionOwner;
import org.alongside.curriculum.planning.Editions;
import org.alongside.curriculum.planning.LessonDrafts;
import org.alongside.curriculum.planning.LessonText;
import org.alongside.curriculum.planning.Offer;
import org.alongside.curriculum.planning.SchoolCopies;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.curriculum.planning.ThreeWay;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;

/** What the school makes of the lessons: what waits for the lead, one's drafts and offers, and every text in use. */
@Route("curriculum/copies")
@Menu(title = "curriculum.copies.menu", order = 80.4, icon = "draw")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class CopiesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Editions editions;
    private final transient LessonDrafts drafts;
    private final transient SchoolCopies copies;
    private final transient SpiralCurriculum spiral;
    private final transient TeachingClasses classes;
    private final transient SchoolYear school;
    private final transient People people;
    private final transient SignedInPerson who;
    private final transient java.time.Clock clock;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final Div page = new Div();

    CopiesView(
            Editions editions,
            LessonDrafts drafts,
            SchoolCopies copies,
            SpiralCurriculum spiral,
            TeachingClasses classes,
            SchoolYear school,
            People people,
            SignedInPerson who,
            java.time.Clock clock) {
        this.editions = editions;
        this.drafts = drafts;
        this.copies = copies;
        this.spiral = spiral;
        this.classes = classes;
        this.school = school;
        this.people = people;
        this.who = who;
        this.clock = clock;
        addClassName("copies");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        page.addClassNames("col", "g4");
        add(head, answer, page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        page.removeAll();
        var waiting = who.is(Roles.PSHE_LEAD) ? copies.waiting() : List.<Offer>of();
        var mineToWrite = drafts.drafts();
        var mine = copies.mine();
        var year = school.around(Said.dayOf(clock.instant()));
        var inUse = editions.inUse(year.map(it -> classes.ofYear(it.id())).orElse(List.of()).stream()
                .map(TeachingClass::id)
                .toList());
        head.say(
                getTranslation("curriculum.copies.title", inUse.size()),
                getTranslation("curriculum.copies.lead", waiting.size(), mineToWrite.size()));
        waiting.forEach(it -> page.add(decide(it)));
        if (!mineToWrite.isEmpty()) {
            page.add(list(
                    "curriculum.copies.drafts", mineToWrite.stream().map(this::draft).toList()));
        }
        if (!mine.isEmpty()) {
            page.add(list(
                    "curriculum.copies.mine", mine.stream().map(this::offer).toList()));
        }
        if (!inUse.isEmpty()) {
            page.add(list(
                    "curriculum.copies.in-use",
                    inUse.stream().map(this::edition).toList()));
        }
        if (waiting.isEmpty() && mineToWrite.isEmpty() && mine.isEmpty() && inUse.isEmpty()) {
            page.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.copies.empty"),
                    getTranslation("curriculum.copies.empty-text")));
        }
    }

    private Panel list(String key, List<ListItem> items) {
        var list = new UnorderedList();
        list.addClassName("copy-list");
        items.forEach(list::add);
        var panel = new Panel(new H2(getTranslation(key)), list);
        panel.addClassNames("pad", "col");
        return panel;
    }

    private ListItem draft(Draft it) {
        return row(
                new Anchor("curriculum/draft/" + it.id(), title(it.lesson())),
                getTranslation("curriculum.copies.draft-of", owner(it.owner()), Said.day(Said.dayOf(it.changedAt()))));
    }

    private ListItem edition(Edition it) {
        var of = it.owner().classId().map(id -> "?class=" + id).orElse("?text=school");
        var row = row(
                new Anchor("curriculum/lesson/" + it.lesson() + of, title(it.lesson())),
                getTranslation(
                        "curriculum.copies.edition-of",
                        owner(it.owner()),
                        it.number(),
                        name(it.writtenBy()),
                        Said.day(Said.dayOf(it.writtenAt()))));
        if (editions.isOriginalImproved(it)) {
            row.add(new StateBadge(Tone.INFO, "info", getTranslation("curriculum.copies.improved")));
        }
        row.add(new Anchor("curriculum/edition/" + it.id(), getTranslation("curriculum.copies.compare")));
        return row;
    }

    private ListItem offer(Offer it) {
        var row = row(
                new Anchor("curriculum/lesson/" + it.lesson(), title(it.lesson())),
                getTranslation("curriculum.copies.offered", Said.day(Said.dayOf(it.offeredAt())), it.word()));
        row.add(new StateBadge(
                it.state() == Offer.State.APPROVED
                        ? Tone.OK
                        : it.state() == Offer.State.RETURNED ? Tone.WARN : Tone.PLAIN,
                getTranslation("curriculum.copies.state." + it.state())));
        if (it.answer() != null && it.decidedBy() != null) {
            row.add(new Paragraph(getTranslation("curriculum.copies.answer", name(it.decidedBy()), it.answer())));
        }
        if (it.state() == Offer.State.OFFERED) {
            var back = new Button(
                    getTranslation("curriculum.copies.withdraw"),
                    click -> attempt(() -> {
                        copies.withdraw(it.id());
                        say("curriculum.copies.withdrawn");
                    }));
            back.addClassNames("btn", "small");
            row.add(back);
        }
        return row;
    }

    private static ListItem row(Anchor link, String facts) {
        var words = new Span(facts);
        words.addClassNames("s", "m2");
        var both = new Div(link, words);
        both.addClassNames("col", "grow");
        return new ListItem(both);
    }

    private Panel decide(Offer it) {
        var school = editions.latest(it.lesson(), EditionOwner.SCHOOL);
        var before = school.map(edition -> LessonText.of(edition.text()))
                .or(() -> editions.original(it.lesson()))
                .orElseThrow();
        var after = LessonText.of(it.text());
        var differences = new Div();
        differences.addClassNames("col", "g4");
        new ThreeWay(before, after, before).differences().forEach(found -> {
            var section = new Div(
                    new H3(SectionName.of(this, found.section())), new WordingText(found.theirs(), found.mine()));
            section.addClassName("col");
            differences.add(section);
        });
        var word = new TextArea(getTranslation("curriculum.copies.return-word"));
        word.setMaxLength(500);
        word.setWidthFull();
        var approve = new Button(
                getTranslation("curriculum.copies.approve"),
                click -> attempt(() -> {
                    copies.approve(it.id(), school.map(Edition::number).orElse(0));
                    say("curriculum.copies.approved");
                }));
        approve.addClassNames("btn", "pri");
        var back = new Button(
                getTranslation("curriculum.copies.return"),
                click -> attempt(() -> {
                    copies.giveBack(it.id(), word.getValue());
                    say("curriculum.copies.returned");
                }));
        back.addClassName("btn");
        var buttons = new Div(approve, back);
        buttons.addClassNames("row", "wrap");
        var quote = new Paragraph(it.word());
        quote.addClassName("quote");
        var panel = new Panel(
                new H2(getTranslation("curriculum.copies.waits", name(it.offeredBy()), title(it.lesson()))),
                quote,
                new Paragraph(getTranslation(
                        school.isPresent()
                                ? "curriculum.copies.against-school"
                                : "curriculum.copies.against-original")),
                differences,
                word,
                buttons);
        panel.addClassNames("pad", "col", "g4", "offer");
        return panel;
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (IllegalArgumentException mistake) {
            answer.removeAll();
            answer.add(new Note(Tone.WARN, "warn", new Span(getTranslation(String.valueOf(mistake.getMessage())))));
        }
    }

    private void say(String key) {
        show();
        answer.removeAll();
        answer.add(new Note(Tone.OK, "check", new Span(getTranslation(key))));
    }

    private String title(LessonId id) {
        return spiral.lesson(id).map(Lesson::title).orElse(id.value());
    }

    private String name(PersonId id) {
        return people.find(id).map(it -> it.formalName()).orElse("");
    }

    private String owner(EditionOwner it) {
        return it.classId()
                .flatMap(classes::find)
                .map(TeachingClass::name)
                .orElseGet(() -> getTranslation("curriculum.edition.the-school"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.copies.menu");
    }
}
