package org.alongside.safeguarding.casework.clerk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.casework.files.Attendance;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.HeldMeetings;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was booked and noted of meetings, for whoever writes down what was said there. */
@Component
class MeetingsHeld implements HeldMeetings {
    private static final int DAYS_BACK = 60;

    private final JdbcClient database;
    private final Pulse pulse;

    MeetingsHeld(@Qualifier("safeguarding") JdbcClient database, Pulse pulse) {
        this.database = database;
        this.pulse = pulse;
    }

    @Override
    public List<HeldMeetings.Held> of(CaseId id) {
        var now = pulse.now().atZone(Said.LONDON);
        Map<UUID, HeldMeetings.Held> meetings = new LinkedHashMap<>();
        Map<UUID, List<Asked>> asked = new LinkedHashMap<>();
        database.sql("""
                        select m.id, m.on_day, m.at_time, m.place, a.agency_name, a.came
                        from case_meeting m
                        join case_file f on f.id = m.case_id
                        left join case_meeting_agency a on a.meeting_id = m.id
                        where (f.id = :id or f.merged_into = :id) and m.cancelled_at is null
                          and m.on_day >= :from and (m.on_day < :today or m.on_day = :today and m.at_time <= :now)
                          and not exists (select 1 from case_entry e
                                          where e.case_id = :id and e.kind = 'MEETING' and e.happened_on = m.on_day)
                        order by m.on_day desc, m.at_time desc, m.id, a.agency_name
                        """)
                .param("id", id.value())
                .param("from", now.toLocalDate().minusDays(DAYS_BACK))
                .param("today", now.toLocalDate())
                .param("now", now.toLocalTime().withNano(0))
                .query(row -> {
                    var meeting = row.getObject("id", UUID.class);
                    var those = asked.computeIfAbsent(meeting, it -> new ArrayList<>());
                    var agency = row.getString("agency_name");
                    var came = row.getString("came");
                    if (agency != null) {
                        those.add(new Asked(agency, came == null ? null : Attendance.Came.valueOf(came)));
                    }
                    meetings.put(
                            meeting,
                            new HeldMeetings.Held(
                                    meeting,
                                    row.getObject("on_day", LocalDate.class),
                                    row.getObject("at_time", LocalTime.class),
                                    row.getString("place"),
                                    those));
                });
        return List.copyOf(meetings.values());
    }
}
