package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseDrafts;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseNames;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.OpenEntry;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.safeguarding.casework.vault.Handout;
import org.alongside.school.FreshSignIn;
import org.alongside.school.School;
import org.alongside.school.StaleSignIn;
import org.jspecify.annotations.Nullable;

/** One referral: the document to hand over, what was done with it, and what comes next. Only the document is printed. */
@Route("safeguarding/referral/:id")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR})
class ReferralView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Referrals referrals;
    private final transient CaseFiles files;
    private final transient CaseNames names;
    private final transient CaseDrafts drafts;
    private final transient School school;
    private final transient FreshSignIn signIn;
    private final transient Clock clock;

    ReferralView(
            Referrals referrals,
            CaseFiles files,
            CaseNames names,
            CaseDrafts drafts,
            School school,
            FreshSignIn signIn,
            Clock clock) {
        this.referrals = referrals;
        this.files = files;
        this.names = names;
        this.drafts = drafts;
        this.school = school;
        this.signIn = signIn;
        this.clock = clock;
        addClassNames("col", "g4", "referral-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var row = event.getRouteParameters()
                .get("id")
                .flatMap(ReferralView::parse)
                .flatMap(referrals::find);
        if (row.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(row.get().id());
    }

    private static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException guessed) {
            return Optional.empty();
        }
    }

    private void show(UUID id) {
        removeAll();
        var open = referrals.open(id);
        var of = files.require(open.row().caseId());
        var aside = new Div();
        aside.addClassNames("col", "g4", "case-aside", "no-print");
        aside.add(progress(open));
        if (!open.row().advice() && open.row().closedAt() == null) {
            aside.add(next(open.row()));
        }
        var columns = new Div(document(open, of), aside);
        columns.addClassName("case-columns");
        add(head(open.row(), of), columns);
    }

    private Component head(ReferralRow row, CaseRow of) {
        var back = new Anchor("safeguarding/case/" + of.id().value(), row.reference());
        var path = new Span(back, new Span(" / " + getTranslation("safeguarding.refer.crumb")));
        path.addClassNames("s", "m2");
        var words = new Div(
                path,
                new H1(getTranslation(
                        row.advice() ? "safeguarding.referral.advice-title" : "safeguarding.referral.title",
                        row.agencyName())));
        if (!row.advice()) {
            words.add(new Div(ReferralClock.badge(this, row, clock.instant())));
        }
        words.addClassNames("col", "g2");
        var made = CaseField.answer();
        var make = new Button(getTranslation("safeguarding.referral.pdf"), new Icon("save"), click -> make(row, made));
        make.setId("make-paper");
        make.addClassName("btn");
        var right = new Div(make, made);
        right.addClassNames("col", "g2");
        var head = new Div(words, right);
        head.addClassNames("head", "no-print");
        return head;
    }

    private void make(ReferralRow row, Div made) {
        made.removeAll();
        try {
            var file = referrals.paper(row.id());
            var content = new Handout.Content(row.reference() + "-" + row.place() + ".pdf", "application/pdf", file);
            var link = Handout.ready(Handout.What.REFERRAL, signIn, content)
                    .link(getTranslation("safeguarding.referral.pdf.save"));
            link.addClassNames("btn", "pri");
            var next = new Paragraph(getTranslation("safeguarding.referral.pdf.next"));
            next.addClassNames("s", "m2");
            made.add(link, next);
        } catch (StaleSignIn tooLongAgo) {
            var ask = new AskAgain(signIn, () -> make(row, made));
            made.add(ask);
            ask.takeFocus();
        }
    }

    /** What is handed over: nothing of the case but this text. */
    private Component document(OpenReferral open, CaseRow of) {
        var row = open.row();
        var paper = new Article();
        paper.addClassNames("card", "pad", "paper");
        var title = new H2(getTranslation("safeguarding.referral.paper", row.agencyName()));
        var from = new Paragraph(getTranslation(
                "safeguarding.referral.paper.from",
                school.facts().name(),
                row.writtenBy(),
                Said.day(Said.dayOf(row.writtenAt())) + " "
                        + Said.dayOf(row.writtenAt()).getYear() + ", " + Said.time(row.writtenAt())));
        from.addClassNames("s", "m2");
        var about = new Paragraph(getTranslation("safeguarding.referral.paper.about", names.of(of), row.reference()));
        paper.add(title, from, about);
        part(paper, open.text(), PartKind.ACCOUNT, null);
        part(
                paper,
                open.text(),
                PartKind.REASON,
                row.advice() ? "safeguarding.referral.paper.follows" : "safeguarding.referral.paper.why");
        var foot = new Paragraph(getTranslation("safeguarding.referral.paper.foot"));
        foot.addClassNames("xs", "m2");
        paper.add(foot);
        return paper;
    }

    private void part(Article paper, OpenEntry entry, PartKind kind, @Nullable String heading) {
        entry.words(kind).ifPresent(words -> {
            if (heading != null) {
                paper.add(new H3(getTranslation(heading)));
            }
            var text = new Paragraph(words.disclose());
            text.addClassName("verbatim");
            paper.add(text);
        });
    }

    private Component progress(OpenReferral open) {
        var card = CaseField.card("progress", getTranslation("safeguarding.referral.progress"));
        if (!open.row().advice()) {
            card.add(new ReferralClock(open.row(), clock.instant()));
        }
        var list = new OrderedList();
        list.addClassName("own-steps");
        for (var step : open.steps()) {
            var what = new Span(getTranslation("safeguarding.referral.step." + step.step())
                    + (step.way() == null ? "" : ", " + getTranslation("safeguarding.referral.way." + step.way())));
            what.addClassName("md");
            var when = new Span(ReferralClock.moment(step.at()) + " · " + step.by() + " · "
                    + getTranslation("safeguarding.referral.entry", step.place()));
            when.addClassNames("xs", "m2");
            var item = new ListItem(what, when);
            open.said().stream()
                    .filter(it -> it.row().place() == step.place())
                    .flatMap(it -> it.parts().stream())
                    .filter(it -> it.kind() != PartKind.TITLE)
                    .flatMap(it -> Optional.ofNullable(it.words()).stream())
                    .forEach(it -> {
                        var words = new Paragraph(it.disclose());
                        words.addClassNames("s", "verbatim");
                        item.add(words);
                    });
            list.add(item);
        }
        var threshold = open.row().threshold();
        if (threshold != null) {
            card.add(new Paragraph(getTranslation("safeguarding.referral.threshold." + threshold)));
        }
        if (open.steps().isEmpty()) {
            var none = new Paragraph(getTranslation(
                    open.row().advice()
                            ? "safeguarding.referral.progress.advice"
                            : "safeguarding.referral.progress.none"));
            none.addClassNames("s", "m2");
            card.add(none);
        } else {
            card.add(list);
        }
        return card;
    }

    /** What can be done now; the likeliest is open. */
    private Component next(ReferralRow row) {
        var card = CaseField.card("next", getTranslation("safeguarding.referral.next"));
        if (row.sentAt() == null) {
            card.add(form(row, Step.SENT, true));
        } else {
            var challenged = State.of(row, clock.instant()) == State.CHALLENGED;
            if (row.acknowledgedAt() == null) {
                card.add(form(row, Step.ACKNOWLEDGED, false));
            }
            if (row.answeredAt() == null || challenged) {
                card.add(form(row, Step.ANSWERED, false), form(row, Step.CHASED, false));
            }
            card.add(form(row, Step.CHALLENGED, false), form(row, Step.ESCALATED, false), form(row, Step.SENT, false));
        }
        card.add(form(row, Step.OUTCOME, false));
        return card;
    }

    private Component form(ReferralRow row, Step step, boolean open) {
        var answer = CaseField.answer();
        var box = new Div();
        box.addClassNames("col", "g3");
        var help = new Paragraph(getTranslation("safeguarding.referral.help." + step));
        help.addClassNames("s", "m2");
        box.add(help);
        var threshold = new Select<Threshold>();
        if (step == Step.ANSWERED) {
            threshold.setLabel(getTranslation("safeguarding.referral.threshold"));
            threshold.setId("threshold");
            threshold.setItems(Threshold.values());
            threshold.setItemLabelGenerator(it -> getTranslation("safeguarding.referral.threshold." + it));
            box.add(threshold);
        }
        var way = new Select<Way>();
        if (step == Step.SENT || step == Step.CHASED) {
            way.setLabel(getTranslation("safeguarding.referral.way"));
            way.setItems(Way.values());
            way.setItemLabelGenerator(it -> getTranslation("safeguarding.referral.way." + it));
            way.setValue(step == Step.SENT ? Way.PORTAL : Way.PHONE);
            box.add(way);
        }
        var at = new Moment("at-" + step, getTranslation("safeguarding.referral.when"), clock.instant());
        var words = new TextArea(getTranslation("safeguarding.referral.words." + step));
        words.setId("words-" + step);
        words.setMaxLength(4_000);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("short");
        var draft = drafts.open(row.caseId(), row.id() + "/" + step);
        draft.bind("words", words);
        draft.note(() -> show(row.id())).ifPresent(box::add);
        var save = CaseField.button(
                "save-" + step,
                getTranslation("safeguarding.referral.save." + step),
                () -> CaseField.attempt(answer, () -> {
                    referrals.step(
                            row.id(),
                            new NewStep(
                                    draft.key(),
                                    step,
                                    at.value(),
                                    way.getValue(),
                                    threshold.getValue(),
                                    words.getValue().isBlank() ? null : Narrative.of(words.getValue())));
                    draft.done();
                    show(row.id());
                }));
        box.add(at, words, answer, save);
        var fold = CaseField.fold("fold-" + step, getTranslation("safeguarding.referral.do." + step), box);
        fold.setOpen(open || draft.isBack());
        return fold;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.referral.page-title");
    }
}
