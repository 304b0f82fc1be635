package org.alongside.safeguarding.casework.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseActions;
import org.alongside.safeguarding.casework.files.Task;
import org.alongside.safeguarding.casework.referrals.ReferralScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The desk cannot give out a word, because none can be asked for. */
class ClerkDeskTests extends ReferralScene {
    @Autowired
    ClerkDesk desk;

    @Autowired
    CaseActions actions;

    private Cast clerk;

    @BeforeEach
    void aClerk() {
        clerk = Cast.staff(main, "Mr", "Marsh", Roles.SAFEGUARDING_CLERK);
    }

    @AfterEach
    void noClerk() {
        clerk.leave(main);
    }

    private UUID task() throws Exception {
        var id = started();
        as(dsl, () -> {
            actions.add(
                    UUID.randomUUID(),
                    id,
                    Task.BOOK_MEETING,
                    Narrative.of(CANARY),
                    dsl.id(),
                    LocalDate.now().plusDays(1));
            return null;
        });
        return as(clerk, desk::tasks).getFirst().id();
    }

    @Test
    void noColumnThatTheDeskCanSelectHoldsWords() {
        var columns = safeguarding.sql("""
                        select concat(table_name, '.', column_name, ' ', data_type) from information_schema.columns
                        where table_schema = database() and table_name like 'clerk\\_%'
                        order by table_name, ordinal_position
                        """).query(String.class).list();
        assertThat(columns)
                .containsExactly(
                        "clerk_attendance.id uuid",
                        "clerk_attendance.case_id uuid",
                        "clerk_attendance.number bigint",
                        "clerk_attendance.on_day date",
                        "clerk_attendance.at_time time",
                        "clerk_attendance.place varchar",
                        "clerk_attendance.agency_id uuid",
                        "clerk_attendance.agency_name varchar",
                        "clerk_chase.id uuid",
                        "clerk_chase.case_id uuid",
                        "clerk_chase.number bigint",
                        "clerk_chase.agency_id uuid",
                        "clerk_chase.agency_name varchar",
                        "clerk_chase.sent_at datetime",
                        "clerk_chase.due_at datetime",
                        "clerk_chase.acknowledged_at datetime",
                        "clerk_chase.chased_at datetime",
                        "clerk_letter.id uuid",
                        "clerk_letter.case_id uuid",
                        "clerk_letter.number bigint",
                        "clerk_letter.kind varchar",
                        "clerk_letter.meeting_id uuid",
                        "clerk_letter.referral_id uuid",
                        "clerk_letter.agency_name varchar",
                        "clerk_letter.address varchar",
                        "clerk_letter.subject varchar",
                        "clerk_letter.body varchar",
                        "clerk_letter.drafted_at datetime",
                        "clerk_letter.drafted_name varchar",
                        "clerk_letter.released_at datetime",
                        "clerk_letter.released_name varchar",
                        "clerk_letter.returned_why varchar",
                        "clerk_letter.posted_at datetime",
                        "clerk_meeting.id uuid",
                        "clerk_meeting.case_id uuid",
                        "clerk_meeting.number bigint",
                        "clerk_meeting.on_day date",
                        "clerk_meeting.at_time time",
                        "clerk_meeting.place varchar",
                        "clerk_meeting.booked_name varchar",
                        "clerk_meeting.version bigint",
                        "clerk_meeting.asked mediumtext",
                        "clerk_task.id uuid",
                        "clerk_task.case_id uuid",
                        "clerk_task.number bigint",
                        "clerk_task.task varchar",
                        "clerk_task.owner_name varchar",
                        "clerk_task.due_on date");
        // a table with words would be seen
        assertThat(safeguarding.sql("""
                                select count(*) from information_schema.columns
                                where table_schema = database() and table_name = 'case_action' and data_type = 'varbinary'
                                """).query(Long.class).single()).isPositive();
    }

    @Test
    void nothingThatTheDeskAnswersWithCanCarryANarrative() {
        for (var method : ClerkDesk.class.getDeclaredMethods()) {
            if (!Modifier.isPublic(method.getModifiers())) {
                continue;
            }
            var answer = method.getGenericReturnType() instanceof ParameterizedType many
                    ? (Class<?>) many.getActualTypeArguments()[0]
                    : method.getReturnType();
            assertThat(answer)
                    .isIn(
                            ClerkTask.class,
                            Chase.class,
                            Gathering.class,
                            Held.class,
                            CaseLetter.class,
                            GatheringBook.Agency.class,
                            PrintedLetter.class,
                            boolean.class,
                            void.class);
        }
        for (var type : List.of(
                ClerkTask.class,
                Chase.class,
                Gathering.class,
                Held.class,
                Held.Asked.class,
                CaseLetter.class,
                GatheringBook.Agency.class)) {
            assertThat(Arrays.stream(type.getRecordComponents())
                            .map(it -> it.getGenericType().getTypeName().replaceAll(".*[.$](\\w+>?)$", "$1")))
                    .isSubsetOf("UUID", "String", "LocalDate", "LocalTime", "Instant", "LetterKind", "long", "Asked>");
        }
    }

    @Test
    void aClerkDoesATaskOnceAndReadsNothingOfIt() throws Exception {
        var task = task();
        var seen = as(clerk, desk::tasks).getFirst();
        assertThat(seen.toString()).doesNotContain(CANARY).doesNotContain("Tia");
        assertThat(seen.reference()).startsWith("C-");
        assertThat(as(clerk, () -> desk.done(task))).isTrue();
        assertThat(as(clerk, desk::tasks)).isEmpty();
    }

    @Test
    void aClerkAsksAnAgencyAgainAndTheLeadsSeeIt() throws Exception {
        var referral = sent(started());
        var chase = as(clerk, desk::chases).getFirst();
        assertThat(chase.id()).isEqualTo(referral);
        assertThat(chase.toString()).doesNotContain(CANARY).doesNotContain("Tia");
        as(clerk, () -> {
            desk.chased(UUID.randomUUID(), referral, true);
            desk.acknowledged(UUID.randomUUID(), referral);
            return null;
        });
        assertThat(as(clerk, desk::chases).getFirst().chased()).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(clerk, () -> {
                    desk.acknowledged(UUID.randomUUID(), referral);
                    return null;
                }))
                .withMessage("safeguarding.referral.no-longer");
    }

    @Test
    void aGuessedIdAndACaseOfTheHeadAreNotThere() throws Exception {
        var referral = sent(started());
        safeguarding.sql("update case_file set track = 'HEAD'").update();
        for (var id : List.of(referral, UUID.randomUUID())) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(clerk, () -> {
                        desk.chased(UUID.randomUUID(), id, true);
                        return null;
                    }))
                    .withMessage("Not on this desk");
        }
        assertThat(as(clerk, desk::chases)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(clerk, () -> desk.done(UUID.randomUUID())));
    }
}
