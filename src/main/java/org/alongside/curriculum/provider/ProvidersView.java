package org.alongside.curriculum.provider;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
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
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;

/** Visitors from outside: who they are, what is agreed with them, what their visits were worth. */
@Route("curriculum/providers")
@Menu(title = "curriculum.provider.menu", order = 85, icon = "door")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.COORDINATOR, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL})
class ProvidersView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Providers providers;
    private final boolean keeps;
    private final boolean records;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final Panel list = new Panel();
    private final Div beside = new Div();
    private final ProviderForm form = new ProviderForm(this::keep);

    ProvidersView(Providers providers, SignedInPerson who) {
        this.providers = providers;
        this.keeps = who.is(Roles.PSHE_LEAD) || who.is(Roles.COORDINATOR);
        this.records = keeps || who.is(Roles.TEACHER);
        addClassName("providers");
        answer.getElement().setAttribute("role", "status");
        list.addClassNames("pad", "col", "g4");
        beside.addClassNames("col", "g4");
        var two = new Div(list, beside);
        two.addClassName("two");
        add(head, answer, two);
        if (keeps) {
            beside.add(card(form));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var all = providers.all();
        var visits = providers.visits(all.stream().map(Provider::id).toList());
        var unready =
                all.stream().filter(it -> it.inUse() && !it.gaps().isEmpty()).count();
        head.say(
                getTranslation("curriculum.provider.title", all.size(), unready),
                getTranslation("curriculum.provider.lead"));
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.provider.none"),
                    getTranslation("curriculum.provider.none-lead")));
            return;
        }
        list.add(new H2(getTranslation("curriculum.provider.list")));
        var items = new UnorderedList();
        items.addClassNames("col", "g4");
        var checks = providers.checks(all.stream().map(Provider::id).toList());
        all.forEach(it -> items.add(item(it, visits.getOrDefault(it.id(), List.of()), checks.get(it.id()))));
        list.add(items);
    }

    private ListItem item(Provider it, List<Visit> visits, @Nullable LocalDate checked) {
        var badges = new Div(
                new StateBadge(Tone.PLAIN, getTranslation("curriculum.provider.kind." + it.kind())),
                new StateBadge(
                        Tone.PLAIN,
                        getTranslation(
                                it.series() ? "curriculum.provider.series.yes" : "curriculum.provider.series.no")));
        badges.addClassNames("row", "wrap", "g1");
        it.gaps()
                .forEach(gap -> badges.add(
                        new StateBadge(Tone.WARN, "warn", getTranslation("curriculum.provider.gap." + gap))));
        if (it.gaps().isEmpty()) {
            badges.add(new StateBadge(Tone.OK, "check", getTranslation("curriculum.provider.ready")));
        }
        if (!it.inUse()) {
            badges.add(new StateBadge(Tone.PLAIN, getTranslation("curriculum.provider.not-in-use")));
        }
        if (it.inUse()) {
            badges.add(checked(checked));
        }
        var offers = new Paragraph(it.offers());
        offers.addClassName("s");
        var item = new ListItem(new H3(it.name()), badges, offers, facts(it));
        visits.stream().limit(3).forEach(visit -> item.add(said(visit)));
        item.add(actions(it));
        item.addClassNames("col", "g1", "provider");
        return item;
    }

    /** Once a year somebody looks at every visitor who may come. */
    private StateBadge checked(@Nullable LocalDate day) {
        return day == null || day.isBefore(providers.today().minusYears(1))
                ? new StateBadge(Tone.WARN, "clock", getTranslation("curriculum.provider.check-due"))
                : new StateBadge(
                        Tone.OK,
                        "check",
                        getTranslation("curriculum.provider.checked-on", Said.day(day) + " " + day.getYear()));
    }

    private Paragraph facts(Provider it) {
        var agreed = it.disclosureAgreed();
        var words = new Paragraph(getTranslation(
                "curriculum.provider.facts",
                it.cost() == null ? getTranslation("curriculum.provider.cost-unknown") : it.cost(),
                agreed == null
                        ? getTranslation("curriculum.provider.not-agreed")
                        : getTranslation(
                                "curriculum.provider.agreed-on",
                                Said.day(agreed) + " " + agreed.getYear(),
                                String.valueOf(it.disclosureWith())),
                it.followUp() == null ? getTranslation("curriculum.provider.no-follow-up") : it.followUp()));
        words.addClassNames("s", "m2");
        return words;
    }

    private Div said(Visit visit) {
        var when = new Span(Said.day(visit.day()) + " " + visit.day().getYear() + ", " + visit.audience());
        when.addClassName("md");
        var pupils = new Span(
                visit.heard() == 0
                        ? getTranslation("curriculum.provider.visit.unheard")
                        : getTranslation("curriculum.provider.visit.heard", visit.useful(), visit.heard()));
        var say = visit.staffSay();
        var staff = new Span(
                say == null
                        ? getTranslation("curriculum.provider.visit.staff-silent")
                        : getTranslation("curriculum.provider.visit.staff-say." + say));
        var after = visit.followedUp();
        var follow = new Span(
                after == null
                        ? getTranslation("curriculum.provider.visit.not-followed-up")
                        : getTranslation("curriculum.provider.visit.followed-up-on", Said.day(after)));
        var row = new Div(when, pupils, staff, follow);
        row.addClassNames("s", "visit");
        return row;
    }

    private Div actions(Provider it) {
        var row = new Div();
        row.addClassNames("row", "wrap");
        if (keeps) {
            var change = new Button(getTranslation("curriculum.provider.change"), click -> {
                beside.removeAll();
                form.show(it);
                beside.add(card(form));
            });
            change.addClassNames("btn", "small");
            change.setAriaLabel(getTranslation("curriculum.provider.change-of", it.name()));
            row.add(change);
            if (it.inUse()) {
                var check = new Button(
                        getTranslation("curriculum.provider.check"),
                        click -> attempt(() -> providers.check(it.id()), "curriculum.provider.checked"));
                check.addClassNames("btn", "small", "check-provider");
                check.setAriaLabel(getTranslation("curriculum.provider.check-of", it.name()));
                row.add(check);
            }
        }
        if (records) {
            var visit = new Button(getTranslation("curriculum.provider.visit.add"), click -> {
                beside.removeAll();
                var title = new H2(it.name());
                beside.add(card(new Div(title, new VisitForm(it.id(), providers.today(), this::record))));
            });
            visit.addClassNames("btn", "small");
            visit.setAriaLabel(getTranslation("curriculum.provider.visit.add-of", it.name()));
            row.add(visit);
        }
        return row;
    }

    private void keep(Provider it) {
        attempt(
                () -> {
                    providers.keep(it);
                    form.show(null);
                },
                "curriculum.provider.kept");
    }

    private void record(Visit it) {
        attempt(
                () -> {
                    providers.record(it);
                    beside.removeAll();
                    if (keeps) {
                        form.show(null);
                        beside.add(card(form));
                    }
                },
                "curriculum.provider.visit.saved");
    }

    /** What was typed stays in the form until it is stored. */
    private void attempt(Runnable step, String done) {
        answer.removeAll();
        try {
            step.run();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation(done))));
            show();
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    private static Panel card(Div content) {
        var card = new Panel(content);
        card.addClassName("pad");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.provider.menu");
    }
}
