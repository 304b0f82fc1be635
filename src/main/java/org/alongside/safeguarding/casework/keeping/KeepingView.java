package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.school.FreshSignIn;
import org.alongside.school.SignedInPerson;
import org.alongside.school.StaleSignIn;

/** What waits of records that were given away or have been kept long enough. Nothing goes by itself. */
@Route("safeguarding/keeping")
@Menu(title = "safeguarding.keeping.menu", order = 8, icon = "save")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class KeepingView extends Div implements HasDynamicTitle {
    private static final int A_PAGE = 25;
    private static final int MOST = 200;

    private final transient Giving giving;
    private final transient Retention retention;
    private final transient Clock clock;
    private final transient FreshSignIn signIn;
    final Div answer = new Div();
    private final PageHead head = new PageHead("", "");
    private final Div again = new Div();
    private final Div handovers = new Div();
    private final Div copies = new Div();
    private final Div closed = new Div();
    private final Div worries = new Div();
    private int closedShown = A_PAGE;
    private int worriesShown = A_PAGE;
    private final Div certificates = new Div();
    final IntegerField transferDays = number("transfer");
    final IntegerField childYears = number("child");
    final IntegerField abuseYears = number("abuse");
    final IntegerField adultYears = number("adult");
    final IntegerField pensionAge = number("pension");
    final IntegerField lowLevelYears = number("low");
    private long version;

    KeepingView(Giving giving, Retention retention, Clock clock, FreshSignIn signIn, SignedInPerson who) {
        this.giving = giving;
        this.retention = retention;
        this.clock = clock;
        this.signIn = signIn;
        addClassNames("col", "g4", "keeping");
        answer.getElement().setAttribute("role", "status");
        for (var part : new Div[] {handovers, copies, closed, worries, certificates}) {
            part.addClassNames("col", "g3");
        }
        add(
                head,
                again,
                answer,
                panel("safeguarding.keeping.handovers", handovers),
                panel("safeguarding.keeping.copies", copies),
                panel("safeguarding.keeping.closed", closed),
                panel("safeguarding.keeping.worries", worries),
                panel("safeguarding.keeping.certificates", certificates));
        if (who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL)) {
            add(terms());
            showTerms();
        }
        show();
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    /** A deed may have been done just before the sign-in grew old: then the lists are asked for anew, and not the deed. */
    private void show() {
        again.removeAll();
        try {
            list();
        } catch (StaleSignIn tooLongAgo) {
            for (var part : new Div[] {handovers, copies, closed, worries, certificates}) {
                part.removeAll();
            }
            again.add(new AskAgain(signIn, this::show));
        }
    }

    private void list() {
        var gone = giving.handovers();
        var prepared = giving.subjectCopies();
        var kept = retention.closed(0, Math.min(closedShown + 1, MOST));
        var told = retention.worries(0, Math.min(worriesShown + 1, MOST));
        var waiting = gone.stream().filter(it -> it.receiptOn() == null).count();
        var unchecked = prepared.stream().filter(it -> it.givenAt() == null).count();
        var due = Stream.concat(kept.stream().limit(closedShown), told.stream().limit(worriesShown))
                .filter(it -> it.isDue(today()))
                .count();
        var all = waiting + unchecked + due;
        head.say(
                all == 0
                        ? getTranslation("safeguarding.keeping.title.0")
                        : all == 1
                                ? getTranslation("safeguarding.keeping.title.1")
                                : getTranslation("safeguarding.keeping.title", all),
                getTranslation("safeguarding.keeping.lead"));
        fill(handovers, gone.stream().map(this::handover).toList(), "handovers");
        fill(copies, prepared.stream().map(this::copy).toList(), "copies");
        fill(closed, kept.stream().limit(closedShown).map(this::kept).toList(), "closed");
        more(closed, kept.size() > closedShown, () -> closedShown += A_PAGE);
        fill(worries, told.stream().limit(worriesShown).map(this::kept).toList(), "worries");
        more(worries, told.size() > worriesShown, () -> worriesShown += A_PAGE);
        fill(
                certificates,
                retention.certificates().stream().map(this::certificate).toList(),
                "certificates");
    }

    private void more(Div part, boolean thereIsMore, Runnable further) {
        if (thereIsMore) {
            part.add(button("safeguarding.keeping.more", "", () -> {
                further.run();
                show();
            }));
        }
    }

    private void fill(Div part, java.util.List<? extends Component> lines, String name) {
        part.removeAll();
        lines.forEach(part::add);
        if (lines.isEmpty()) {
            var nothing = new Paragraph(getTranslation("safeguarding.keeping." + name + ".none"));
            nothing.addClassName("m2");
            part.add(nothing);
        }
    }

    private Component handover(HandoverRow row) {
        return new HandoverCard(
                row,
                today(),
                (on, from) -> attempt(() -> {
                    giving.receipt(row.id(), on, from);
                    say("safeguarding.keeping.receipt.kept");
                }));
    }

    private Component copy(SubjectCopyRow row) {
        var line = new Div();
        line.addClassNames("keeping-line", "col");
        var what = new Span(getTranslation(
                "safeguarding.keeping.copy", row.caseReference(), row.askedBy().disclose()));
        what.addClassName("b");
        line.add(
                what,
                small(getTranslation(
                        "safeguarding.keeping.copy.by",
                        row.preparedName(),
                        Said.shortDay(Said.dayOf(row.preparedAt())))));
        var files = new Div();
        var buttons = new Div();
        buttons.addClassNames("row", "wrap");
        if (row.checkedName() == null) {
            buttons.add(
                    button("safeguarding.keeping.copy.look", row.caseReference(), () -> {
                        files.removeAll();
                        files.add(new CopyFiles(giving.look(row.id()), signIn));
                    }),
                    button("safeguarding.keeping.copy.check", row.caseReference(), () -> {
                        giving.check(row.id());
                        say("safeguarding.keeping.copy.checked");
                    }));
        } else {
            var given = row.givenAt();
            line.add(small(getTranslation("safeguarding.keeping.copy.checked-by", row.checkedName())
                    + (given == null
                            ? ""
                            : " "
                                    + getTranslation(
                                            "safeguarding.keeping.copy.given", Said.shortDay(Said.dayOf(given))))));
            buttons.add(button("safeguarding.keeping.copy.give", row.caseReference(), () -> {
                files.removeAll();
                files.add(new CopyFiles(giving.give(row.id()), signIn));
            }));
        }
        line.add(buttons, files);
        return line;
    }

    private Component kept(Kept kept) {
        return new KeptCard(kept, today(), new KeptCard.Desk() {
            @Override
            public void born(LocalDate on) {
                attempt(() -> {
                    retention.born(kept.item().id(), on);
                    say("safeguarding.keeping.kept");
                });
            }

            @Override
            public void hold(org.alongside.safeguarding.Narrative reason) {
                attempt(() -> {
                    retention.hold(kept.item().id(), reason);
                    say("safeguarding.keeping.hold.kept");
                });
            }

            @Override
            public void release() {
                attempt(() -> {
                    retention.release(kept.item().id());
                    say("safeguarding.keeping.hold.released");
                });
            }

            @Override
            public void ask(org.alongside.safeguarding.Narrative reason) {
                attempt(() -> {
                    retention.ask(kept.item().id(), reason);
                    say("safeguarding.keeping.asked");
                });
            }

            @Override
            public void withdraw() {
                attempt(() -> {
                    retention.withdraw(kept.item().id());
                    say("safeguarding.keeping.withdrawn");
                });
            }

            @Override
            public void confirm() {
                attempt(() -> {
                    var left = retention.confirm(kept.item().id());
                    show();
                    answer.removeAll();
                    answer.add(new Note(
                            Tone.OK,
                            "check",
                            new Span(getTranslation(
                                    "safeguarding.keeping.erased", left.caseReference(), left.texts()))));
                });
            }

            @Override
            public void wrong(String key) {
                KeepingView.this.wrong(key);
            }
        });
    }

    private Component certificate(Certificate it) {
        var line = new Div();
        line.addClassNames("keeping-line", "col");
        var what = new Span(
                getTranslation("safeguarding.keeping.certificate", it.caseReference(), FullDay.of(it.erasedAt())));
        what.addClassName("b");
        line.add(
                what,
                small(getTranslation(
                        "safeguarding.keeping.certificate.what",
                        it.entries(),
                        it.askedName(),
                        it.confirmedName(),
                        FullDay.of(it.dueOn()))),
                small(getTranslation(
                        "safeguarding.keeping.certificate.id",
                        it.id().toString(),
                        it.lastHash().substring(0, 16))));
        return line;
    }

    private Component terms() {
        var save = button("safeguarding.keeping.terms.save", "", this::keepTerms);
        save.setId("save-terms");
        save.addClassName("pri");
        var fields = new Div(transferDays, childYears, abuseYears, adultYears, pensionAge, lowLevelYears);
        fields.addClassName("rota-hours");
        var help = new Paragraph(getTranslation("safeguarding.keeping.terms.help"));
        help.addClassName("m2");
        return panel("safeguarding.keeping.terms", fields, save, help);
    }

    private IntegerField number(String name) {
        var field = new IntegerField(getTranslation("safeguarding.keeping.terms." + name));
        field.setId("terms-" + name);
        return field;
    }

    private void showTerms() {
        var terms = retention.terms();
        transferDays.setValue(terms.transferDays());
        childYears.setValue(terms.childYears());
        abuseYears.setValue(terms.abuseYears());
        adultYears.setValue(terms.adultYears());
        pensionAge.setValue(terms.pensionAge());
        lowLevelYears.setValue(terms.lowLevelYears());
        version = terms.version();
    }

    private void keepTerms() {
        if (Stream.of(transferDays, childYears, abuseYears, adultYears, pensionAge, lowLevelYears)
                .anyMatch(IntegerField::isEmpty)) {
            throw new IllegalArgumentException("safeguarding.keeping.terms.wrong");
        }
        var mine = new Terms(
                transferDays.getValue(),
                childYears.getValue(),
                abuseYears.getValue(),
                adultYears.getValue(),
                pensionAge.getValue(),
                lowLevelYears.getValue(),
                version);
        var kept = retention.keep(mine);
        showTerms();
        answer.removeAll();
        if (kept) {
            say("safeguarding.keeping.kept");
        } else {
            answer.add(new Note(
                    Tone.WARN,
                    "warn",
                    new Span(getTranslation(
                            "safeguarding.keeping.terms.other",
                            mine.transferDays(),
                            mine.childYears(),
                            mine.abuseYears(),
                            mine.adultYears(),
                            mine.pensionAge(),
                            mine.lowLevelYears()))));
        }
    }

    private Panel panel(String title, Component... content) {
        var panel = new Panel(new H2(getTranslation(title)));
        panel.add(content);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private static Span small(String words) {
        var span = new Span(words);
        span.addClassNames("s", "m2");
        return span;
    }

    private Button button(String words, String of, Runnable deed) {
        var button = new Button(getTranslation(words), click -> attempt(deed));
        button.addClassNames("btn", "small");
        if (!of.isEmpty()) {
            button.getElement().setAttribute("aria-label", getTranslation(words) + ": " + of);
        }
        return button;
    }

    private void attempt(Runnable deed) {
        answer.removeAll();
        try {
            deed.run();
        } catch (StaleSignIn tooLongAgo) {
            var ask = new AskAgain(signIn, () -> attempt(deed));
            answer.add(ask);
            ask.takeFocus();
        } catch (IllegalArgumentException wrong) {
            wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private void wrong(String key) {
        answer.scrollIntoView();
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(key))));
    }

    private void say(String words) {
        show();
        answer.scrollIntoView();
        answer.removeAll();
        answer.add(new Note(Tone.OK, "check", new Span(getTranslation(words))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.keeping.page-title");
    }
}
