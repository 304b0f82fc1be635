package org.alongside.safeguarding.casework.files;

import java.util.ArrayList;
import java.util.List;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.springframework.stereotype.Service;

/** Meetings about a child, with who came: as words in the chronology, and as rows for what is counted. */
@Service
@ForSafeReaders
class CaseMeetings {
    private final AttendanceBook book;
    private final Chronology chronology;
    private final CaseFiles files;
    private final HeldMeetings booked;

    CaseMeetings(AttendanceBook book, Chronology chronology, CaseFiles files, HeldMeetings booked) {
        this.book = book;
        this.chronology = chronology;
        this.files = files;
        this.booked = booked;
    }

    /** Meetings that were booked and have been, of which the record says nothing yet, the latest first. */
    public List<HeldMeetings.Held> toWriteDown(CaseId id) {
        files.require(id);
        return booked.of(id);
    }

    /** A meeting that was, with who came; once for each key. */
    @SafeguardingTransaction
    public EntryRow held(CaseId id, NewEntry meeting, List<Attendance> attendance) {
        var parts = new ArrayList<>(meeting.parts());
        if (!attendance.isEmpty()) {
            parts.add(AttendanceBook.words(attendance));
        }
        var row = chronology.append(
                id, new NewEntry(meeting.key(), meeting.kind(), meeting.happened(), parts, meeting.corrects(), null));
        book.add(row, attendance);
        return row;
    }
}
