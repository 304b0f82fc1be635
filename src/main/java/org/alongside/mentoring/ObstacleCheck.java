package org.alongside.mentoring;

import java.time.LocalDate;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an obstacle can be meant; what is wrong with it otherwise. */
@Component
class ObstacleCheck {
    private static final int LONGEST_MONTHS = 14;
    private static final int LONGEST_TITLE = 80;

    private final People people;
    private final SchoolYear school;

    ObstacleCheck(People people, SchoolYear school) {
        this.people = people;
        this.school = school;
    }

    /** @throws IllegalArgumentException with a message key of what is wrong */
    void check(Obstacle it, LocalDate today) {
        if (it.to().isBefore(it.from())) {
            throw new IllegalArgumentException("mentoring.change.ends-before");
        }
        if (it.to().isBefore(today)) {
            throw new IllegalArgumentException("mentoring.change.over");
        }
        if (it.kind() != Obstacle.Kind.LEAVES && it.to().isAfter(it.from().plusMonths(LONGEST_MONTHS))) {
            throw new IllegalArgumentException("mentoring.change.too-long");
        }
        if (it.title().length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("mentoring.change.title-long");
        }
        switch (it.kind()) {
            case CLOSED -> {}
            case EXAMS -> yearGroup(it.yearGroup());
            case ROOM -> room(it.room());
            case AWAY, LEAVES -> person(it.person());
        }
    }

    private static void yearGroup(@Nullable Integer year) {
        if (year == null || year < 7 || year > 13) {
            throw new IllegalArgumentException("mentoring.change.no-year");
        }
    }

    private void room(@Nullable String room) {
        if (room == null
                || school.discreetRooms().stream().noneMatch(it -> it.name().equals(room))) {
            throw new IllegalArgumentException("mentoring.change.no-room");
        }
    }

    private void person(@Nullable PersonId person) {
        if (person == null || people.find(person).isEmpty()) {
            throw new IllegalArgumentException("mentoring.change.no-person");
        }
    }
}
