package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.matching.Likeness;
import org.alongside.mentoring.matching.Matcher;
import org.alongside.mentoring.matching.MatchingProblem;
import org.alongside.mentoring.matching.Mentee;
import org.alongside.mentoring.matching.Mentor;
import org.alongside.mentoring.matching.PairRules;
import org.alongside.mentoring.matching.Rule;
import org.alongside.mentoring.matching.Tastes;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.Slot;

/** The people of one matching run, in the words of the kernel and back. */
final class Cohort {
    private final List<Mentee> mentees = new ArrayList<>();
    private final List<Mentor> mentors = new ArrayList<>();
    private final Map<String, Tastes> tastes = new HashMap<>();
    private final PairRules rules;

    /**
     * @param firstDay when the pairs could first meet
     * @param taken mentees who have a mentor already; they are not matched again
     * @param placesTaken how many mentees each mentor has already
     */
    Cohort(
            Scheme scheme,
            LocalDate firstDay,
            List<Participant> participants,
            Map<PersonId, PersonRow> people,
            SchemeFacts facts,
            Apart.Found apart,
            Set<PersonId> taken,
            Map<PersonId, Long> placesTaken) {
        for (var participant : participants) {
            var person = people.get(participant.person());
            if (person == null || person.leftOn() != null || person.yearGroup() == null) {
                continue;
            }
            var key = participant.person().value().toString();
            var liked = participant.picks().tastes();
            var wishes = participant.wishes();
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
                        free));
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
        rules = new PairRules(
                scheme.yearGap(),
                scheme.commonSlots(),
                facts.slots().of(served),
                apart.never(),
                apart.refused(),
                apart.lessWelcome());
    }

    /** The best matching there is, with its certificate checked by the kernel. */
    Proposal propose(MatchRunId id, java.time.Instant now, long seed) {
        var problem = MatchingProblem.of(mentees, mentors, rules, seed);
        var matching = Matcher.match(problem, Progress.UNHEARD);
        var likeness = Likeness.among(tastes.values());
        var pairs = matching.pairs().stream()
                .map(pair -> new Proposal.ProposedPair(
                        person(pair.mentee()),
                        person(pair.mentor()),
                        pair.score(),
                        likeness.shared(tastesOf(pair.mentee()), tastesOf(pair.mentor()))))
                .sorted(java.util.Comparator.comparingInt(Proposal.ProposedPair::score)
                        .thenComparing(it -> it.mentee().value()))
                .toList();
        var leftOut = matching.unmatched().stream()
                .map(mentee -> new Proposal.LeftOut(person(mentee), whyLeftOut(problem, mentee)))
                .toList();
        return new Proposal(id, now, seed, false, pairs, leftOut);
    }

    /**
     * The rule that stands between this mentee and most mentors; or that all who could are full. A wish of their own
     * comes first, if it is what the last mentors were lost to: they can be asked whether it has to be.
     */
    private String whyLeftOut(MatchingProblem problem, String mentee) {
        if (mentors.isEmpty()) {
            return "mentoring.left-out.no-mentors";
        }
        var place = mentees.stream().map(Mentee::key).toList().indexOf(mentee);
        var counts = new HashMap<Rule, Integer>();
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            var rule = problem.appraisal().rule(place, mentor);
            if (rule == null) {
                return "mentoring.left-out.full";
            }
            counts.merge(rule, 1, Integer::sum);
        }
        if (counts.containsKey(Rule.SAME_SEX_WISH) || counts.containsKey(Rule.OWN_WISH)) {
            return "mentoring.left-out.wish";
        }
        var most = counts.entrySet().stream()
                .max(Map.Entry.<Rule, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        return most.getKey().key();
    }

    private Tastes tastesOf(String key) {
        return Objects.requireNonNull(tastes.get(key));
    }

    private static PersonId person(String key) {
        return new PersonId(UUID.fromString(key));
    }
}
