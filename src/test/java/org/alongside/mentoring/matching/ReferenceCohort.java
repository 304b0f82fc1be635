package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** An invented school of mentors and mentees, the same for the same numbers: what figures about matching refer to. */
public final class ReferenceCohort {
    private static final int INTERESTS = 60;
    private static final int PERIODS = 60;

    private final Random random;

    private ReferenceCohort(long seed) {
        random = new Random(seed);
    }

    /**
     * @param mentors how many mentors; mentees are two or three years groups below
     * @param slack places per hundred mentees
     */
    public static MatchingProblem of(int mentors, int mentees, int slack, long seed) {
        return new ReferenceCohort(seed).problem(mentors, mentees, slack, seed);
    }

    private MatchingProblem problem(int mentorCount, int menteeCount, int slack, long seed) {
        var places = new int[mentorCount];
        for (var place = 0; place < menteeCount * slack / 100; place++) {
            // one for each in turn, the last round by lot
            var mentor = place / mentorCount < menteeCount * slack / 100 / mentorCount
                    ? place % mentorCount
                    : random.nextInt(mentorCount);
            places[mentor]++;
        }
        var mentors = new ArrayList<Mentor>();
        for (var number = 0; number < mentorCount; number++) {
            mentors.add(new Mentor(
                    "mentor-" + number, 10 + number % 4, places[number], true, true, tastes(), sex(), periods()));
        }
        var mentees = new ArrayList<Mentee>();
        for (var number = 0; number < menteeCount; number++) {
            var wish = random.nextInt(10);
            mentees.add(new Mentee(
                    "mentee-" + number,
                    7 + number % 3,
                    1 + random.nextInt(3),
                    tastes(),
                    wish == 0 ? SameSexWish.REQUIRED : wish < 3 ? SameSexWish.PREFERRED : SameSexWish.NONE,
                    sex(),
                    periods()));
        }
        return MatchingProblem.of(mentees, mentors, new PairRules(3, 2, FreeSlots.all(PERIODS), Set.of()), seed);
    }

    private Tastes tastes() {
        var likes = new LinkedHashSet<String>();
        var wanted = 4 + random.nextInt(5);
        while (likes.size() < wanted) {
            likes.add(interest());
        }
        var dislikes = new LinkedHashSet<String>();
        var unwanted = random.nextInt(4);
        while (dislikes.size() < unwanted) {
            var interest = interest();
            if (!likes.contains(interest)) {
                dislikes.add(interest);
            }
        }
        return new Tastes(List.copyOf(likes), 3, List.copyOf(dislikes));
    }

    /** Few are liked by many, many by few. */
    private String interest() {
        var share = random.nextDouble();
        return "interest-" + (int) (INTERESTS * share * share);
    }

    private String sex() {
        return random.nextBoolean() ? "F" : "M";
    }

    private FreeSlots periods() {
        var free = new HashSet<Integer>();
        for (var period = 0; period < PERIODS; period++) {
            if (random.nextInt(100) < 30) {
                free.add(period);
            }
        }
        return FreeSlots.of(free);
    }
}
