package org.alongside.school.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.school.Keeping;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.StaleSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class ErasureTests {
    @Autowired
    OverTime overTime;

    @Autowired
    Erasing erasing;

    @Autowired
    WhatIsDue due;

    @Autowired
    ErasureBook book;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    private ErasureCase school;
    private Cast canary;
    private Cast head;
    private Cast admin;

    @BeforeEach
    void somebodyWhoLeftLongAgo() {
        school = ErasureCase.of(database, overTime, erasing);
        canary = school.canary();
        head = school.head();
        admin = school.admin();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private long pairsOf(PersonId person) {
        return database.sql("select count(*) from pairing where mentee_id = :id or mentor_id = :id")
                .param("id", person.value())
                .query(Long.class)
                .single();
    }

    private void pair(PersonId mentor, PersonId mentee, String ends) {
        var scheme = UUID.randomUUID();
        database.sql("""
                        insert into scheme (id, name, starts_on, ends_on, coordinator_id)
                        values (:id, 'Erasing', '2009-10-01', :ends, :by)
                        """)
                .param("id", scheme)
                .param("ends", ends)
                .param("by", head.id().value())
                .update();
        database.sql("""
                        insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on)
                        values (:id, :scheme, :mentor, :mentee, 'Drawing', '2009-10-01', :ends)
                        """)
                .param("id", UUID.randomUUID())
                .param("scheme", scheme)
                .param("mentor", mentor.value())
                .param("mentee", mentee.value())
                .param("ends", ends)
                .update();
    }

    @Test
    void aPairStaysACountAndNamesAFormerPupil() {
        var mentor = Cast.pupil(database, "Still", 12);
        pair(mentor.id(), canary.id(), "2010-05-20");
        var pairs = school.count("pairing");
        school.erase();
        assertThat(school.count("pairing")).isEqualTo(pairs);
        assertThat(pairsOf(canary.id())).isZero();
        var mentee = database.sql("select mentee_id from pairing where mentor_id = :id or mentee_id = :id")
                .param("id", mentor.id().value())
                .query(UUID.class)
                .list();
        if (!mentee.isEmpty()) { // the mentor’s own time may be over too
            assertThat(people.find(new PersonId(mentee.getFirst())))
                    .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Former pupil"));
        }
        assertThat(people.searchEverybody("Former pupil", PageRequest.of(0, 5))).isEmpty();
    }

    @Test
    void whoeverIsInALaterSchemeKeepsTheirPlaceInTheRegister() {
        pair(Cast.pupil(database, "Still", 12).id(), canary.id(), "2079-05-20");
        assertThat(school.mine(due)).extracting(Due::kind).containsExactly(Keeping.ACCOUNT);
    }

    @Test
    void whoeverIsHereIsNeverOverTheirTime() {
        database.sql("update person set left_on = null where id = :id")
                .param("id", canary.id().value())
                .update();
        assertThat(school.mine(due)).isEmpty();
    }

    @Test
    void whoeverIsHeldStaysAlsoIfTheyWereOnTheList() {
        admin.signIn();
        assertThat(school.mine(due)).isNotEmpty();
        var list = school.listed();
        assertThat(book.listed(list, 0, 9_999)).anyMatch(it -> it.person().equals(canary.id()));
        head.signIn();
        overTime.hold(canary.id(), Hold.Reason.CLAIM);
        assertThatThrownBy(() -> overTime.hold(canary.id(), Hold.Reason.ASKED))
                .hasMessage("school.erasure.hold.already");
        assertThat(school.mine(due)).isEmpty();
        erasing.carryOut(list, head.id(), ErasureCase.ON);
        assertThat(people.everybody(canary.id())).isPresent();
        var hold = overTime.holds().stream()
                .filter(it -> it.person().equals(canary.id()))
                .findFirst()
                .orElseThrow();
        overTime.lift(hold.id());
        overTime.lift(hold.id());
        assertThat(school.mine(due)).isNotEmpty();
    }

    @Test
    void nobodyAgreesToTheirOwnListAndNobodyElseDoesAnything() {
        var list = school.listed();
        assertThatThrownBy(() -> overTime.agree(list, part -> {}, key -> {})).hasMessage("school.erasure.same-person");
        assertThatThrownBy(() -> erasing.carryOut(list, admin.id(), ErasureCase.ON)).hasMessage("school.erasure.same-person");
        assertThatThrownBy(() -> overTime.propose(UUID.randomUUID())).hasMessage("school.erasure.another");
        head.signIn();
        assertThatThrownBy(() -> overTime.agree(UUID.randomUUID(), part -> {}, key -> {}))
                .hasMessage("school.erasure.gone");
        for (var role : List.of(Roles.COORDINATOR, Roles.DSL, Roles.TEACHER, Roles.MENTOR)) {
            Cast.staff(database, "Ms", "Other", role).signIn();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> overTime.due());
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> overTime.withdraw(list));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> overTime.hold(canary.id(), Hold.Reason.ASKED));
        }
        head.signIn();
        overTime.withdraw(list);
        assertThat(overTime.list()).isEmpty();
        assertThat(school.count("erasure_person")).isZero();
        assertThatThrownBy(() -> erasing.carryOut(list, head.id(), ErasureCase.ON)).hasMessage("school.erasure.gone");
    }

    @Test
    void whoeverWasMadeHeadThisWeekOrSignedInLongAgoAgreesToNothing() {
        var list = school.listed();
        var since = database.sql(
                        "update account_role set since = current_timestamp(6) - interval :days day where account_id = :id")
                .param("id", head.id().value());
        assertThat(since.param("days", 6).update()).isOne();
        head.signIn();
        assertThat(overTime.mayAgreeFrom()).isPresent();
        assertThatThrownBy(() -> overTime.agree(list, part -> {}, key -> {})).hasMessage("school.second.too-new");
        assertThat(since.param("days", 8).update()).isOne();
        assertThat(overTime.mayAgreeFrom()).isEmpty();
        SecurityContextHolder.setContext(head.session(Instant.now().minus(Duration.ofHours(2))));
        assertThatExceptionOfType(StaleSignIn.class).isThrownBy(() -> overTime.agree(list, part -> {}, key -> {}));
        assertThat(overTime.list()).isPresent();
    }

    @Test
    void itCanBeStoppedAtEveryStep() {
        var list = school.listed();
        head.signIn();
        var asked = new ArrayList<Double>();
        assertThatExceptionOfType(Erasing.Stopped.class)
                .isThrownBy(() -> erasing.carryOut(list, head.id(), part -> {
                    asked.add(part);
                    return asked.size() < 30;
                }));
        assertThat(asked).hasSize(30).isSorted();
        assertThat(asked.getLast()).isLessThan(1);
    }

    @Test
    void aTermDecidesAndTwoPeopleDoNotOverwriteEachOther() {
        head.signIn();
        for (var term : overTime.terms()) {
            overTime.change(term, 1_200);
            assertThatThrownBy(() -> overTime.change(term, 12)).hasMessage("school.erasure.term.changed");
        }
        assertThat(school.mine(due)).isEmpty();
        var term = overTime.terms().getFirst();
        assertThatThrownBy(() -> overTime.change(term, 0)).hasMessage("school.erasure.term.wrong");
    }
}
