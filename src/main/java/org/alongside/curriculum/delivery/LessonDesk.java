package org.alongside.curriculum.delivery;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.curriculum.withdrawal.WithdrawalSpan;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A teacher's lessons and what became of them. A lesson may be touched by the teachers of its class, by whoever was named
 * to cover it, and by the PSHE lead; for everybody else it is as if it did not exist.
 */
@Service
@ForTeachers
class LessonDesk {
    private static final int BACK_DAYS = 28;

    private final LessonRows rows;
    private final Deliveries deliveries;
    private final DeliveryDrafts drafts;
    private final CatchUps catchUps;
    private final WithdrawnPupils withdrawn;
    private final SpiralCurriculum spiral;
    private final People people;
    private final SignedInPerson who;
    private final Clock clock;

    LessonDesk(
            LessonRows rows,
            Deliveries deliveries,
            DeliveryDrafts drafts,
            CatchUps catchUps,
            WithdrawnPupils withdrawn,
            SpiralCurriculum spiral,
            People people,
            SignedInPerson who,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.drafts = drafts;
        this.catchUps = catchUps;
        this.withdrawn = withdrawn;
        this.spiral = spiral;
        this.people = people;
        this.who = who;
        this.clock = clock;
    }

    /** What the person who asks teaches or covers on this day. */
    @Transactional(readOnly = true)
    List<LessonRow> on(LocalDate day) {
        return rows.ofTeacher(who.required(), day);
    }

    /** Every lesson of this day, for the PSHE lead; for others their own. */
    @Transactional(readOnly = true)
    List<LessonRow> onInTheSchool(LocalDate day) {
        return who.is(Roles.PSHE_LEAD) ? rows.ofSchool(day) : on(day);
    }

    /** Lessons of the last four weeks before this day of which nobody has said what became of them. */
    @Transactional(readOnly = true)
    List<LessonRow> unrecorded(LocalDate before) {
        return rows.unrecorded(who.required(), before.minusDays(BACK_DAYS), before.minusDays(1));
    }

    @Transactional(readOnly = true)
    Optional<LocalDate> nextDay(LocalDate after) {
        return rows.nextDay(who.required(), after);
    }

    /**
     * One lesson that the person who asks may record.
     *
     * @throws AccessDeniedException for somebody else's lesson and for one that does not exist: the answer is the same
     */
    @Transactional(readOnly = true)
    LessonRow own(PlannedLessonId id) {
        return rows.find(id)
                .filter(it -> who.is(Roles.PSHE_LEAD)
                        || rows.isTeacher(it.classId(), who.required())
                        || catchUps.covers(id, who.required()))
                .orElseThrow(() -> new AccessDeniedException("Not a lesson of this teacher"));
    }

    /** Who belonged to the class on the day of the lesson. */
    @Transactional(readOnly = true)
    List<PersonId> pupils(PlannedLessonId id) {
        var lesson = own(id);
        return rows.membersOn(lesson.classId(), lesson.day());
    }

    /** Who of the class is withdrawn from the lesson, or for whom it is asked and not decided. */
    @Transactional(readOnly = true)
    List<WithdrawalSpan> withdrawals(PlannedLessonId id) {
        var lesson = own(id);
        return withdrawn.from(lesson, rows.membersOn(lesson.classId(), lesson.day()));
    }

    /** Only those for whom it is decided: they take no part, and that is not called missed. */
    private Set<PersonId> decided(LessonRow lesson, Set<PersonId> members) {
        return withdrawn.from(lesson, members).stream()
                .filter(WithdrawalSpan::decided)
                .map(WithdrawalSpan::pupil)
                .collect(toSet());
    }

    /** Who of the class is in alternative provision. */
    @Transactional(readOnly = true)
    Set<PersonId> elsewhere(PlannedLessonId id) {
        return catchUps.elsewhere(own(id).classId());
    }

    /** What was recorded of the lesson, the record that counts first; empty while there is nothing. */
    @Transactional(readOnly = true)
    List<DeliveryRecord> history(PlannedLessonId id) {
        return deliveries.all(own(id).id());
    }

    /** What the form starts with: the draft, else the record as it stands (as a correction of it), else nothing. */
    @Transactional(readOnly = true)
    DeliveryEntry begin(PlannedLessonId id) {
        var lesson = own(id);
        return drafts.find(id, who.required()).orElseGet(() -> fresh(lesson));
    }

    /** The form without its draft. */
    private DeliveryEntry fresh(LessonRow lesson) {
        var empty = DeliveryEntry.empty(who.required(), presentPart(lesson, catchUps.elsewhere(lesson.classId())));
        return deliveries
                .latest(lesson.id())
                .map(it -> lesson.outcome() == null
                        // a missed lesson on its new day: the record before it stays, the form is new
                        ? empty.asCorrectionOf(it.number())
                        : it.entry().asCorrectionOf(it.number()))
                .orElse(empty);
    }

    private Set<PersonId> presentPart(LessonRow lesson, Set<PersonId> pupils) {
        var members = Set.copyOf(rows.membersOn(lesson.classId(), lesson.day()));
        return pupils.stream().filter(members::contains).collect(toSet());
    }

    /**
     * Keeps what is chosen so far, bound to this lesson and this writer.
     *
     * @throws IllegalArgumentException with a message key if a tick is not one of the choices
     */
    @Transactional
    void keep(PlannedLessonId id, DeliveryEntry entry) {
        entry.checkTicks();
        drafts.keep(own(id).id(), who.required(), entry, clock.instant());
    }

    /** Throws the draft away; what the form starts with then. */
    @Transactional
    DeliveryEntry startAgain(PlannedLessonId id) {
        var lesson = own(id);
        drafts.drop(id, who.required());
        return fresh(lesson);
    }

    /**
     * Saves what became of the lesson; sending the same entry again changes nothing. A later entry corrects the earlier one,
     * which stays.
     *
     * @throws IllegalArgumentException with a message key of what is missing or wrong, or if the lesson lies in the future
     * @throws RecordedMeanwhile if there is a record that the writer has not seen; nothing is stored then
     */
    @Transactional
    void save(PlannedLessonId id, DeliveryEntry draft) {
        var lesson = own(id);
        draft.check();
        var entry = draft.finished();
        if (lesson.day().isAfter(Said.dayOf(clock.instant()))) {
            throw new IllegalArgumentException("curriculum.record.too-early");
        }
        var members = Set.copyOf(rows.membersOn(lesson.classId(), lesson.day()));
        checkPeople(entry, members);
        deliveries.takeTurns(id);
        if (!deliveries.has(id, entry.id())) {
            var latest = deliveries.latest(id);
            if (latest.isPresent() && latest.get().number() != entry.corrects()) {
                throw new RecordedMeanwhile(latest.get());
            }
            var numbered = new DeliveryEntry(
                    deliveries.isUsed(entry.id()) ? UUID.randomUUID() : entry.id(),
                    latest.map(DeliveryRecord::number).orElse(0),
                    entry.outcome(),
                    entry.reason(),
                    entry.taughtBy(),
                    entry.confidence(),
                    entry.away(),
                    entry.baseline(),
                    entry.endpoint());
            deliveries.add(
                    lesson,
                    numbered,
                    who.required(),
                    clock.instant(),
                    served(lesson, numbered),
                    catchUps.elsewhere(lesson.classId()),
                    taught(numbered) ? decided(lesson, members) : Set.of());
        }
        drafts.drop(id, who.required());
    }

    private static boolean taught(DeliveryEntry entry) {
        return entry.outcome() != null && entry.outcome().isTaught();
    }

    /** A lesson that is split over days serves its statements with its last part. */
    private List<StatementCode> served(LessonRow lesson, DeliveryEntry entry) {
        return taught(entry) && lesson.isLastPart()
                ? spiral.lesson(lesson.lesson()).map(Lesson::statements).orElse(List.of())
                : List.of();
    }

    private void checkPeople(DeliveryEntry entry, Set<PersonId> members) {
        if (!members.containsAll(entry.away())) {
            throw new IllegalArgumentException("curriculum.record.not-in-class");
        }
        var most = members.size();
        if (entry.baseline() != null && entry.baseline().pupils() > most
                || entry.endpoint() != null && entry.endpoint().pupils() > most) {
            throw new IllegalArgumentException("curriculum.record.counts-wrong");
        }
        if (entry.taughtBy() != null && !isStaff(entry.taughtBy())) {
            throw new IllegalArgumentException("curriculum.record.teacher-missing");
        }
    }

    private boolean isStaff(PersonId person) {
        return person.equals(who.required())
                || people.find(person)
                        .filter(it -> it.kind() == PersonKind.STAFF)
                        .isPresent();
    }

    /**
     * Names somebody who teaches this lesson instead; they find it among their lessons and may record it.
     *
     * @throws IllegalArgumentException with a message key if the person is not a member of staff who is here now
     */
    @Transactional
    void cover(PlannedLessonId id, PersonId person) {
        var lesson = own(id);
        if (people.find(person)
                .filter(it -> it.kind() == PersonKind.STAFF && it.leftOn() == null)
                .isEmpty()) {
            throw new IllegalArgumentException("curriculum.record.teacher-missing");
        }
        catchUps.cover(lesson.id(), person, who.required(), clock.instant());
    }
}
