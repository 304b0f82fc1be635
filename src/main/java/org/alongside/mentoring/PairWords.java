package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.mentoring.matching.Rule;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** Says about pairs what a coordinator can repeat to a pupil: interests and wishes, never a score. */
final class PairWords {
    private static final int RARE_NAMED = 2;

    private final Component page;
    private final Map<PersonId, PersonRow> names;

    /** @param names of everybody who may be named; somebody unknown is "?" */
    PairWords(Component page, Map<PersonId, PersonRow> names) {
        this.page = page;
        this.names = names;
    }

    String say(String key, Object... values) {
        return page.getTranslation(key, values);
    }

    String given(PersonId person) {
        var row = names.get(person);
        return row == null ? "?" : row.given();
    }

    /** "Freya Lindqvist, 7T" */
    String full(PersonId person) {
        var row = names.get(person);
        return row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }

    String name(@Nullable PersonId person) {
        var row = person == null ? null : names.get(person);
        return row == null ? say("mentoring.board.nobody") : row.name();
    }

    /** "Freya, Idris and Niamh" */
    String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + say("mentoring.and") + words.getLast();
    }

    String givens(List<PersonId> people) {
        return list(people.stream().map(this::given).toList());
    }

    /** "three"; figures from thirteen on. */
    String number(int number) {
        var words = say("mentoring.numbers").split(",");
        return number >= 0 && number < words.length ? words[number] : String.valueOf(number);
    }

    private String interest(String key) {
        return say("interest." + key).toLowerCase(Locale.UK);
    }

    private String interests(List<String> keys) {
        return list(keys.stream().map(this::interest).toList());
    }

    /** "Both like climbing and baking. Only three others chose climbing. Climbing is a favourite of Freya’s." */
    String why(Proposal.ProposedPair pair) {
        var why = pair.why();
        var sentences = new ArrayList<String>();
        sentences.add(
                why.shared().isEmpty()
                        ? say("mentoring.match.why-none")
                        : say("mentoring.match.why", interests(why.shared())));
        IntStream.range(0, why.shared().size())
                .filter(why::isRare)
                .limit(RARE_NAMED)
                .forEach(at -> sentences.add(rare(why.others().get(at), interest(why.shared().get(at)))));
        if (!why.favourites().isEmpty()) {
            sentences.add(capital(say(
                    why.favourites().size() == 1 ? "mentoring.why.favourite" : "mentoring.why.favourites",
                    interests(why.favourites()),
                    given(pair.mentee()))));
        }
        why.wishes().forEach(wish -> sentences.add(say("mentoring.wish-met." + wish, given(pair.mentee()))));
        return String.join(" ", sentences);
    }

    private String rare(int others, String interest) {
        return switch (others) {
            case 0 -> say("mentoring.why.nobody-else", interest);
            case 1 -> say("mentoring.why.one-other", interest);
            default -> say("mentoring.why.few-others", number(others), interest);
        };
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Why a pair may not be, in one sentence. */
    String whyNot(Rule rule, PersonId mentee, PersonId mentor, int yearGap) {
        return say(Blocked.key(rule), given(mentee), given(mentor), number(yearGap));
    }

    /** "one shared interest" */
    String shared(int count) {
        return switch (count) {
            case 0 -> say("mentoring.shared.none");
            case 1 -> say("mentoring.shared.one");
            default -> say("mentoring.shared.many", number(count));
        };
    }

    /** What changes besides one mentee: how many, who falls out or gains, and what becomes of the worst-off. */
    List<String> consequence(Consequence consequence, PersonId besides) {
        var sentences = new ArrayList<String>();
        var others = consequence.others(besides).size();
        sentences.add(
                switch (others) {
                    case 0 -> say("mentoring.effect.none");
                    case 1 -> say("mentoring.effect.one");
                    default -> say("mentoring.effect.many", capital(number(others)));
                });
        if (!consequence.fallsOut().isEmpty()) {
            sentences.add(say("mentoring.effect.falls-out", givens(consequence.fallsOut())));
        }
        var gains = consequence.gains();
        if (!gains.isEmpty()) {
            sentences.add(say("mentoring.effect.gains", givens(gains), gains.size()));
        }
        sentences.add(worst(consequence));
        return sentences;
    }

    private String worst(Consequence consequence) {
        var before = consequence.before().orElse(null);
        var after = consequence.after().orElse(null);
        if (before == null || after == null || before.score() == after.score()) {
            return say("mentoring.effect.worst-same");
        }
        var was = before.shared().size();
        var is = after.shared().size();
        var falls = after.score() < before.score();
        if (falls ? is < was : is > was) {
            return say(falls ? "mentoring.effect.worst-falls" : "mentoring.effect.worst-rises", shared(was), shared(is));
        }
        return say(
                falls ? "mentoring.effect.worst-less" : "mentoring.effect.worst-more",
                given(after.mentee()),
                shared(is));
    }

    String figures(Consequence consequence) {
        return say(
                "mentoring.effect.figures",
                consequence.before().map(Proposal.ProposedPair::score).orElse(0),
                consequence.after().map(Proposal.ProposedPair::score).orElse(0),
                consequence.totalBefore(),
                consequence.totalAfter());
    }

    /** "Niamh: Priya Raman → Callum Reid" */
    String move(Consequence.Move move) {
        return say("mentoring.effect.move", full(move.mentee()), name(move.from()), name(move.to()));
    }

    /** "Of 58 mentors, 30 are not free at the same times and 5 are full." */
    String counted(Map<Rule, Integer> lost) {
        return list(lost.entrySet().stream()
                .sorted(Map.Entry.<Rule, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(it -> it.getKey().name())))
                .map(it -> say(
                        "mentoring.lost." + it.getKey().key().substring("mentoring.rule.".length()), it.getValue()))
                .collect(Collectors.toList()));
    }
}
