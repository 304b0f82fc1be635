package org.alongside.mentoring.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a mentee would like to do next time: the agenda is theirs. Callers have checked whose meeting it is. */
@Component
public class MenteeAgenda {
    /** How many things somebody may choose for one meeting. */
    public static final int MOST = 3;

    private final JdbcClient database;

    MenteeAgenda(JdbcClient database) {
        this.database = database;
    }

    /** Ids of activities, in the order in which they were chosen; one that is no longer offered is left out. */
    public List<String> of(UUID meeting) {
        return database
                .sql("select activity from meeting_agenda where meeting_id = :meeting order by place")
                .param("meeting", meeting)
                .query(String.class)
                .list()
                .stream()
                .filter(it -> ActivityLibrary.find(it).isPresent())
                .toList();
    }

    /**
     * Puts these in the place of those before.
     *
     * @throws IllegalArgumentException with a message key for too many or one that is not offered
     */
    public void choose(UUID meeting, List<String> activities) {
        if (activities.size() > MOST) {
            throw new IllegalArgumentException("mentoring.agenda.too-many");
        }
        if (!activities.stream().allMatch(it -> ActivityLibrary.find(it).isPresent())) {
            throw new IllegalArgumentException("mentoring.log.unknown");
        }
        database.sql("delete from meeting_agenda where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
        for (int i = 0; i < activities.size(); i++) {
            database.sql(
                            "insert into meeting_agenda (meeting_id, place, activity) values (:meeting, :place, :activity)")
                    .param("meeting", meeting)
                    .param("place", i + 1)
                    .param("activity", activities.get(i))
                    .update();
        }
    }
}
