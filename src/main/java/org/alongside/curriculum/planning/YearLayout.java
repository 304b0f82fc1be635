package org.alongside.curriculum.planning;

import java.util.ArrayList;
import java.util.List;
import org.alongside.curriculum.LessonId;

/**
 * Lays lessons into a year for the first time: each in the half-term in which its unit is usually taught, in the order of
 * the spiral. What does not fit goes on into the next half-term; what does not fit into the year is left over.
 */
final class YearLayout {
    private YearLayout() {}

    /** A lesson and the half-term, 1 to 6, before which it should not be taught. */
    record Wish(LessonId lesson, int halfTerm) {}

    /** A lesson and its hour. */
    record Placed(LessonId lesson, Opening opening) {}

    /** @param wishes in the order of the spiral */
    static List<Placed> lay(List<Wish> wishes, ClassYear year) {
        var placed = new ArrayList<Placed>();
        var next = 0;
        for (int i = 0; i < wishes.size(); i++) {
            // hours that the lessons still to come need are not waited away
            var latest = year.openings().size() - (wishes.size() - i);
            while (next < latest
                    && year.openings().get(next).halfTerm() < wishes.get(i).halfTerm()) {
                next++;
            }
            if (next >= year.openings().size()) {
                break;
            }
            placed.add(new Placed(wishes.get(i).lesson(), year.openings().get(next)));
            next++;
        }
        return placed;
    }
}
