package org.alongside.curriculum.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.io.IOException;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.ui.Drawing;
import org.alongside.curriculum.HalfWritten;
import org.alongside.curriculum.SpiralCurriculum;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
@As("TEACHER")
class SpiralMapViewTests extends SpringBrowserlessTest {
    @Autowired
    SpiralCurriculum spiral;

    @Test
    void theTitleSaysHonestlyHowMuchIsWritten() {
        navigate(SpiralMapView.class);

        assertThat($(H1.class).single().getText()).isEqualTo("All 9 strands are written");
    }

    @Test
    void everyLessonIsALinkInThePictureAndInTheTable() {
        var view = navigate(SpiralMapView.class);
        var picture = $(SpiralPicture.class).single().getElement().getChild(0).getProperty("innerHTML");

        var linked = $(RouterLink.class, view).all().stream()
                .map(RouterLink::getHref)
                .filter(it -> it.startsWith("curriculum/lesson/"))
                .toList();
        assertThat(linked).doesNotHaveDuplicates().hasSameSizeAs(spiral.lessons());
        assertThat(spiral.lessons()).isNotEmpty().allSatisfy(lesson -> {
            if (lesson.year() <= 11) {
                assertThat(picture).contains("data-lesson='" + lesson.id() + "'");
            }
            assertThat(linked).contains("curriculum/lesson/" + lesson.id());
        });
        assertThat($(NativeTableRow.class, view).all()).hasSize(10);
    }

    @Test
    void theMapShowsWhatCameBeforeYear7AndWhatComesAfterYear11() {
        var view = navigate(SpiralMapView.class);
        var ends = $(SpiralEnds.class, view).single().getElement().getTextRecursively();

        assertThat(ends).contains("Before Year 7", "Taken up after Year 7", "REL-PRI-CF-01", "Listening before advice");
        assertThat($(SpiralPicture.class).single().getElement().getChild(0).getProperty("innerHTML"))
                .contains(">Before<");
    }

    @Test
    void aLessonOfYear7SaysWhatItLeansOnAndNamesWhatOthersHaveMade() {
        navigate(LessonView.class, Map.of("id", "online-same-person"));
        var text = $(LessonView.class).single().getElement().getTextRecursively();

        assertThat(text).contains("From primary school: 13 statements", "REL-PRI-OSA-01", "By others", "ThinkUKnow");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("curriculum/resources?strand=online");
    }

    @Test
    void aStrandWithoutLessonsSaysSoInEveryYear() throws IOException {
        var table = new SpiralTable(HalfWritten.without("friendship"));
        UI.getCurrent().add(table);
        var firstStrand = $(NativeTableRow.class, table).all().get(1);

        assertThat(firstStrand.getElement().getTextRecursively())
                .contains("Friendship and respect", "not written yet".repeat(5));
    }

    @Test
    void aChosenLessonShowsWhatCameBeforeAndComesNext() {
        UI.getCurrent().navigate(SpiralMapView.class, QueryParameters.of("lesson", "healthy-pressure"));

        assertThat($(ListItem.class, $(ChainList.class).single()).all())
                .extracting(it -> it.getElement().getTextRecursively())
                .containsExactly(
                        "Year 7Many ways of being a family",
                        "Year 8Letting go kindly",
                        "Year 9When a friendship starts to feel like pressure",
                        "Year 9Going out, staying yourself",
                        "Year 10Control: the small steps",
                        "Year 11Helping a friend without taking over",
                        "Year 12Listening before advice",
                        "Year 13Sharing a front door");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("curriculum?as=table&lesson=healthy-pressure");
    }

    @Test
    void pressingALessonInThePictureChoosesItAndKeepsThePicture() {
        var view = navigate(SpiralMapView.class);
        var drawing = $(Drawing.class, $(SpiralPicture.class).single())
                .all()
                .getFirst()
                .getElement();
        var before = drawing.getProperty("innerHTML");
        var data = JacksonUtils.createObjectNode();
        data.put(SpiralPicture.CHOSEN, "healthy-pressure");

        drawing.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(drawing, "click", data));

        assertThat($(SpiralMapView.class).single()).isSameAs(view);
        assertThat($(ChainList.class).exists()).isTrue();
        assertThat(drawing.getProperty("innerHTML")).isEqualTo(before);
    }

    @Test
    void aLessonThatDoesNotExistIsSimplyNotChosen() {
        UI.getCurrent().navigate(SpiralMapView.class, QueryParameters.of("lesson", "nonsense"));

        assertThat($(ChainList.class).exists()).isFalse();
    }

    @Test
    void theLessonPageShowsEveryPart() {
        navigate(LessonView.class, Map.of("id", "healthy-small-steps"));
        var text = $(LessonView.class).single().getElement().getOuterHTML();

        assertThat($(H1.class).single().getText()).isEqualTo("Control: the small steps");
        assertThat(text)
                .contains("lesson 1 of 2", "60 minutes", "sensitive", "Tell the safeguarding lead a week before")
                .contains("Vignette: Two calendars", "10–35")
                .contains("RSE-SEC-BS-09")
                .doesNotContain("curriculum.");
    }

    @Test
    void aLessonThatDoesNotExistIsNotFound() {
        UI.getCurrent().navigate("curriculum/lesson/nonsense");

        assertThat($(LessonView.class).exists()).isFalse();
        assertThat($(H1.class).single().getText()).isEqualTo("This page is for other people");
    }

    @Test
    @As("MENTEE")
    void theServiceIsShutToMentees() {
        assertThatThrownBy(spiral::strands).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @As("MENTOR")
    void theServiceIsOpenToMentors() {
        assertThat(spiral.strands()).hasSize(10);
    }
}
