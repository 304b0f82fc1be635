package org.alongside.safeguarding.casework.files;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Meetings about a child, with who came: as words in the chronology, and as rows for what is counted. */
@Service
@ForSafeReaders
class CaseMeetings {
    private final JdbcClient database;
    private final Chronology chronology;

    CaseMeetings(@Qualifier("safeguarding") JdbcClient database, Chronology chronology) {
        this.database = database;
        this.chronology = chronology;
    }

    /** @throws IllegalArgumentException with a message key if an agency's name is too long */
    @SafeguardingTransaction
    public EntryRow held(CaseId id, NewEntry meeting, List<Attendance> attendance) {
        if (attendance.stream().anyMatch(it -> it.agency().length() > Attendance.LONGEST)) {
            throw new IllegalArgumentException("safeguarding.case.meeting.too-long");
        }
        var parts = new ArrayList<>(meeting.parts());
        if (!attendance.isEmpty()) {
            parts.add(new Part(
                    PartKind.PRESENT,
                    Narrative.of(attendance.stream().map(Attendance::recorded).collect(joining("\n")))));
        }
        var row = chronology.append(
                id, new NewEntry(meeting.key(), meeting.kind(), meeting.happened(), parts, meeting.corrects(), null));
        for (int i = 0; i < attendance.size(); i++) {
            database.sql("""
                            insert ignore into case_attendance (entry_id, position, agency, came)
                            values (:entry, :position, :agency, :came)
                            """)
                    .param("entry", row.id().value())
                    .param("position", i + 1)
                    .param("agency", attendance.get(i).agency())
                    .param("came", attendance.get(i).came().name())
                    .update();
        }
        return row;
    }
}
