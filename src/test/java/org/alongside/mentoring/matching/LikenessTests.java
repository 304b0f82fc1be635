package org.alongside.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTests {
    private static final Tastes CHESS = new Tastes(List.of("chess", "football"), 0, List.of());
    private static final Tastes BALL = new Tastes(List.of("football"), 0, List.of());

    private static List<Tastes> fortyPeople() {
        var people = new ArrayList<>(Collections.nCopies(38, BALL));
        people.add(CHESS);
        people.add(CHESS);
        return people;
    }

    @Test
    void theSameLikesGiveFourFifthsAndTheSameDislikesTheRest() {
        var likeness = Likeness.among(fortyPeople());
        assertThat(likeness.between(CHESS, CHESS)).isEqualTo(800);
        var full = new Tastes(List.of("chess"), 0, List.of("running"));
        assertThat(Likeness.among(List.of(full, full)).between(full, full)).isEqualTo(1000);
        assertThat(likeness.between(CHESS, Tastes.UNSAID)).isZero();
    }

    @Test
    void whatIsRareCountsMoreAndIsNamedFirst() {
        var likeness = Likeness.among(fortyPeople());
        var both = new Tastes(List.of("football", "chess"), 0, List.of());
        assertThat(likeness.shared(both, CHESS)).containsExactly("chess", "football");
        var onlyChess = new Tastes(List.of("chess"), 0, List.of());
        assertThat(likeness.between(both, onlyChess)).isGreaterThan(likeness.between(both, BALL));
    }

    @Test
    void favouritesCountMore() {
        var likeness = Likeness.among(fortyPeople());
        var loved = new Tastes(List.of("football", "chess"), 1, List.of());
        assertThat(likeness.between(loved, BALL)).isGreaterThan(likeness.between(CHESS, BALL));
    }

    @Test
    void aClashCountsAgainstAndNeverBelowNothing() {
        var against = new Tastes(List.of("chess"), 0, List.of("football"));
        var likeness = Likeness.among(List.of(CHESS, BALL, against));
        assertThat(likeness.between(against, CHESS))
                .isLessThan(likeness.between(new Tastes(List.of("chess"), 0, List.of()), CHESS));
        assertThat(likeness.between(against, BALL)).isZero();
    }

    @Test
    void isTheFormulaInWholeNumbers() {
        var random = new Random(4);
        var people = IntStream.range(0, 50).mapToObj(person -> someone(random)).toList();
        var likeness = Likeness.among(people);
        for (var one : people) {
            for (var other : people) {
                var difference = Math.abs(likeness.between(one, other) - 1000 * formula(people, one, other));
                assertThat(difference).isLessThan(0.6);
                assertThat(likeness.between(one, other)).isEqualTo(likeness.between(other, one));
            }
        }
    }

    private static Tastes someone(Random random) {
        var likes = new HashSet<String>();
        while (likes.size() < 1 + random.nextInt(8)) {
            likes.add("i" + random.nextInt(30));
        }
        var dislikes = new HashSet<String>();
        while (dislikes.size() < random.nextInt(4)) {
            dislikes.add("i" + random.nextInt(30));
        }
        dislikes.removeAll(likes);
        return new Tastes(
                List.copyOf(new java.util.TreeSet<>(likes)), 3, List.copyOf(new java.util.TreeSet<>(dislikes)));
    }

    private static double formula(List<Tastes> people, Tastes one, Tastes other) {
        var clash = one.likes().stream().filter(other.dislikes()::contains).count()
                + other.likes().stream().filter(one.dislikes()::contains).count();
        var root = Math.sqrt(one.likes().size() * other.likes().size());
        var score = 0.8 * cosine(people, one.likes(), other.likes(), one.favourites(), other.favourites(), true)
                + 0.2 * cosine(people, one.dislikes(), other.dislikes(), 0, 0, false)
                - 0.2 * clash / root;
        return Math.clamp(score, 0, 1);
    }

    private static double cosine(
            List<Tastes> people, List<String> one, List<String> other, int mine, int yours, boolean likes) {
        var dot = 0.0;
        for (var interest : one) {
            dot += weight(people, one, interest, mine, likes) * weight(people, other, interest, yours, likes);
        }
        var length = length(people, one, mine, likes) * length(people, other, yours, likes);
        return length == 0 ? 0 : dot / length;
    }

    private static double length(List<Tastes> people, List<String> interests, int favourites, boolean likes) {
        return Math.sqrt(interests.stream()
                .mapToDouble(interest -> Math.pow(weight(people, interests, interest, favourites, likes), 2))
                .sum());
    }

    private static double weight(
            List<Tastes> people, List<String> interests, String interest, int favourites, boolean likes) {
        var rank = interests.indexOf(interest);
        if (rank < 0) {
            return 0;
        }
        var having = people.stream()
                .filter(person -> (likes ? person.likes() : person.dislikes()).contains(interest))
                .count();
        return Math.log(1 + people.size() / (1.0 + having)) * (rank < favourites ? 1.5 : 1);
    }

    @Test
    void aSmallSchemeLeansOnWhatIsUsualAndALargeOneDoesNot() {
        var both = new Tastes(List.of("chess", "football"), 0, List.of());
        var chess = new Tastes(List.of("chess"), 0, List.of());
        // as many here like chess as football; elsewhere few like chess
        var few = Likeness.among(List.of(both, chess, BALL));
        assertThat(few.between(both, chess)).isGreaterThan(few.between(both, BALL));
        var unshipped = Likeness.among(List.of(both, chess, BALL), java.util.Map.of());
        assertThat(unshipped.between(both, chess)).isEqualTo(unshipped.between(both, BALL));
        var people = new ArrayList<>(Collections.nCopies(15, chess));
        people.addAll(Collections.nCopies(15, BALL));
        people.add(both);
        var many = Likeness.among(people);
        assertThat(many.between(both, chess)).isEqualTo(many.between(both, BALL));
    }

    @Test
    void onlyTheFirstEightLikesCount() {
        var many = new Tastes(
                IntStream.range(0, 20).mapToObj(number -> "i" + number).toList(), 9, List.of("a", "b", "c", "d"));
        assertThat(many.likes()).hasSize(8);
        assertThat(many.favourites()).isEqualTo(3);
        assertThat(many.dislikes()).hasSize(3);
    }
}
