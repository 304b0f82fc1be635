package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.matching.Likeness;
import org.alongside.mentoring.matching.Matcher;
import org.alongside.mentoring.matching.MatchingProblem;
import org.alongside.mentoring.matching.Mentee;
import org.alongside.mentoring.matching.Mentor;
import org.alongside.mentoring.matching.Pair;
import org.alongside.mentoring.matching.PairRules;
import org.alongside.mentoring.matching.Tastes;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.Slot;
import org.jspecify.annotations.Nullable;

/** The people of one matching run, in the words of the kernel and back. */
final class Cohort {
    // an interest is rare if at most one in so many of the others chose it
    private static final int RARE_ONE_IN = 12;

    private final List<Mentee> mentees = new ArrayList<>();
    private final List<Mentor> mentors = new ArrayList<>();
    private final Map<String, Tastes> tastes = new HashMap<>();
    private final Map<String, Wishes> wishesOf = new HashMap<>();
    private final Map<String, Integer> chosenBy = new HashMap<>();
    private final PairRules rules;
    private final SchemeFacts facts;
    private @Nullable Likeness likeness;

    /**
     * @param firstDay when the pairs could first meet
     * @param taken mentees who have a mentor already; they are not matched again
     * @param placesTaken how many mentees each mentor has already
     * @param handedOn for mentees whose last mentor handed on to somebody, whom
     */
    Cohort(
            Scheme scheme,
            LocalDate firstDay,
            List<Participant> participants,
            Map<PersonId, PersonRow> people,
            SchemeFacts facts,
            Apart.Found apart,
            Set<PersonId> taken,
            Map<PersonId, Long> placesTaken,
            Map<PersonId, PersonId> handedOn) {
        this.facts = facts;
        for (var participant : participants) {
            var person = people.get(participant.person());
            if (person == null || person.leftOn() != null || person.yearGroup() == null) {
                continue;
            }
            var key = participant.person().value().toString();
            var liked = participant.picks().tastes();
            var wishes = participant.wishes();
            wishesOf.put(key, wishes);
            var free = facts.slots().free(facts.lessonsOf(participant.person()));
            if (participant.side() == Side.MENTEE && !taken.contains(participant.person())) {
                tastes.put(key, liked);
                mentees.add(new Mentee(
                        key,
                        person.yearGroup(),
                        participant.need(),
                        liked,
                        wishes.sameSexWish(),
                        wishes.comparable(),
                        free,
                        wishes.newFaceWish(),
                        apart.known().getOrDefault(participant.person(), Set.of()).stream()
                                .map(it -> it.value().toString())
                                .collect(Collectors.toSet())));
            } else if (participant.side() == Side.MENTOR) {
                tastes.put(key, liked);
                var places = participant.places()
                        - placesTaken.getOrDefault(participant.person(), 0L).intValue();
                mentors.add(new Mentor(
                        key,
                        person.yearGroup(),
                        places,
                        participant.trained(),
                        participant.isClearedOn(firstDay),
                        liked,
                        wishes.comparable(),
                        free));
            }
        }
        var served = facts.slots().all().stream().filter(facts::isServed).collect(Collectors.<Slot>toSet());
        var plain = new PairRules(
                scheme.yearGap(),
                scheme.commonSlots(),
                facts.slots().of(served),
                apart.never(),
                apart.refused(),
                apart.lessWelcome(),
                Map.of());
        rules = plain.goingOn(possible(plain, handedOn));
    }

    /** Who was named but may not, or has no place, leaves the mentee as open as everybody else. */
    private Map<String, String> possible(PairRules plain, Map<PersonId, PersonId> handedOn) {
        var mentorByKey = mentors.stream()
                .filter(it -> it.places() > 0)
                .collect(Collectors.toMap(Mentor::key, it -> it, (one, twice) -> one));
        var all = new HashMap<String, String>();
        for (var mentee : mentees) {
            var named = handedOn.get(Couple.person(mentee.key()));
            var mentor = named == null ? null : mentorByKey.get(named.value().toString());
            if (mentor != null && plain.broken(mentee, mentor) == null) {
                all.put(mentee.key(), mentor.key());
            }
        }
        return all;
    }

    /** Everything that decides a matching of these people; nothing is locked, set aside or published. */
    MatchingProblem problem(long seed) {
        return MatchingProblem.of(mentees, mentors, rules, seed);
    }

    /** The best matching there is, with its certificate checked by the kernel. */
    Drafted propose(long seed) {
        var problem = problem(seed);
        return new Drafting(this, problem, Map.of(), Map.of(), Set.of()).of(Matcher.match(problem, Progress.UNHEARD));
    }

    /** Why these two, with rarity measured among exactly these people. */
    Why why(String mentee, String mentor) {
        var shared = likeness().shared(tastesOf(mentee), tastesOf(mentor));
        var favourites = tastesOf(mentee).likes().stream()
                .limit(tastesOf(mentee).favourites())
                .filter(shared::contains)
                .toList();
        return new Why(shared, shared.stream().map(this::others).toList(), favourites, wishesMet(mentee, mentor));
    }

    private int others(String interest) {
        if (chosenBy.isEmpty()) {
            tastes.values().forEach(it -> it.likes().forEach(like -> chosenBy.merge(like, 1, Integer::sum)));
        }
        var others = chosenBy.getOrDefault(interest, 0) - 2;
        return others * RARE_ONE_IN <= tastes.size() ? others : Why.MANY;
    }

    /** Only what the mentee wished for and this mentor is; what the mentor said stays with the mentor. */
    private List<String> wishesMet(String mentee, String mentor) {
        var wishes = wishesOf.getOrDefault(mentee, Wishes.NONE);
        var met = new ArrayList<String>();
        if (wishes.sameSex() != Strength.NO
                && wishes.comparable() != null
                && wishes.comparable()
                        .equals(wishesOf.getOrDefault(mentor, Wishes.NONE).comparable())) {
            met.add("same-sex");
        }
        var pair = new Pair(mentee, mentor);
        if (rules.isHandedOn(pair)) {
            met.add("handed-on");
        }
        if (wishes.somebodyNew() != Strength.NO
                && !rules.refused().contains(pair)
                && !rules.lessWelcome().contains(pair)) {
            met.add("somebody-new");
        }
        return met;
    }

    private Likeness likeness() {
        var known = likeness;
        if (known == null) {
            known = Likeness.among(tastes.values());
            likeness = known;
        }
        return known;
    }

    /** How many people are in the run. */
    int people() {
        return tastes.size();
    }

    PairRules rules() {
        return rules;
    }

    SchemeFacts facts() {
        return facts;
    }

    private Tastes tastesOf(String key) {
        return Objects.requireNonNull(tastes.get(key));
    }
}
