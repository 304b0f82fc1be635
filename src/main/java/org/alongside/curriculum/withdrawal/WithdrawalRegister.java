package org.alongside.curriculum.withdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonId;
import org.alongside.school.Birthdays;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of requests: asked, discussed, decided, ended. It keeps facts and dates, no story. */
@Service
@ForPsheLeads
@Transactional(readOnly = true)
class WithdrawalRegister {
    private final WithdrawalTables tables;
    private final SexEducation policy;
    private final People people;
    private final Birthdays birthdays;
    private final SchoolYear school;
    private final SignedInPerson who;
    private final Clock clock;

    WithdrawalRegister(
            WithdrawalTables tables,
            SexEducation policy,
            People people,
            Birthdays birthdays,
            SchoolYear school,
            SignedInPerson who,
            Clock clock) {
        this.tables = tables;
        this.policy = policy;
        this.people = people;
        this.birthdays = birthdays;
        this.school = school;
        this.who = who;
        this.clock = clock;
    }

    /** One page of entries, the newest request first. */
    List<Withdrawal> page(Standing standing, Pageable page) {
        return tables.page(standing, today(), page);
    }

    /** How many entries there are. */
    int count(Standing standing) {
        return tables.count(standing, today());
    }

    /** The entry of this id, if there is one. */
    Optional<Withdrawal> find(WithdrawalId id) {
        return tables.find(id);
    }

    /** What a lesson is called; its id when it is not in the curriculum any more. */
    String title(LessonId id) {
        return policy.rulings().stream()
                .filter(it -> it.lesson().id().equals(id))
                .map(it -> it.lesson().title())
                .findFirst()
                .orElse(id.value());
    }

    /** Who did what with the entry, oldest first. */
    List<Step> steps(WithdrawalId id) {
        return tables.steps(id);
    }

    /** From when this pupil decides; empty when the school has no date of birth. */
    Optional<OwnRight> ownRight(PersonId pupil) {
        return birthdays
                .ofPupil(pupil)
                .map(born -> OwnRight.of(born, school.days(OwnRight.earliest(born), OwnRight.latest(born))));
    }

    /**
     * Writes a request down.
     *
     * @param id made by the form: sent twice, it is stored once
     * @throws NotAccepted when nobody is named, the day lies ahead or the person is no pupil
     */
    @Transactional
    void ask(WithdrawalId id, PersonId pupil, String askedBy, LocalDate askedOn) {
        require(!askedBy.isBlank(), "who-asked");
        require(askedBy.length() <= 120, "too-long");
        require(!askedOn.isAfter(today()), "ahead");
        require(people.find(pupil).filter(it -> it.kind() == PersonKind.PUPIL).isPresent(), "no-pupil");
        var added = tables.add(new Withdrawal(
                id,
                pupil,
                askedBy.strip(),
                askedOn,
                null,
                null,
                java.util.Set.of(),
                null,
                null,
                null,
                null,
                true,
                java.util.Set.of(),
                null,
                ownRight(pupil).map(OwnRight::from).orElse(null),
                null,
                null,
                0));
        if (added) {
            tables.step(id, Step.Kind.ASKED, who.required(), clock.instant());
        }
    }

    /**
     * Puts a changed entry in the place of the one that was opened.
     *
     * @throws NotAccepted when a step is missing or the days do not follow each other
     * @throws ChangedMeanwhile when somebody else has changed it since
     */
    @Transactional
    void change(Withdrawal changed) {
        var before = tables.find(changed.id()).orElseThrow(() -> new NotAccepted("curriculum.withdrawal.gone"));
        require(before.pupil().equals(changed.pupil()), "no-pupil");
        check(changed);
        var decided = changed.decision() != null && changed.decision() != before.decision();
        var entry = decided ? decidedBy(changed, who.required()) : changed;
        if (!tables.change(entry)) {
            throw new ChangedMeanwhile(before);
        }
        tables.step(changed.id(), step(before, changed), who.required(), clock.instant());
    }

    private void check(Withdrawal it) {
        require(!it.askedBy().isBlank(), "who-asked");
        require(it.askedBy().length() <= 120 && fits(it.discussedWith(), 120), "too-long");
        require(fits(it.reason(), 300) && fits(it.alternative(), 300), "too-long");
        require(inOrder(it.askedOn(), today()), "ahead");
        if (it.discussedOn() != null) {
            require(inOrder(it.askedOn(), it.discussedOn()) && inOrder(it.discussedOn(), today()), "discussed-order");
            require(it.discussedWith() != null && !it.discussedWith().isBlank(), "discussed-with-whom");
        }
        var known = policy.lessons();
        if (it.decision() == Withdrawal.Decision.GRANTED) {
            require(it.discussedOn() != null, "not-discussed");
            require(it.alternative() != null && !it.alternative().isBlank(), "no-alternative");
            require(it.allLessons() || !it.lessons().isEmpty(), "no-lessons");
            require(it.allLessons() || known.containsAll(it.lessons()), "not-sex-education");
        } else if (it.decision() == Withdrawal.Decision.REFUSED) {
            require(it.discussedOn() != null, "not-discussed");
            require(it.reason() != null && !it.reason().isBlank(), "no-reason");
        }
        if (it.decision() != null) {
            require(
                    it.decidedOn() != null && inOrder(it.askedOn(), it.decidedOn()) && inOrder(it.decidedOn(), today()),
                    "decided-order");
        }
        checkEnd(it);
    }

    private static void checkEnd(Withdrawal it) {
        if (it.endedOn() == null) {
            require(it.endedBy() == null, "no-end-day");
            return;
        }
        require(it.decision() == Withdrawal.Decision.GRANTED, "nothing-to-end");
        require(it.endedBy() != null, "who-ended");
        require(it.decidedOn() != null && inOrder(it.decidedOn(), it.endedOn()), "end-order");
        // before that day the parents decide; the school may put the day right when it counts otherwise
        require(
                it.endedBy() != Withdrawal.EndedBy.PUPIL
                        || it.ownSayFrom() != null && inOrder(it.ownSayFrom(), it.endedOn()),
                "too-early");
    }

    private static Step.Kind step(Withdrawal before, Withdrawal now) {
        if (now.decision() != null && now.decision() != before.decision()) {
            return Step.Kind.valueOf(now.decision().name());
        }
        if (now.endedOn() != null && before.endedOn() == null) {
            return Step.Kind.ENDED;
        }
        return now.discussedOn() != null && before.discussedOn() == null ? Step.Kind.DISCUSSED : Step.Kind.PUT_RIGHT;
    }

    private static Withdrawal decidedBy(Withdrawal it, PersonId person) {
        return new Withdrawal(
                it.id(),
                it.pupil(),
                it.askedBy(),
                it.askedOn(),
                it.discussedOn(),
                it.discussedWith(),
                it.points(),
                it.decision(),
                it.decidedOn(),
                person,
                it.reason(),
                it.allLessons(),
                it.lessons(),
                it.alternative(),
                it.ownSayFrom(),
                it.endedOn(),
                it.endedBy(),
                it.version());
    }

    /** Every lesson that the policy calls sex education, for a request that names some of them. */
    List<SexEducation.Ruling> lessonsToChoose() {
        return policy.rulings().stream().filter(SexEducation.Ruling::counts).toList();
    }

    /** The lessons of an entry that it still concerns, by title, in the order of the spiral. */
    List<String> titles(java.util.Set<LessonId> lessons) {
        return policy.rulings().stream()
                .filter(it -> lessons.contains(it.lesson().id()))
                .map(it -> it.lesson().title())
                .toList();
    }

    LocalDate today() {
        return clock.instant().atZone(Said.LONDON).toLocalDate();
    }

    private static boolean inOrder(LocalDate first, LocalDate second) {
        return !second.isBefore(first);
    }

    private static boolean fits(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new NotAccepted("curriculum.withdrawal." + why);
        }
    }
}
