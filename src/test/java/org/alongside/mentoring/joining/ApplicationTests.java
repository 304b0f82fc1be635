package org.alongside.mentoring.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.alongside.reporting.spi.Count;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Applied, asked about, decided with a reason, and told kindly. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class ApplicationTests extends JoiningScene {
    @Autowired
    OwnApplication own;

    @Autowired
    ApplicationDesk applications;

    @Autowired
    AskedDesk asked;

    @Test
    void anApplicationIsNobodysBusinessBeforeItIsSentAndIsSentOnce() {
        var applicant = person("PUPIL", "Ama", 12);
        SignedIn.as(applicant, Roles.MENTOR);
        var draft = own.keep(own.blank().with(Set.of("help"), Set.of(), "hello", "", false));
        assertThat(own.latest()).contains(draft);
        assertThatIllegalArgumentException().isThrownBy(() -> own.send(draft)).withMessage("mentoring.apply.choose");
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(applications.find(draft.id())).isEmpty();
        SignedIn.as(applicant, Roles.MENTOR);
        own.send(filled(draft));
        own.send(filled(draft));
        assertThatIllegalArgumentException().isThrownBy(() -> own.keep(draft));
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(applications.find(draft.id()))
                .get()
                .extracting(MentorApplication::stage)
                .isEqualTo(MentorApplication.Stage.SENT);
    }

    @Test
    void aStaffReferenceThenAYesMakesAMentorWhoIsNotReadyYet() {
        var applicant = person("PUPIL", "Ama", 12);
        var application = sent(applicant);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> applications.decide(application, MentorApplication.Decision.YES, null))
                .withMessage("mentoring.applications.nobody-said");
        applications.ask(application, teacher, Asked.Task.REFERENCE);
        SignedIn.as(teacher, Roles.TEACHER);
        var mine = asked.mine().getFirst();
        assertThatIllegalArgumentException().isThrownBy(() -> asked.answer(mine));
        asked.answer(new Asked(
                mine.application(),
                mine.applicant(),
                mine.adult(),
                mine.task(),
                java.util.Map.of("reliable", 4, "kind", 3, "trust", 4),
                Asked.Support.YES,
                "",
                mine.version()));
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThatIllegalArgumentException()
                .as("decided on what was seen before somebody was asked")
                .isThrownBy(() -> applications.decide(application, MentorApplication.Decision.YES, null))
                .withMessage("mentoring.applications.changed");
        applications.decide(applications.find(application.id()).orElseThrow(), MentorApplication.Decision.YES, null);
        assertThat(database.queryForObject(
                        "select concat(side, trained, cleared) from participant where person_id = ?",
                        String.class,
                        applicant.value()))
                .isEqualTo("MENTOR00");
    }

    @Test
    void aNoNeedsAReasonAndTheApplicantReadsThatAlone() {
        var applicant = person("PUPIL", "Ama", 13);
        var application = sent(applicant);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> applications.decide(application, MentorApplication.Decision.NOT_NOW, null))
                .withMessage("mentoring.applications.reason-missing");
        applications.decide(application, MentorApplication.Decision.NOT_NOW, "exams");
        SignedIn.as(applicant, Roles.MENTOR);
        assertThat(own.latest()).get().extracting(MentorApplication::reason).isEqualTo("exams");
    }

    @Test
    void onlyWhoWasAskedMayAnswer() {
        var application = sent(person("PUPIL", "Ama", 12));
        SignedIn.as(teacher, Roles.TEACHER);
        var guessed = new Asked(
                application.id(),
                application.person(),
                teacher,
                Asked.Task.REFERENCE,
                java.util.Map.of("reliable", 1, "kind", 1, "trust", 1),
                Asked.Support.NO,
                "",
                0);
        assertThat(catchThrowable(() -> asked.answer(guessed))).isInstanceOf(AccessDeniedException.class);
        assertThat(catchThrowable(() -> applications.find(application.id()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theBalanceHidesSmallNumbersAndThoseThatWouldBetrayThem() {
        for (int i = 0; i < 7; i++) {
            var application = sent(person("PUPIL", "Ama" + i, 12));
            if (i < 5) {
                database.update(
                        "update mentor_application set stage = 'DECIDED', decision = 'YES' where id = ?",
                        application.id());
            }
        }
        var ignored = sent(person("PUPIL", "Bo", 13));
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(applications.balance())
                .contains(
                        new ApplicationDesk.YearBalance(12, new Count.Shown(7), null),
                        new ApplicationDesk.YearBalance(13, new Count.Hidden(5), null));
    }

    @Test
    void theYoungerOnesAreToldFromWhenOn() {
        SignedIn.as(mentee, Roles.MENTEE);
        assertThat(own.mayApply()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.send(filled(own.blank())))
                .withMessage("mentoring.apply.too-young");
    }

    private MentorApplication filled(MentorApplication draft) {
        return draft.with(Set.of("help"), Set.of("listen"), "", "Mr Lowe", true);
    }

    private MentorApplication sent(PersonId who) {
        SignedIn.as(who, Roles.MENTOR);
        own.send(filled(own.blank()));
        var sent = own.latest().orElseThrow();
        SignedIn.as(coordinator, Roles.COORDINATOR);
        return applications.find(sent.id()).orElseThrow();
    }

    @Test
    void somebodyElsesApplicationIsNotChangedByItsNumber() {
        var applicant = person("PUPIL", "Ada", 12);
        SignedIn.as(applicant, Roles.PUPIL);
        var theirs =
                own.keep(own.blank().with(Set.of("help"), Set.of("calm"), "I had a mentor myself", "Mr Lowe", true));
        var other = person("PUPIL", "Eve", 12);
        SignedIn.as(other, Roles.PUPIL);
        var forged = theirs.with(Set.of("future"), Set.of("fun"), "Take somebody else", "nobody", true);
        assertThatIllegalArgumentException().isThrownBy(() -> own.keep(forged));
        assertThatIllegalArgumentException().isThrownBy(() -> own.send(forged));
        assertThat(own.latest()).isEmpty();
        SignedIn.as(applicant, Roles.PUPIL);
        assertThat(own.latest()).contains(theirs);
    }
}
