package org.alongside.curriculum.withdrawal;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes no part in which lesson, for whoever stands before the class. A teacher is told about pupils of their own
 * classes only: for others the answer is the same as for a pupil of whom nothing is known.
 */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD')")
@Transactional(readOnly = true)
public class Withdrawals {
    private final WithdrawalTables tables;
    private final SexEducation policy;
    private final SignedInPerson who;
    private final Clock clock;

    Withdrawals(WithdrawalTables tables, SexEducation policy, SignedInPerson who, Clock clock) {
        this.tables = tables;
        this.policy = policy;
        this.who = who;
        this.clock = clock;
    }

    /** Those of these pupils who are withdrawn from one of these lessons on this day, or for whom it is asked. */
    public List<WithdrawalSpan> of(Collection<PersonId> pupils, Collection<LessonId> lessons, LocalDate day) {
        return spans(pupils).stream()
                .filter(span -> lessons.stream().anyMatch(lesson -> span.concerns(lesson, day)))
                .toList();
    }

    /**
     * All withdrawals of these pupils, past and present, so that what was missed and what was withdrawn can be told apart
     * for a whole year. Costs two queries, however many pupils; refused and taken back requests are not among them.
     */
    public List<WithdrawalSpan> spans(Collection<PersonId> pupils) {
        if (pupils.isEmpty()) {
            return List.of();
        }
        var mine = who.is(Roles.PSHE_LEAD) || who.is(Roles.HEAD)
                ? pupils
                : tables.taughtBy(
                        who.required(),
                        pupils,
                        clock.instant().atZone(Said.LONDON).toLocalDate());
        var all = policy.lessons();
        return tables.ofPupils(mine).stream()
                .filter(it -> it.decision() == null || it.decision() == Withdrawal.Decision.GRANTED)
                .map(it -> new WithdrawalSpan(
                        it.pupil(),
                        it.allLessons()
                                ? all
                                : it.lessons().stream().filter(all::contains).collect(toSet()),
                        it.decision() != null,
                        it.decidedOn() == null ? it.askedOn() : it.decidedOn(),
                        it.endedOn(),
                        it.alternative(),
                        it.ownSayFrom()))
                .toList();
    }
}
