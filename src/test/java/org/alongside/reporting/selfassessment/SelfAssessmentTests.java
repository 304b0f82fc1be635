package org.alongside.reporting.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
@As(value = Roles.DSL, name = "self-lead")
class SelfAssessmentTests extends SpringBrowserlessTest {
    @Autowired
    SelfAssessments assessments;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nothingIsRated() {
        database.sql("delete from self_assessment").update();
    }

    private UUID draft() {
        assessments.begin();
        return assessments.seen().draft().orElseThrow().id();
    }

    private UUID kept(int rating) {
        var draft = draft();
        Arrays.stream(Factor.values()).forEach(it -> assessments.rate(draft, it, 0, rating));
        assessments.keep(draft);
        return draft;
    }

    /** The means as the survey's table prints them, and the share that its prose gets wrong (41.68 %). */
    @Test
    void theSurveysMeansAreThoseOfItsTable() {
        assertThat(Arrays.stream(Factor.values()).map(FactorRow::mean))
                .containsExactly(
                        "4.06", "3.25", "3.53", "3.52", "2.77", "4.05", "4.18", "3.92", "3.94", "3.91", "3.97", "3.73",
                        "3.93");
        assertThat(Factor.values())
                .hasSize(13)
                .allSatisfy(it -> assertThat(it.answered()).isBetween(100, Factor.SURVEYED));
        assertThat(100.0 * Factor.TIME.low() / Factor.TIME.answered()).isCloseTo(31.68, within(0.005));
        assertThat(100.0 * Factor.CSE_TRAINING.low() / Factor.CSE_TRAINING.answered())
                .isCloseTo(15.84, within(0.005));
    }

    @Test
    void aDraftIsKeptRatingByRatingAndThereIsOnlyOne() {
        var draft = draft();
        assessments.rate(draft, Factor.TIME, 0, 2);
        assessments.begin();
        assertThat(assessments.seen().versions()).hasSize(1);
        assertThat(assessments.seen().draft().orElseThrow().ratings()).containsEntry(Factor.TIME, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessments.keep(draft))
                .withMessage("reporting.self.missing");
    }

    @Test
    void twoWhoRateTheSameAreToldOfEachOther() {
        var draft = draft();
        assessments.rate(draft, Factor.STAFF, 0, 4);
        assertThatThrownBy(() -> assessments.rate(draft, Factor.STAFF, 0, 2))
                .isInstanceOfSatisfying(
                        SelfAssessments.RatedMeanwhile.class,
                        it -> assertThat(it.theirs()).isEqualTo(4));
        assessments.rate(draft, Factor.STAFF, 4, 2);
        assertThat(assessments.seen().draft().orElseThrow().ratings()).containsEntry(Factor.STAFF, 2);
    }

    @Test
    void whatWasKeptDoesNotChange() {
        var kept = kept(3);
        assertThatIllegalArgumentException().isThrownBy(() -> assessments.rate(kept, Factor.TIME, 3, 5));
        assessments.throwAway(kept);
        assertThat(assessments.seen().kept()).hasSize(1);
    }

    @Test
    void theHeadSeesWhatWasShownAndNothingElse() {
        var kept = kept(4);
        var action = new ActionPoint(
                UUID.randomUUID(), kept, Factor.TIME, "Two hours a week", "Head", LocalDate.now(), null);
        assessments.add(action);
        assessments.add(action);
        assertThat(assessments.seen().actions()).hasSize(1);
        draft();
        SignedIn.as(SignedIn.person("self-head"), Roles.HEAD);
        assertThat(assessments.seen().versions()).isEmpty();
        assertThat(assessments.seen().actions()).isEmpty();
        assertThatThrownBy(() -> assessments.share(kept, true)).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(SignedIn.person("self-lead"), Roles.DSL);
        assessments.share(kept, true);
        SignedIn.as(SignedIn.person("self-head"), Roles.HEAD);
        assertThat(assessments.seen().versions()).extracting(Assessment::id).containsExactly(kept);
        assertThat(assessments.seen().actions()).hasSize(1);
        SignedIn.as(SignedIn.person("self-deputy"), Roles.DEPUTY_DSL);
        assertThatThrownBy(assessments::seen).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDraftIsNeverShown() {
        assessments.share(draft(), true);
        SignedIn.as(SignedIn.person("self-head"), Roles.HEAD);
        assertThat(assessments.seen().versions()).isEmpty();
    }

    @Test
    void ofEachSchoolYearTheLastVersionStands() {
        kept(2);
        database.sql("update self_assessment set kept_at = '2025-10-01 09:00:00'")
                .update();
        kept(3);
        database.sql("update self_assessment set kept_at = '2026-06-30 09:00:00' where kept_at > '2025-10-02'")
                .update();
        kept(4);
        database.sql("update self_assessment set kept_at = '2026-09-01 09:00:00' where kept_at > '2026-07-01'")
                .update();
        assertThat(assessments.seen().yearOnYear())
                .extracting(Assessment::schoolYear, it -> it.ratings().get(Factor.TIME))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026/27", 4),
                        org.assertj.core.groups.Tuple.tuple("2025/26", 3));
    }

    @Test
    @SuppressWarnings("unchecked")
    void thePageRatesKeepsAndShowsYearOnYear() {
        navigate("reporting/self-assessment", SelfAssessmentView.class);
        test($(Button.class).id("begin")).click();
        var group = (RadioButtonGroup<Integer>) $(RadioButtonGroup.class).id("rate-TIME");
        test(group).selectItem("4");
        assertThat(assessments.seen().draft().orElseThrow().ratings()).containsEntry(Factor.TIME, 4);
        test($(Button.class).id("keep")).click();
        assertThat(assessments.seen().draft()).isPresent();
        var draft = assessments.seen().draft().orElseThrow();
        draft.missing().forEach(it -> assessments.rate(draft.id(), it, 0, 3));
        test($(Button.class).id("keep")).click();
        assertThat($(H1.class).all())
                .extracting(H1::getText)
                .isEqualTo(List.of("Everything that follows is on its way"));
    }
}
