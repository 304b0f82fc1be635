package org.alongside.mentoring.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One pair's week that is different between two plans.
 *
 * @param before null if there was no meeting
 * @param after null if there is none any more
 */
public record MeetingChange(
        String pair,
        int week,
        @Nullable Meeting before,
        @Nullable Meeting after) {
    /** Everything that is different, by week, then by pair. */
    public static List<MeetingChange> between(List<Meeting> before, List<Meeting> after) {
        var was = new HashMap<When, Meeting>();
        var all = new TreeMap<When, Boolean>(Comparator.comparingInt(When::week).thenComparing(When::pair));
        for (var meeting : before) {
            was.put(When.of(meeting), meeting);
            all.put(When.of(meeting), true);
        }
        var is = new HashMap<When, Meeting>();
        for (var meeting : after) {
            is.put(When.of(meeting), meeting);
            all.put(When.of(meeting), true);
        }
        var changes = new ArrayList<MeetingChange>();
        for (var when : all.keySet()) {
            @Nullable Meeting from = was.get(when);
            @Nullable Meeting to = is.get(when);
            if (from == null || !from.equals(to)) {
                changes.add(new MeetingChange(when.pair, when.week, from, to));
            }
        }
        return changes;
    }

    /** Whether only the room is another. */
    public boolean isOnlyTheRoom() {
        return before != null && after != null && before.slot() == after.slot();
    }

    private record When(String pair, int week) {
        static When of(Meeting meeting) {
            return new When(meeting.pair(), meeting.week());
        }
    }
}
