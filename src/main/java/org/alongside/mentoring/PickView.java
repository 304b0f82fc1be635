package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;

/** What somebody likes and wishes for, on a phone in two minutes. Every tap is kept; nothing has to be sent. */
@Route("mentoring/interests")
@Menu(title = "mentoring.pick.menu", order = 17, icon = "star")
@RolesAllowed({Roles.MENTOR, Roles.MENTEE})
class PickView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    /** Keeps what was tapped, and says on the page when it was kept or why it could not be. */
    interface Keeper {
        /** @return whether it is kept */
        boolean keep(Runnable deed);
    }

    private final transient Picking picking;
    private final transient InterestWords words;
    private final transient Clock clock;

    private final PageHead head = new PageHead("", "");
    private final Span kept = new Span();
    private final Span keptBadge = new Span(new Icon("check"), kept);
    private final Div said = new Div();
    private final Div answer = new Div();
    private final Div content = new Div();
    private transient Consumer<Picks> refresh = picks -> {};

    PickView(Picking picking, InterestWords words, Clock clock) {
        this.picking = picking;
        this.words = words;
        this.clock = clock;
        addClassNames("phone-page", "picking");
        keptBadge.addClassNames("badge", "ok", "kept");
        said.addClassName("sr");
        said.getElement().setAttribute("role", "status");
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("answer");
        content.addClassNames("col", "g4");
        add(head, keptBadge, said, content, answer);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(picking.mine());
    }

    private void show(PickSheet sheet) {
        content.removeAll();
        answer.removeAll();
        keptBadge.setVisible(false);
        switch (sheet.state()) {
            case NOT_IN_IT -> empty("mentoring.pick.not-in-it");
            case NOT_YET -> empty("mentoring.pick.not-yet");
            case FROZEN -> frozen(sheet);
            case OPEN -> open(sheet);
        }
    }

    private void empty(String key) {
        head.say(getTranslation("mentoring.pick.title"), "");
        content.add(new EmptyState(Lines.State.ALONE, getTranslation(key), getTranslation(key + "-text")));
    }

    private void frozen(PickSheet sheet) {
        head.say(getTranslation("mentoring.pick.frozen"), getTranslation("mentoring.pick.frozen-text"));
        var list = new OrderedList();
        list.addClassNames("rows", "picked");
        sheet.picks().likes().forEach(it -> {
            var row = new Div(new InterestIcon(it), new Span(getTranslation("interest." + it)));
            if (sheet.picks().isFavourite(it)) {
                row.add(FavouriteList.badge(this, sheet.picks().likes().indexOf(it)));
            }
            list.add(new ListItem(row));
        });
        if (!sheet.picks().likes().isEmpty()) {
            var panel = new Panel(list);
            panel.addClassName("flush");
            content.add(panel);
        }
    }

    private void open(PickSheet sheet) {
        var mentor = sheet.side() == Side.MENTOR;
        head.say(
                getTranslation("mentoring.pick.title"),
                getTranslation(mentor ? "mentoring.pick.lead-mentor" : "mentoring.pick.lead", Interests.MOST));
        if (sheet.doneAt() != null) {
            kept(sheet.doneAt());
        }
        var favourites = new FavouriteList(this::choose);
        var tiles = new InterestTiles(words, this::choose);
        var dislikes = new DislikePanel(words, this::choose);
        refresh = picks -> {
            favourites.show(picks);
            tiles.show(picks);
            dislikes.show(picks);
        };
        refresh.accept(sheet.picks());
        var done = new Button(getTranslation("mentoring.pick.done"), click -> done());
        done.setId("done");
        done.addClassNames("btn", "pri", "big", "full");
        content.add(
                favourites,
                tiles,
                dislikes,
                new WishPanel(sheet, picking, this::kept),
                new PickNote(sheet, picking, this::kept),
                done);
    }

    /** Keeps a tap, and says why if it could not be. */
    private void choose(UnaryOperator<Picks> change) {
        kept(() -> {
            var picks = picking.choose(change);
            refresh.accept(picks);
            said.setText(getTranslation("mentoring.pick.count", picks.likes().size(), Interests.MOST));
        });
    }

    /** Does it, and shows since when everything is kept. */
    boolean kept(Runnable deed) {
        answer.removeAll();
        try {
            deed.run();
            kept(clock.instant());
            return true;
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.WARN, "info", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            if ("mentoring.pick.closed".equals(reason.getMessage())) {
                show(picking.mine());
            }
            return false;
        }
    }

    private void kept(Instant at) {
        kept.setText(getTranslation("mentoring.pick.kept", Said.time(at)));
        keptBadge.setVisible(true);
    }

    private void done() {
        if (kept(picking::done)) {
            answer.removeAll();
            answer.add(new Note(
                    Tone.OK,
                    "check",
                    new Span(getTranslation("mentoring.pick.done-said", Said.time(clock.instant())))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.pick.title");
    }
}
