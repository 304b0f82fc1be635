package org.alongside.mentoring;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the year of each pairing goes and is likely to go, for the coordinator. */
@Service
@ForCoordinators
class YearReview {
    private final Schemes schemes;
    private final Prospects prospects;
    private final Meetings meetings;
    private final Pairings pairings;
    private final Obstacles obstacles;
    private final FactFinding facts;
    private final SchoolYear school;
    private final Clock clock;

    YearReview(
            Schemes schemes,
            Prospects prospects,
            Meetings meetings,
            Pairings pairings,
            Obstacles obstacles,
            FactFinding facts,
            SchoolYear school,
            Clock clock) {
        this.schemes = schemes;
        this.prospects = prospects;
        this.meetings = meetings;
        this.pairings = pairings;
        this.obstacles = obstacles;
        this.facts = facts;
        this.school = school;
        this.clock = clock;
    }

    /** The scheme and how it has gone so far. */
    record Year(Scheme scheme, Forecast.Rate rate, Prospects.Sum sum) {}

    @Transactional(readOnly = true)
    Optional<Year> year() {
        return schemes.running(today()).map(it -> {
            var rate = prospects.rate(it.id());
            return new Year(it, rate, prospects.sum(it.id(), rate, today(), it.minimumMeetings()));
        });
    }

    /** What every plan of this scheme lacks, as keys of sentences; empty if nothing. */
    @Transactional(readOnly = true)
    List<String> missing(Year year) {
        var scheme = year.scheme();
        var known = facts.about(scheme, List.of());
        var missing = new java.util.ArrayList<String>();
        if (known.rooms().isEmpty()) {
            missing.add("mentoring.plan.no-rooms");
        }
        if (known.adults().isEmpty()) {
            missing.add("mentoring.plan.no-adults");
        } else if (known.slots().all().stream().noneMatch(known::isServed)
                && !known.rooms().isEmpty()) {
            missing.add("mentoring.plan.never-together");
        }
        var weeks = schoolWeeks(scheme.startsOn(), scheme.endsOn()).size();
        if (weeks < scheme.minimumMeetings()) {
            missing.add("mentoring.plan.too-few-weeks");
        } else if (weeks < scheme.minimumMeetings() + SchemeSpan.SPARE_WEEKS) {
            missing.add("mentoring.plan.no-spare-weeks");
        }
        return missing;
    }

    /** Those with the fewest meetings likely first. */
    @Transactional(readOnly = true)
    List<PairProspect> page(Year year, int offset, int limit) {
        return prospects.page(year.scheme().id(), year.rate(), today(), offset, limit);
    }

    @Transactional(readOnly = true)
    Optional<PairProspect> find(Year year, PairingId pairing) {
        return prospects.find(year.scheme().id(), year.rate(), today(), pairing);
    }

    /** All meetings of these pairings that are not cancelled, in order. */
    @Transactional(readOnly = true)
    Map<PairingId, List<MeetingRow>> meetings(List<PairProspect> pairs) {
        return meetings.ofPairings(pairs.stream().map(PairProspect::id).toList()).stream()
                .collect(groupingBy(MeetingRow::pairing));
    }

    /** Mondays of the weeks between two days in which there is school. */
    @Transactional(readOnly = true)
    Set<LocalDate> schoolWeeks(LocalDate from, LocalDate to) {
        return school.days(from, to).stream()
                .map(SchoolDay::date)
                .map(SchemeSpan::mondayOf)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Whether this person is somebody of the scheme: in a pairing of it, or on duty for it. */
    @Transactional(readOnly = true)
    boolean knows(PersonId person) {
        return schemes.running(today())
                .filter(it -> schemes.adults(it.id()).contains(person) || meetings.isInvolved(it.id(), person))
                .isPresent();
    }

    /** Meetings of this person in any role, in order, cancelled ones among them; none of somebody outside the scheme. */
    @Transactional(readOnly = true)
    List<MeetingRow> calendar(PersonId person, LocalDate from, LocalDate to) {
        return knows(person) ? meetings.ofAnybody(person, from, to) : List.of();
    }

    /** When this person is away, or leaves. */
    @Transactional(readOnly = true)
    List<Obstacle> absences(PersonId person, LocalDate from, LocalDate to) {
        return knows(person)
                ? obstacles.inForce(from, to).stream()
                        .filter(it -> person.equals(it.person()))
                        .toList()
                : List.of();
    }

    /**
     * Why a pair has no meeting in a week.
     *
     * @param reasons how many times of the week fail by which reason first
     * @param couldMeet times at which nothing is in the way
     */
    record NoMeeting(Map<Hitch, Integer> reasons, List<java.time.LocalDateTime> couldMeet) {}

    /** Why this pair does not meet in the week of this Monday, time by time; empty if it does or is not known. */
    @Transactional(readOnly = true)
    Optional<NoMeeting> whyNoMeeting(PairingId id, LocalDate monday) {
        var scheme = schemes.running(today());
        var pair = scheme.flatMap(it -> pairings.find(it.id(), id));
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        var row = pair.get();
        var known = facts.about(scheme.get(), List.of(row.mentor(), row.mentee()));
        var appointments = meetings.appointments(monday, monday.plusDays(6));
        if (appointments.stream().anyMatch(it -> it.pairing().equals(id))) {
            return Optional.empty();
        }
        var week = PlanWeek.of(school.days(monday, monday.plusDays(4)), List.of(monday))
                .getFirst();
        var toPlan = new YearPlanning.PairToPlan(id, row.mentor(), row.mentee(), row.startsOn(), row.endsOn());
        return Optional.of(noMeeting(scheme.get(), known, new Taken(appointments), week, toPlan));
    }

    private NoMeeting noMeeting(
            Scheme scheme, SchemeFacts known, Taken taken, PlanWeek week, YearPlanning.PairToPlan pair) {
        var possible = new Possibilities(scheme, known, taken);
        var reasons = new EnumMap<Hitch, Integer>(Hitch.class);
        var could = new java.util.ArrayList<java.time.LocalDateTime>();
        for (int number = 0; number < known.slots().perWeek(); number++) {
            var hitch = possible.hitch(pair, week, number);
            if (hitch == null) {
                hitch = places(possible, week, number);
            }
            var slot = week.slot(known.slots(), number);
            if (hitch == null && missesTooMuch(pair, known, week, slot)) {
                hitch = Hitch.LESSON_LIMIT;
            }
            if (hitch == null) {
                could.add(week.date(slot).atTime(known.slots().period(slot).starts()));
            } else {
                reasons.merge(hitch, 1, Integer::sum);
            }
        }
        return new NoMeeting(reasons, could);
    }

    private static @org.jspecify.annotations.Nullable Hitch places(Possibilities possible, PlanWeek week, int number) {
        var opening = possible.opening(week, number);
        if (opening.rooms().isEmpty()) {
            return Hitch.NO_ROOM;
        }
        return opening.places() == 0 ? Hitch.NO_ADULT : null;
    }

    private boolean missesTooMuch(
            YearPlanning.PairToPlan pair, SchemeFacts known, PlanWeek week, org.alongside.school.Slot slot) {
        var lesson = known.lesson(pair.mentee(), slot);
        if (lesson == null) {
            return false;
        }
        var sameHalfTerm =
                PlanWeek.of(
                                school.days(
                                        week.monday().minusWeeks(9),
                                        week.monday().plusWeeks(9)),
                                List.of())
                        .stream()
                        .filter(it -> it.halfTerm() == week.halfTerm())
                        .toList();
        var missed = meetings.ofPairing(pair.id()).stream()
                .filter(it -> sameHalfTerm.stream()
                        .anyMatch(one -> one.monday().equals(SchemeSpan.mondayOf(it.day()))
                                && lesson.equals(known.lesson(
                                        pair.mentee(),
                                        new org.alongside.school.Slot(
                                                one.letter(), it.day().getDayOfWeek(), it.period())))))
                .count();
        return missed >= known.rules().lessonLimit();
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
