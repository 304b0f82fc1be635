package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Initials;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.LivePage;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.Receipts;
import org.alongside.safeguarding.Watch;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.alongside.school.School;
import org.jspecify.annotations.Nullable;

/** What became of what I told. Which receipt is open is not in the address: an address stays in the browser's history. */
@Route("receipts")
@PermitAll
class ReceiptsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Receipts receipts;
    private final transient SafeAdults adults;
    private final transient School school;
    private final transient Clock clock;
    private final Div status = new Div();
    private final Div page = new Div();
    private @Nullable String chosen;
    private transient @Nullable Receipt shown;

    ReceiptsView(Receipts receipts, RoleHolders holders, People people, Watch watch, School school, Clock clock) {
        this.receipts = receipts;
        this.school = school;
        this.clock = clock;
        this.adults = SafeAdults.of(holders, people, watch);
        addClassName("receipt");
        status.getElement().setAttribute("role", "status");
        status.addClassName("col");
        page.addClassNames("col", "g4");
        add(status, page);
        LivePage.keep(this, receipts::listen, this::look);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        look();
    }

    /** Draws only what is new, so that nobody loses their place on the page. */
    private void look() {
        var mine = receipts.mine();
        if (mine.isEmpty()) {
            showNothing();
            return;
        }
        var receipt = mine.stream()
                .filter(it -> it.reference().equals(chosen))
                .findFirst()
                .orElseGet(mine::getFirst);
        var before = shown;
        if (before == null || !state(before).equals(state(receipt))) {
            var joining = before != null
                    && before.reference().equals(receipt.reference())
                    && before.seen() == null
                    && receipt.seen() != null;
            show(receipt, mine, joining);
        }
    }

    private String state(Receipt receipt) {
        var reply = receipt.reply();
        return receipt.reference() + receipt.seen() + (reply == null ? "" : reply.at()) + isLate(receipt);
    }

    private boolean isLate(Receipt receipt) {
        return receipt.seen() == null && clock.instant().isAfter(receipt.dueAt());
    }

    private void showNothing() {
        status.removeAll();
        status.add(new H1(getTranslation("safeguarding.receipt.none.title")));
        page.removeAll();
        var tell = new Anchor("tell", getTranslation("safeguarding.receipt.none.tell"));
        tell.addClassNames("btn", "safe");
        page.add(new EmptyState(
                Lines.State.TOGETHER,
                getTranslation("safeguarding.receipt.none"),
                getTranslation("safeguarding.receipt.none.text"),
                tell));
    }

    private void show(Receipt receipt, List<Receipt> mine, boolean joining) {
        shown = receipt;
        var seen = receipt.seen();
        status.removeAll();
        status.add(
                new H1(
                        seen == null
                                ? getTranslation("safeguarding.receipt.received")
                                : seenBy(seen, receipt.minutesUntilSeen())),
                new Sentence(getTranslation(
                        "safeguarding.receipt.reference",
                        receipt.reference(),
                        Said.weekday(Said.dayOf(receipt.sentAt())))));
        page.removeAll();
        page.add(new ReceiptLines(receipt, joining, clock));
        if (seen == null) {
            page.add(whatHappensNow(receipt), new Paragraph(getTranslation("safeguarding.receipt.close")));
        } else {
            var reply = receipt.reply();
            if (reply != null) {
                page.add(reply(reply));
            }
            page.add(whatHoldsNow());
        }
        page.add(helpLines(), done());
        if (mine.size() > 1) {
            page.add(earlier(mine, receipt));
        }
    }

    private String seenBy(Receipt.Seen seen, long minutes) {
        if (minutes == 0) {
            return getTranslation("safeguarding.receipt.seen.at-once", seen.by());
        }
        if (minutes == 1) {
            return getTranslation("safeguarding.receipt.seen.one", seen.by());
        }
        return minutes < 120
                ? getTranslation("safeguarding.receipt.seen", seen.by(), minutes)
                : getTranslation("safeguarding.receipt.seen.hours", seen.by(), minutes / 60);
    }

    private Component whatHappensNow(Receipt receipt) {
        var readers = adults.readers(receipt.track(), receipt.notTo());
        var lead = adults.named(readers.first())
                .map(PersonRow::formalName)
                .orElse(getTranslation("safeguarding.receipt.an-adult"));
        var next = adults.named(readers.overdue().stream().findFirst()).map(PersonRow::formalName);
        var last = adults.named(readers.last().stream().findFirst()).map(PersonRow::formalName);
        var due = Moment.of(receipt.dueAt(), clock);
        var list = new UnorderedList();
        list.addClassName("facts");
        list.add(fact("bell", getTranslation("safeguarding.receipt.telling", lead)));
        if (isLate(receipt)) {
            list.add(fact("people", getTranslation("safeguarding.receipt.late", due)));
        } else if (next.isPresent() && last.isPresent()) {
            list.add(fact("people", getTranslation("safeguarding.receipt.then", due, next.get(), last.get())));
        }
        if (!adults.watch().watched()) {
            list.add(fact("clock", getTranslation("safeguarding.receipt.closed")));
        }
        var room = school.facts().safeRoom();
        list.add(fact(
                "place",
                room == null || !adults.watch().watched()
                        ? getTranslation("safeguarding.receipt.talk")
                        : getTranslation("safeguarding.receipt.talk.room", room)));
        return new Panel(list);
    }

    private Component whatHoldsNow() {
        var list = new UnorderedList();
        list.addClassName("facts");
        list.add(
                fact("check", getTranslation("safeguarding.receipt.safe")),
                fact("ear", getTranslation("safeguarding.receipt.kind")));
        var more = fact("plus", getTranslation("safeguarding.receipt.more"));
        more.add(new Anchor("tell", getTranslation("safeguarding.receipt.more.tell")));
        list.add(more);
        return list;
    }

    private static ListItem fact(String icon, String words) {
        return new ListItem(new Icon(icon), new Sentence(words));
    }

    private Component reply(Receipt.Reply reply) {
        var by = new Paragraph(getTranslation("safeguarding.receipt.reply", reply.by(), Said.time(reply.at())));
        by.addClassNames("s", "m2");
        var words = new Paragraph(reply.words().disclose());
        words.addClassNames("l", "verbatim");
        var text = new Div(by, words);
        text.addClassName("grow");
        var initials = adults.all().stream()
                .filter(it -> it.formalName().equals(reply.by()))
                .findFirst()
                .map(PersonRow::initials)
                .orElseGet(() -> reply.by().substring(0, 1));
        var row = new Div(new Initials(initials, Tone.SAFE), text);
        row.addClassNames("row", "g3", "top");
        return new Panel(row);
    }

    private Component helpLines() {
        return new Note(Tone.DANGER, "phone", new Sentence(getTranslation("safeguarding.receipt.lines")));
    }

    private Component done() {
        var done = new Anchor("", getTranslation("safeguarding.receipt.done"));
        done.addClassNames("btn", "big", "full");
        return done;
    }

    private Component earlier(List<Receipt> mine, Receipt open) {
        var list = new UnorderedList();
        list.addClassName("facts");
        for (var receipt : mine) {
            if (receipt.reference().equals(open.reference())) {
                continue;
            }
            var day = Said.weekday(Said.dayOf(receipt.sentAt()));
            var show = new Button(getTranslation("safeguarding.receipt.earlier.one", receipt.reference(), day));
            show.addClassName("as-link");
            show.addClickListener(click -> {
                chosen = receipt.reference();
                look();
            });
            var seen = receipt.seen();
            var how = new Span(
                    seen == null
                            ? getTranslation("safeguarding.receipt.earlier.waiting")
                            : seenBy(seen, receipt.minutesUntilSeen()));
            how.addClassNames("s", "m2");
            list.add(new ListItem(new Icon(seen == null ? "clock" : "check"), new Div(show, how)));
        }
        var panel = new Panel(new H2(getTranslation("safeguarding.receipt.earlier")), list);
        panel.addClassNames("col", "g3");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.receipt.title");
    }
}
