package org.alongside.curriculum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.curriculum.Catalogue;
import org.alongside.curriculum.MentorCourse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
@As("TEACHER")
class CompanionViewsTests extends SpringBrowserlessTest {
    @Autowired
    Catalogue catalogue;

    @Autowired
    MentorCourse course;

    @Test
    void thePageSaysHonestlyHowMuchNobodyHasChecked() {
        navigate(ResourcesView.class);

        assertThat($(H1.class).single().getText())
                .isEqualTo(catalogue.all().size() + " things by others, "
                        + catalogue.all().size() + " of them unchecked");
        assertThat(text(ResourcesView.class)).contains("Nobody has checked this yet", "Appendix 2, item 6 (2020)");
    }

    @Test
    void whatParentsNeedIsFoundByAudienceAndWord() {
        navigate(ResourcesView.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<String> audience = $(RadioButtonGroup.class).single();
        audience.setValue("PARENT");
        $(TextField.class).id("search").setValue("exploited");

        assertThat(text(ResourcesView.class)).contains("Pace").doesNotContain("Shout", "BWise2");
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        navigate(ResourcesView.class);
        $(TextField.class).id("search").setValue("<script>alert(1)</script>");

        assertThat(text(ResourcesView.class)).contains("Nothing fits all of that");
    }

    @Test
    void linksOpenBesideThePortalAndTellNobodyWhereFrom() {
        navigate(ResourcesView.class);

        assertThat($(Anchor.class, $(ResourcesView.class).single()).all())
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.getHref()).startsWith("https://");
                    assertThat(it.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer");
                });
    }

    @Test
    void theCourseShowsEachModuleWithItsScenariosAndTheirAnswers() {
        for (var module : course.modules()) {
            UI.getCurrent().navigate(MentorCourseView.class, QueryParameters.of("module", module.id()));

            assertThat(text(MentorCourseView.class))
                    .contains(module.title(), "What would you say?", "Content guidance");
            assertThat($(NativeDetails.class, $(MentorCourseView.class).single())
                            .all())
                    .hasSize(module.scenarios().stream()
                            .mapToInt(it -> it.options().size())
                            .sum());
        }
    }

    @Test
    void aModuleThatDoesNotExistShowsTheFirst() {
        UI.getCurrent().navigate(MentorCourseView.class, QueryParameters.of("module", "nonsense"));

        assertThat(text(MentorCourseView.class)).contains("1. A partner, not an expert");
    }

    private String text(Class<? extends com.vaadin.flow.component.Component> view) {
        return $(view).single().getElement().getTextRecursively();
    }
}
