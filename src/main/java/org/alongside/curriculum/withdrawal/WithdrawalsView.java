package org.alongside.curriculum.withdrawal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.springframework.data.domain.PageRequest;

/** The register: what parents have asked, what was decided, and which lessons the school's policy calls sex education. */
@Route("curriculum/withdrawals")
@Menu(title = "curriculum.withdrawal.menu", order = 84, icon = "people")
@RolesAllowed({Roles.PSHE_LEAD, Roles.HEAD})
class WithdrawalsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final int PAGE = 30;
    private static final String ENTRY = "entry";
    private static final String SHOW = "show";
    private static final String POLICY = "policy";

    private final transient WithdrawalRegister register;
    private final transient SexEducation policy;
    private final transient People people;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final Div content = new Div();
    private int pages = 1;

    WithdrawalsView(WithdrawalRegister register, SexEducation policy, People people) {
        this.register = register;
        this.policy = policy;
        this.people = people;
        addClassName("withdrawals");
        answer.getElement().setAttribute("role", "status");
        content.addClassNames("col", "g4");
        add(head, answer, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        answer.removeAll();
        content.removeAll();
        var open = register.count(Standing.OPEN);
        var inForce = register.count(Standing.IN_FORCE);
        head.say(
                getTranslation("curriculum.withdrawal.title", open, inForce),
                getTranslation("curriculum.withdrawal.lead"));
        var showsPolicy =
                parameters.getSingleParameter(SHOW).filter(POLICY::equals).isPresent();
        content.add(toggle(showsPolicy));
        if (showsPolicy) {
            content.add(new PolicyLessons(policy));
            return;
        }
        var chosen = parameters
                .getSingleParameter(ENTRY)
                .flatMap(WithdrawalsView::id)
                .flatMap(register::find);
        var two = new Div(entries(), new Div(chosen.map(this::entry).orElseGet(this::request)));
        two.addClassName(chosen.isPresent() ? "entry-open" : "two");
        content.add(two);
    }

    private static java.util.Optional<WithdrawalId> id(String text) {
        try {
            return java.util.Optional.of(new WithdrawalId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private Nav toggle(boolean showsPolicy) {
        var requests = new Anchor("curriculum/withdrawals", getTranslation("curriculum.withdrawal.requests"));
        var lessons = new Anchor(
                "curriculum/withdrawals?" + SHOW + "=" + POLICY, getTranslation("curriculum.withdrawal.policy"));
        (showsPolicy ? lessons : requests).getElement().setAttribute("aria-current", "true");
        var kept = new Anchor("curriculum/retention", getTranslation("curriculum.retention.menu"));
        var toggle = new Nav(requests, lessons, kept);
        toggle.addClassNames("seg", "withdrawal-toggle");
        toggle.setAriaLabel(getTranslation("curriculum.withdrawal.menu"));
        return toggle;
    }

    private Panel entries() {
        var page = register.page(Standing.ALL, PageRequest.of(0, PAGE * pages));
        var names = people.named(page.stream().map(Withdrawal::pupil).toList());
        var panel = new Panel(new H2(getTranslation("curriculum.withdrawal.entries")));
        panel.addClassNames("pad", "col", "g3");
        if (page.isEmpty()) {
            panel.add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("curriculum.withdrawal.none"),
                    getTranslation("curriculum.withdrawal.none-lead")));
            return panel;
        }
        var list = new UnorderedList();
        list.addClassName("withdrawal-list");
        page.forEach(it -> list.add(row(it, names)));
        panel.add(list);
        if (page.size() < register.count(Standing.ALL)) {
            var more = new Button(getTranslation("curriculum.withdrawal.more"), click -> {
                pages++;
                panel.getParent().ifPresent(parent -> {
                    var fresh = entries();
                    ((Div) parent).replace(panel, fresh);
                });
            });
            more.addClassName("btn");
            panel.add(more);
        }
        return panel;
    }

    private ListItem row(Withdrawal it, Map<PersonId, PersonRow> names) {
        var link = new Anchor("curriculum/withdrawals?" + ENTRY + "=" + it.id().value(), name(names.get(it.pupil())));
        var facts = new Span(getTranslation("curriculum.withdrawal.asked", it.askedBy(), Said.day(it.askedOn())));
        facts.addClassNames("s", "m2");
        var row = new Div(link, badge(it));
        row.addClassNames("row", "wrap", "sp");
        var item = new ListItem(row, facts);
        if (it.stateOn(register.today()) == Withdrawal.State.WITHDRAWN
                && it.ownSayFrom() != null
                && !it.ownSayFrom().isAfter(register.today())) {
            var say = new Span(getTranslation("curriculum.withdrawal.own-say-now", Said.day(it.ownSayFrom())));
            say.addClassName("s");
            item.add(say);
        }
        return item;
    }

    private StateBadge badge(Withdrawal it) {
        var state = it.stateOn(register.today());
        var words = getTranslation("curriculum.withdrawal.state." + state);
        return switch (state) {
            case ASKED -> new StateBadge(Tone.WARN, "clock", words);
            case WITHDRAWN -> new StateBadge(Tone.INFO, "door", words);
            case REFUSED -> new StateBadge(Tone.PLAIN, "cross", words);
            case ENDED -> new StateBadge(Tone.OK, "check", words);
        };
    }

    private String name(@org.jspecify.annotations.Nullable PersonRow row) {
        return row == null
                ? getTranslation("curriculum.withdrawal.somebody")
                : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }

    private Panel request() {
        var id = WithdrawalId.random();
        var pupil = new ComboBox<PersonRow>(getTranslation("curriculum.withdrawal.pupil"));
        pupil.setId("pupil");
        pupil.setItemLabelGenerator(this::name);
        pupil.setItemsPageable((page, text) -> people.search(PersonKind.PUPIL, text, page));
        var askedBy = new TextField(getTranslation("curriculum.withdrawal.asked-by"));
        askedBy.setId("asked-by");
        askedBy.setMaxLength(120);
        var askedOn = new DatePicker(getTranslation("curriculum.withdrawal.asked-on"), register.today());
        askedOn.setId("asked-on");
        askedOn.setLocale(Locale.UK);
        var save = new Button(getTranslation("curriculum.withdrawal.write-down"), click -> {
            if (pupil.getValue() == null || askedOn.getValue() == null) {
                say(Tone.DANGER, "warn", getTranslation("curriculum.withdrawal.no-pupil"));
                return;
            }
            try {
                register.ask(id, pupil.getValue().id(), askedBy.getValue(), askedOn.getValue());
                getUI().ifPresent(ui -> ui.navigate(
                        WithdrawalsView.class,
                        com.vaadin.flow.router.QueryParameters.of(
                                ENTRY, id.value().toString())));
            } catch (NotAccepted reason) {
                say(Tone.DANGER, "warn", getTranslation(reason.key()));
            }
        });
        save.setId("write-down");
        save.addClassNames("btn", "pri");
        var lead = new Paragraph(getTranslation("curriculum.withdrawal.new-lead"));
        lead.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("curriculum.withdrawal.new")), lead, pupil, askedBy, askedOn, save);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Panel entry(Withdrawal it) {
        var names = people.named(List.of(it.pupil()));
        var holder = new WithdrawalForm[1];
        holder[0] = new WithdrawalForm(
                it,
                register.ownRight(it.pupil()).orElse(null),
                register.lessonsToChoose(),
                changed -> save(changed, holder[0]));
        var state = new Div(badge(it));
        state.addClassName("row");
        var another = new Anchor("curriculum/withdrawals", getTranslation("curriculum.withdrawal.another"));
        another.addClassNames("btn", "quiet");
        var panel = new Panel(new H2(name(names.get(it.pupil()))), state, holder[0], history(it), another);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Component history(Withdrawal it) {
        var steps = register.steps(it.id());
        var names = people.named(steps.stream().map(Step::by).toList());
        var list = new UnorderedList();
        list.addClassNames("s", "m2", "withdrawal-steps");
        for (var step : steps) {
            var by = names.get(step.by());
            list.add(new ListItem(getTranslation(
                    "curriculum.withdrawal.step",
                    Said.day(Said.dayOf(step.at())),
                    getTranslation("curriculum.withdrawal.step." + step.kind()),
                    by == null ? "" : by.formalName())));
        }
        return list;
    }

    private void save(Withdrawal changed, WithdrawalForm form) {
        try {
            register.change(changed);
            getUI().ifPresent(ui -> ui.navigate(
                    WithdrawalsView.class,
                    com.vaadin.flow.router.QueryParameters.of(
                            ENTRY, changed.id().value().toString())));
            say(Tone.OK, "check", getTranslation("curriculum.withdrawal.kept"));
        } catch (NotAccepted reason) {
            say(Tone.DANGER, "warn", getTranslation(reason.key()));
        } catch (ChangedMeanwhile other) {
            register.find(changed.id()).ifPresent(theirs -> showBoth(changed, theirs, form));
        }
    }

    /** Nothing is lost: what is kept stands beside what was typed, and the next press decides. */
    private void showBoth(Withdrawal mine, Withdrawal theirs, WithdrawalForm form) {
        form.seen(theirs);
        var list = new UnorderedList();
        list.addClassName("dots");
        for (var it : Difference.between(mine, theirs, new Difference.Words(this::getTranslation, register::title))) {
            list.add(new ListItem(getTranslation(
                    "curriculum.withdrawal.both",
                    getTranslation(it.key()),
                    it.theirs().isEmpty() ? "–" : it.theirs(),
                    it.mine().isEmpty() ? "–" : it.mine())));
        }
        answer.removeAll();
        answer.add(new Note(
                Tone.WARN,
                "warn",
                new Paragraph(getTranslation("curriculum.withdrawal.changed")),
                list,
                new Paragraph(getTranslation("curriculum.withdrawal.both-then"))));
    }

    private void say(Tone tone, String icon, String words) {
        answer.removeAll();
        answer.add(new Note(tone, icon, new Span(words)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.withdrawal.menu");
    }
}
