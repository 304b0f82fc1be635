package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Catalogue;
import org.alongside.curriculum.Resource;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Strand;
import org.alongside.curriculum.StrandId;

/** What others have made for teaching, and who helps pupils, parents and staff: to search and to filter. */
@Route("curriculum/resources")
@Menu(title = "curriculum.resources.menu", order = 86, icon = "link")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.COORDINATOR, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL, Roles.ADMIN})
class ResourcesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String EVERYBODY = "EVERYBODY";

    private final transient Catalogue catalogue;
    private final transient SpiralCurriculum spiral;
    private final TextField search = new TextField(getTranslation("curriculum.resources.search"));
    private final RadioButtonGroup<String> audience =
            new RadioButtonGroup<>(getTranslation("curriculum.resources.audience"));
    private final Select<Strand> strand = new Select<>();
    private final Div found = new Div();
    private final Div count = new Div();

    ResourcesView(Catalogue catalogue, SpiralCurriculum spiral) {
        this.catalogue = catalogue;
        this.spiral = spiral;
        addClassName("resources");
        search.setId("search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        audience.setId("audience");
        audience.addClassName("chips");
        audience.setItems(
                EVERYBODY,
                Resource.Audience.PUPIL.name(),
                Resource.Audience.PARENT.name(),
                Resource.Audience.STAFF.name());
        audience.setItemLabelGenerator(it -> getTranslation("curriculum.resources.for." + it));
        audience.setValue(EVERYBODY);
        audience.addValueChangeListener(change -> show());
        strand.setId("strand");
        strand.setLabel(getTranslation("curriculum.map.strand"));
        strand.setEmptySelectionAllowed(true);
        strand.setEmptySelectionCaption(getTranslation("curriculum.resources.any-strand"));
        strand.setItems(spiral.strands());
        strand.setItemLabelGenerator(it -> it == null ? getTranslation("curriculum.resources.any-strand") : it.name());
        strand.addValueChangeListener(change -> show());
        count.getElement().setAttribute("role", "status");
        count.addClassNames("s", "m2");
        var wishes = new Panel(search, audience, strand);
        wishes.addClassNames("pad", "resource-wishes");
        found.addClassName("resource-kinds");
        add(new PageHead(title(), getTranslation("curriculum.resources.lead")), wishes, count, found);
    }

    private String title() {
        var unchecked =
                catalogue.all().stream().filter(it -> it.checked().isEmpty()).count();
        return getTranslation("curriculum.resources.title", catalogue.all().size(), unchecked);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("strand")
                .flatMap(id -> spiral.strand(new StrandId(id)))
                .ifPresent(strand::setValue);
        show();
    }

    private void show() {
        var chosen = audience.getValue();
        var fitting = catalogue.search(
                search.getValue(),
                chosen == null || EVERYBODY.equals(chosen) ? null : Resource.Audience.valueOf(chosen),
                null,
                strand.getValue() == null ? null : strand.getValue().id());
        found.removeAll();
        count.setText(getTranslation("curriculum.resources.found", fitting.size()));
        if (fitting.isEmpty()) {
            found.add(new Panel(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.resources.none"),
                    getTranslation("curriculum.resources.none-lead"))));
            return;
        }
        for (var kind : List.of(Resource.Kind.HELP, Resource.Kind.MATERIAL)) {
            var ofKind = fitting.stream().filter(it -> it.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                var list = new UnorderedList();
                list.addClassName("resource-list");
                ofKind.forEach(it -> list.add(item(it)));
                found.add(new H2(getTranslation("curriculum.resources.kind." + kind)), list);
            }
        }
    }

    private ListItem item(Resource it) {
        var by = new Span(getTranslation("curriculum.resources.by", it.by(), it.ages()));
        by.addClassNames("s", "m2");
        var about = new Paragraph(it.about());
        about.addClassName("s");
        var facts = new Paragraph(getTranslation("curriculum.resources.facts", it.format(), it.cost(), it.licence()));
        facts.addClassNames("s", "m2");
        var from = new Paragraph(getTranslation("curriculum.resources.named", it.named()));
        from.addClassNames("xs", "m2");
        var badges = new Div();
        badges.addClassNames("row", "wrap", "g1");
        it.audiences().stream()
                .sorted()
                .forEach(who ->
                        badges.add(new StateBadge(Tone.PLAIN, getTranslation("curriculum.resources.for." + who))));
        badges.add(it.checked()
                .map(day -> new StateBadge(
                        Tone.OK,
                        "check",
                        getTranslation("curriculum.resources.checked", Said.day(day) + " " + day.getYear())))
                .orElseGet(
                        () -> new StateBadge(Tone.WARN, "warn", getTranslation("curriculum.resources.never-checked"))));
        var item = new ListItem(new ResourceLink(it), by, about);
        it.phone().ifPresent(number -> {
            var phone = new Paragraph(number);
            phone.addClassNames("b", "num");
            item.add(phone);
        });
        item.add(facts, badges, from);
        item.addClassNames("card", "col", "g1");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.resources.menu");
    }
}
