package org.alongside.mentoring.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.notifications.Notices;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Debriefs of mentors. The coordinator sees all; another adult sees the mentors whom they look after, by name or as
 * cover. Whoever debriefs is a member of staff with training that counts: what a mentor brings must never end with
 * another pupil.
 */
@Service
@PreAuthorize("hasAnyRole('COORDINATOR','TEACHER')")
class DebriefDesk {
    static final int PAGE = 25;
    private static final int MANY = 1000;

    private final Debriefs debriefs;
    private final Adults adults;
    private final AdultTraining training;
    private final People people;
    private final Notices notices;
    private final SignedInPerson who;
    private final CareDays days;
    private final Clock clock;

    DebriefDesk(
            Debriefs debriefs,
            Adults adults,
            AdultTraining training,
            People people,
            Notices notices,
            SignedInPerson who,
            CareDays days,
            Clock clock) {
        this.debriefs = debriefs;
        this.adults = adults;
        this.training = training;
        this.people = people;
        this.notices = notices;
        this.who = who;
        this.days = days;
        this.clock = clock;
    }

    /** Mentors whom the caller may see, those who asked or have waited longest first. */
    @Transactional(readOnly = true)
    List<Debriefs.Mentor> mentors(int page) {
        return debriefs.mentors(isCoordinator() ? null : mine(), days.today(), page * PAGE, PAGE);
    }

    /** The day before which the last debrief of a mentor is too long ago. */
    @Transactional(readOnly = true)
    LocalDate dueBefore() {
        return (LocalDate) java.util.Objects.requireNonNull(days.parameters().get("debriefBefore"));
    }

    /** Planned ones that nobody has recorded, those of the past first. */
    @Transactional(readOnly = true)
    List<Debriefs.Debrief> planned() {
        return debriefs.planned(isCoordinator() ? null : who.required(), 50);
    }

    /** Staff who may debrief: those of the scheme. */
    @Transactional(readOnly = true)
    List<PersonId> adults() {
        var known = new HashSet<>(adults.known());
        known.add(who.required());
        return people.named(known).values().stream()
                .filter(it -> it.kind() == PersonKind.STAFF && it.leftOn() == null)
                .map(org.alongside.school.PersonRow::id)
                .toList();
    }

    /**
     * Plans a debrief for these mentors, and tells them that one is planned.
     *
     * @param adult null: each with their own adult
     * @param together all of one adult at the same time
     * @return how many debriefs were planned
     * @throws IllegalArgumentException with a message key of what is wrong
     */
    @Transactional
    int plan(
            Collection<PersonId> mentors,
            @Nullable PersonId adult,
            LocalDate day,
            @Nullable LocalTime starts,
            boolean together) {
        if (mentors.isEmpty()) {
            throw new IllegalArgumentException("mentoring.care.choose-first");
        }
        if (day.isBefore(days.today()) || day.isAfter(days.today().plusMonths(6))) {
            throw new IllegalArgumentException("mentoring.debriefs.day-wrong");
        }
        var known = debriefs.mentors(mentors, days.today(), 0, MANY);
        if (known.size() != Set.copyOf(mentors).size() || !isCoordinator() && !mine().containsAll(mentors)) {
            throw new IllegalArgumentException("mentoring.care.gone");
        }
        var byAdult = new LinkedHashMap<PersonId, List<PersonId>>();
        known.forEach(it -> byAdult.computeIfAbsent(adult == null ? it.adult() : adult, key -> new ArrayList<>())
                .add(it.mentor()));
        requireStaff(byAdult.keySet());
        if (!training.areTrained(byAdult.keySet(), day)) {
            throw new IllegalArgumentException("mentoring.debriefs.not-trained");
        }
        var planned = 0;
        for (Map.Entry<PersonId, List<PersonId>> one : byAdult.entrySet()) {
            for (var group : together
                    ? List.of(one.getValue())
                    : one.getValue().stream().map(List::of).toList()) {
                debriefs.plan(UUID.randomUUID(), one.getKey(), day, starts, group, who.required());
                planned++;
            }
        }
        known.forEach(it -> notices.tell(it.mentor(), "mentoring.notice.debrief"));
        byAdult.keySet().stream()
                .filter(it -> !it.equals(who.required()))
                .forEach(it -> notices.tell(it, "mentoring.notice.debrief-adult"));
        return planned;
    }

    private void requireStaff(Set<PersonId> adults) {
        var rows = people.named(adults);
        if (!adults.stream()
                .allMatch(it -> rows.get(it) instanceof org.alongside.school.PersonRow row
                        && row.kind() == PersonKind.STAFF
                        && row.leftOn() == null)) {
            throw new IllegalArgumentException("mentoring.debriefs.not-staff");
        }
    }

    /** @throws IllegalArgumentException with a message key if it is not planned any more, or not the caller's */
    @Transactional(readOnly = true)
    Debriefs.Debrief find(UUID id) {
        return debriefs.findPlanned(id)
                .filter(it -> isCoordinator() || it.adult().equals(who.required()))
                .orElseThrow(() -> new IllegalArgumentException("mentoring.debriefs.gone"));
    }

    /**
     * Keeps that a debrief was held. There is no place for what was said.
     *
     * @param seen as it was on the screen
     * @param minutes 5 to 180
     * @param came about each mentor of it
     * @throws IllegalArgumentException with a message key of what is wrong, or if somebody was faster
     */
    @Transactional
    void held(Debriefs.Debrief seen, int minutes, Set<Debriefs.Purpose> purposes, List<Debriefs.Came> came) {
        var debrief = find(seen.id());
        if (debrief.day().isAfter(days.today())) {
            throw new IllegalArgumentException("mentoring.debriefs.not-yet");
        }
        if (minutes < 5 || minutes > 180) {
            throw new IllegalArgumentException("mentoring.debriefs.minutes-wrong");
        }
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("mentoring.debriefs.purpose-missing");
        }
        var about = came.stream().map(Debriefs.Came::mentor).toList();
        if (!Set.copyOf(about).equals(Set.copyOf(debrief.mentors()))
                || came.stream().anyMatch(it -> it.wellbeing() != null && (it.wellbeing() < 1 || it.wellbeing() > 4))) {
            throw new IllegalArgumentException("mentoring.debriefs.gone");
        }
        if (!debriefs.hold(seen, minutes, purposes, came, who.required(), now())) {
            throw new IllegalArgumentException("mentoring.debriefs.gone");
        }
    }

    /** @throws IllegalArgumentException with a message key if it is not planned any more, or not the caller's */
    @Transactional
    void cancel(UUID id) {
        var debrief = find(id);
        if (!debriefs.cancel(debrief, who.required(), now())) {
            throw new IllegalArgumentException("mentoring.debriefs.gone");
        }
        debrief.mentors().forEach(it -> notices.tell(it, "mentoring.notice.debrief"));
    }

    private List<PersonId> mine() {
        var all = adults.all().stream().map(Adults.Supervised::mentor).toList();
        var watching = adults.watching(all);
        return all.stream()
                .filter(it -> watching.getOrDefault(it, Set.of()).contains(who.required()))
                .toList();
    }

    private boolean isCoordinator() {
        return who.is(Roles.COORDINATOR);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
