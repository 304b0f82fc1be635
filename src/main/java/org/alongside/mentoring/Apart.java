package org.alongside.mentoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.mentoring.matching.Pair;
import org.alongside.safeguarding.KeptApart;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.springframework.stereotype.Component;

/**
 * Finds out which pairs must not be, and which somebody would rather not be in. A name that nobody has looked at yet
 * counts for everybody whom it may mean, so that a wish is honoured even if the coordinator forgets.
 */
@Component
class Apart {
    private final NeverPairs neverPairs;
    private final NamedPeople named;
    private final Pairings pairings;
    private final KeptApart keptApart;

    Apart(NeverPairs neverPairs, NamedPeople named, Pairings pairings, KeptApart keptApart) {
        this.neverPairs = neverPairs;
        this.named = named;
        this.pairings = pairings;
        this.keptApart = keptApart;
    }

    /**
     * In the kernel's words.
     *
     * @param never barred by the coordinator or by a safeguarding lead; which of them, nobody can tell from it
     * @param refused against a wish that must be
     * @param lessWelcome against a wish that would be nice
     * @param known for each mentee who wants somebody new, the mentors whom they know
     */
    record Found(Set<Pair> never, Set<Pair> refused, Set<Pair> lessWelcome, Map<PersonId, Set<PersonId>> known) {
        static final Found NOTHING = new Found(Set.of(), Set.of(), Set.of(), Map.of());
    }

    /**
     * Two people who are not to be paired, whoever decided it.
     *
     * @throws org.springframework.dao.DataAccessException if safeguarding cannot be asked: then nobody is matched
     */
    Set<TwoPeople> barred() {
        var barred = new HashSet<>(keptApart.standing());
        neverPairs.standing().forEach(it -> barred.add(it.people()));
        return barred;
    }

    /** Everything about the pairs of one run. */
    Found among(SchemeId scheme, List<Participant> participants, Map<PersonId, PersonRow> people) {
        var sides = participants.stream().collect(Collectors.toMap(Participant::person, Participant::side));
        var bySide = participants.stream()
                .filter(it -> people.containsKey(it.person()))
                .collect(Collectors.groupingBy(
                        Participant::side, Collectors.mapping(it -> people.get(it.person()), Collectors.toList())));
        var never = new HashSet<Pair>();
        for (var two : barred()) {
            pair(sides, two.one(), two.other(), never);
        }
        var refused = new HashSet<Pair>();
        var lessWelcome = new HashSet<Pair>();
        var known = new HashSet<TwoPeople>(pairings.everTogether(scheme));
        for (var name : named.of(scheme)) {
            var side = sides.get(name.writer());
            if (side == null) {
                continue;
            }
            for (var meant : meant(name, bySide.getOrDefault(side.other(), List.of()))) {
                if (name.kind() == NamedPerson.Kind.KNOWN) {
                    known.add(TwoPeople.of(name.writer(), meant));
                } else {
                    pair(sides, name.writer(), meant, name.strength() == Strength.MUST ? refused : lessWelcome);
                }
            }
        }
        var knownBy = new HashMap<PersonId, Set<PersonId>>();
        for (var mentee : participants) {
            if (mentee.side() == Side.MENTEE && mentee.wishes().somebodyNew() != Strength.NO) {
                knownBy.put(
                        mentee.person(),
                        bySide.getOrDefault(Side.MENTOR, List.of()).stream()
                                .filter(mentor -> known.contains(TwoPeople.of(mentee.person(), mentor.id()))
                                        || sameForm(people.get(mentee.person()), mentor))
                                .map(PersonRow::id)
                                .collect(Collectors.toSet()));
            }
        }
        return new Found(never, refused, lessWelcome, knownBy);
    }

    /** Whom a name means, as the coordinator found out, or everybody whom it may mean. */
    static List<PersonId> meant(NamedPerson name, List<PersonRow> otherSide) {
        if (name.settled()) {
            return name.meant() == null ? List.of() : List.of(name.meant());
        }
        return NameFit.of(name.written(), otherSide).stream().map(PersonRow::id).toList();
    }

    private static boolean sameForm(@org.jspecify.annotations.Nullable PersonRow one, PersonRow other) {
        return one != null && one.form() != null && one.form().equals(other.form());
    }

    private static void pair(Map<PersonId, Side> sides, PersonId one, PersonId other, Set<Pair> pairs) {
        var roles = new HashMap<Side, PersonId>();
        for (var person : List.of(one, other)) {
            var side = sides.get(person);
            if (side != null) {
                roles.put(side, person);
            }
        }
        if (roles.get(Side.MENTEE) instanceof PersonId mentee && roles.get(Side.MENTOR) instanceof PersonId mentor) {
            pairs.add(new Pair(mentee.value().toString(), mentor.value().toString()));
        }
    }
}
