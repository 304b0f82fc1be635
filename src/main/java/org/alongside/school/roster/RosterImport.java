package org.alongside.school.roster;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings pupils, staff, rooms and timetables in from a file: always first as a dry run, then exactly as it showed. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class RosterImport {
    private final RosterWork work;

    RosterImport(RosterWork work) {
        this.work = work;
    }

    /**
     * The sheets of a file and what their columns seem to be.
     *
     * @return one for each sheet that is not empty, never none
     * @throws RosterRefused if there is nothing in it that this could be
     */
    public List<ColumnMapping> inspect(RosterFile file) {
        return work.inspect(file);
    }

    /** What the file would do, read by the columns that are recognised. */
    @Transactional(readOnly = true)
    public DryRun dryRun(RosterFile file) {
        return work.dryRun(file, work.inspect(file), Progress.NONE);
    }

    /**
     * What the file would do. Changes nothing.
     *
     * @param sheets how each sheet is to be read; a sheet without a kind is left out
     * @throws RosterRefused if a column is missing that a kind cannot do without, or no sheet is used
     * @throws ImportStopped if the watcher says so
     */
    public DryRun dryRun(RosterFile file, List<ColumnMapping> sheets, Progress progress) {
        return work.dryRun(file, sheets, progress);
    }

    /**
     * Does what the dry run showed, all of it or nothing.
     *
     * @param confirmed what a person has said yes to
     * @throws RosterRefused if something has not been confirmed, or the school has changed since the dry run
     * @throws ImportStopped if the watcher says so; nothing is changed then
     */
    public void apply(DryRun dryRun, Set<Confirmation> confirmed, Progress progress) {
        work.apply(dryRun, confirmed, progress);
    }
}
