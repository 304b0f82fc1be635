package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.mentoring.joining.Readiness;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.transaction.annotation.Transactional;

/** What is published: pairs that may meet, each with a year that holds, and only what was seen. */
@AlongsideTest
@Transactional
class PublishingTests extends MatchmakingScene {
    @Test
    void noPairIsPublishedForAMentorWhoLacksSomethingOnTheFirstDay() {
        enter(1, 1);
        var mentor = school.mentors.getFirst();
        var proposal = matchmaking.propose();
        lacks(proposal, Readiness.Missing.PROMISE);
        school.everyMentorPromises();
        database.update(
                "update participant set cleared_from = ? where person_id = ?",
                java.sql.Date.valueOf(school.today.plusDays(2)),
                mentor.value());
        lacks(proposal, Readiness.Missing.CLEARANCE);
        database.update(
                "update participant set cleared_from = ?, trained = false where person_id = ?",
                java.sql.Date.valueOf(school.today.plusDays(1)),
                mentor.value());
        lacks(proposal, Readiness.Missing.TRAINING);
        database.update("update participant set trained = true where person_id = ?", mentor.value());
        for (var module : List.of(
                "training-role",
                "training-listening",
                "training-limits",
                "training-telling",
                "training-no-blame",
                "training-personal-safety")) {
            database.update(
                    "insert into training_done (person_id, module, done_on) values (?, ?, ?)",
                    mentor.value(),
                    module,
                    java.sql.Date.valueOf(school.today.plusDays(1).minusMonths(12)));
        }
        database.update(
                "update training_done set done_on = ? where person_id = ? and module = 'by-hand'",
                java.sql.Date.valueOf(school.today.plusDays(1).minusMonths(12)),
                mentor.value());
        lacks(proposal, Readiness.Missing.TRAINING_EXPIRED);
        assertThat(school.count("select count(*) from pairing where mentor_id = ?", mentor.value()))
                .isZero();
        database.update(
                "insert into training_done (person_id, module, done_on) select person_id, module, ? from training_done where person_id = ?",
                java.sql.Date.valueOf(school.today),
                mentor.value());
        assertThat(publish(proposal).pairings()).isEqualTo(1);
    }

    @Test
    void confirmingGivesEachPairAYearThatEveryRowProves() {
        enter(6, 6);
        var proposal = matchmaking.propose();
        var plan = publish(proposal);
        assertThat(plan.pairings()).isEqualTo(6);
        assertThat(plan.tooShort()).isZero();
        assertThat(school.faults(26)).isEmpty();
        assertThat(matchmaking.countPairings()).isEqualTo(6);
        assertThat(school.count(
                        "select count(*) from meeting m join pairing p on p.id = m.pairing_id"
                                + " join scheme s on s.id = p.scheme_id where s.coordinator_id = ?",
                        school.coordinator.value()))
                .isEqualTo(plan.meetings());
    }

    @Test
    void theProofSeesEachPlantedFault() {
        enter(6, 6);
        var ignored = publish(matchmaking.propose());
        var meeting = database.queryForObject(
                "select m.id from meeting m join pairing p on p.id = m.pairing_id where p.mentor_id = ? order by m.day limit 1",
                UUID.class,
                school.mentors.getFirst().value());
        planted("a meeting during a lesson of the mentor_id", "update meeting set period = 3 where id = ?", meeting);
        planted(
                "the room is not discreet",
                "update meeting set room = '" + school.roomName("Hall") + "' where id = ?",
                meeting);
        planted("a meeting in the past", "update meeting set day = '2000-01-03' where id = ?", meeting);
        planted(
                "a meeting outside the pairing's own time",
                "update meeting set day = '2000-01-03' where id = ?",
                meeting);
        planted(
                "a meeting on a day when school is closed",
                "update meeting set day = '2000-01-03' where id = ?",
                meeting);
        planted("the adult is not on duty", "update meeting set adult_id = uuid() where id = ?", meeting);
        planted(
                "the adult teaches",
                "update meeting set period = 2, adult_id = '" + school.coordinator.value() + "' where id = ?",
                meeting);
        planted(
                "a pair has only 0 meetings",
                "update meeting set pairing_id = (select id from pairing where mentor_id = '"
                        + school.mentors.get(1).value() + "'), day = day + interval 4000 day"
                        + " where pairing_id = (select * from (select pairing_id from meeting where id = ?) x)",
                meeting);
        planted("too many pairs in a room", """
                update meeting m join meeting other on other.id = ?
                set m.day = other.day, m.period = other.period, m.room = other.room
                where yearweek(m.day, 3) = yearweek(other.day, 3)
                """, meeting);
        planted("too many pairs for an adult", "update scheme set pairs_per_adult = 0 where id <> ?", meeting);
    }

    @Test
    void aSecondMatchKeepsEverybodyTogetherAndPlansRoundTheirMeetings() {
        for (int i = 0; i < 3; i++) {
            mentor(school.mentors.get(i), 2, i);
            mentee(school.mentees.get(i), i);
        }
        var ignored = publish(matchmaking.propose());
        var before = database.queryForList(
                "select id from pairing where scheme_id = (select scheme_id from participant where person_id = ?)",
                UUID.class,
                school.mentees.getFirst().value());
        var meetings = database.queryForList(
                "select id from meeting where pairing_id in (select id from pairing where mentor_id = ?) order by id",
                UUID.class,
                school.mentors.getFirst().value());
        assertThat(before).hasSize(3);

        for (int i = 3; i < 6; i++) {
            mentee(school.mentees.get(i), i);
        }
        var second = matchmaking.propose();
        assertThat(second.pairs())
                .extracting(Proposal.ProposedPair::mentee)
                .containsExactlyInAnyOrderElementsOf(school.mentees.subList(3, 6));
        var more = publish(second);
        assertThat(more.pairings()).isEqualTo(3);
        assertThat(matchmaking.countPairings()).isEqualTo(6);
        assertThat(database.queryForList("select id from pairing", UUID.class)).containsAll(before);
        assertThat(database.queryForList("select id from meeting", UUID.class)).containsAll(meetings);
        assertThat(school.faults(26)).isEmpty();
    }

    @Test
    void aPairingThatBeginsLaterLastsSixMonthsOfItsOwnAndPlansNothingInThePast() {
        enter(2, 2);
        database.update(
                "update scheme set starts_on = ? where coordinator_id = ?",
                java.sql.Date.valueOf(school.today.minusWeeks(7)),
                school.coordinator.value());
        var ignored = publish(matchmaking.propose());
        assertThat(school.faults(26)).isEmpty();
        assertThat(matchmaking.pairings(0, 10)).allSatisfy(it -> {
            assertThat(it.startsOn()).isAfterOrEqualTo(school.today);
            assertThat(it.endsOn()).isAfter(it.startsOn().plusMonths(6));
        });
    }

    @Test
    void anAdultWhoHasLeftTheSchoolIsNotCounted() {
        enter(2, 2);
        var gone = school.staff("Gone");
        database.update("update person set left_on = '2020-01-01' where id = ?", gone.value());
        database.update(
                "update scheme_adult set person_id = ? where person_id = ?", gone.value(), school.otherAdult.value());
        var ignored = publish(matchmaking.propose());
        assertThat(school.count("select count(*) from meeting where adult_id = ?", gone.value()))
                .isZero();
        assertThat(school.faults(26)).isEmpty();
    }

    @Test
    void onlyWhatWasSeenCanBePublishedAndOnlyOnce() {
        enter(2, 2);
        var one = matchmaking.propose();
        var other = matchmaking.propose();
        refused("mentoring.match.newer", () -> publishing.publish(one.id(), one.version() + 1));
        refused("mentoring.board.gone", () -> publishing.publish(new MatchRunId(UUID.randomUUID()), 0));
        var ignored = publish(other);
        refused("mentoring.match.confirmed", () -> publish(other));
        refused("mentoring.match.newer", () -> publish(one));
        assertThat(matchmaking.open()).as("the others are put away").isEmpty();
    }

    @Test
    void aProposalWithSomebodyWhoIsTakenOrGoneByNowIsNotConfirmed() {
        enter(2, 2);
        var proposal = matchmaking.propose();
        var pairing = school.pairing(school.mentors.get(5), school.mentees.getFirst());
        refused("mentoring.match.stale", () -> publish(proposal));
        database.update("delete from pairing where id = ?", pairing.value());
        database.update(
                "update match_run set confirmed_at = null, version = 0 where id = ?",
                proposal.id().value());
        work.remove(school.mentees.getFirst());
        refused("mentoring.match.stale", () -> publish(proposal));
    }

    private void lacks(Proposal proposal, Readiness.Missing what) {
        // a refusal rolls back what was begun; here the test’s own transaction has to be told
        database.update(
                "update match_run set confirmed_at = null, version = ? where id = ?",
                proposal.version(),
                proposal.id().value());
        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> publishing.publish(proposal.id(), proposal.version()))
                .satisfies(it ->
                        assertThat(it.lacking()).containsExactly(Map.entry(school.mentors.getFirst(), Set.of(what))));
        database.update(
                "update match_run set confirmed_at = null, version = ? where id = ?",
                proposal.version(),
                proposal.id().value());
    }

    private void planted(String fault, String sql, UUID meeting) {
        var savepoint = new Object[1];
        database.execute((ConnectionCallback<Object>) connection -> savepoint[0] = connection.setSavepoint());
        assertThat(database.update(sql, meeting)).as(fault).isPositive();
        assertThat(school.faults(26)).contains(fault);
        database.execute((ConnectionCallback<Boolean>) connection -> {
            connection.rollback((Savepoint) savepoint[0]);
            return true;
        });
        assertThat(school.faults(26)).isEmpty();
    }
}
