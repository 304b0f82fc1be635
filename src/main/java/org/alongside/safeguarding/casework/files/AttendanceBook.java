package org.alongside.safeguarding.casework.files;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.alongside.safeguarding.Narrative;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who came to a meeting, as rows for what is counted, beside the words of an entry. */
@Component
public class AttendanceBook {
    private final JdbcClient database;

    AttendanceBook(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    /** The words of the entry, an agency a line. */
    public static Part words(List<Attendance> attendance) {
        return new Part(
                PartKind.PRESENT,
                Narrative.of(attendance.stream().map(Attendance::recorded).collect(joining("\n"))));
    }

    /** In the transaction that adds the entry; once, however often it is asked for. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public void add(EntryRow entry, List<Attendance> attendance) {
        for (int i = 0; i < attendance.size(); i++) {
            database.sql("""
                            insert ignore into case_attendance (entry_id, position, agency, came)
                            values (:entry, :position, :agency, :came)
                            """)
                    .param("entry", entry.id().value())
                    .param("position", i + 1)
                    .param("agency", attendance.get(i).agency())
                    .param("came", attendance.get(i).came().name())
                    .update();
        }
    }
}
