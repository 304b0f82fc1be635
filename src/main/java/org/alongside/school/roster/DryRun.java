package org.alongside.school.roster;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.school.PersonId;

/** What a file would do to the school. Nothing has been changed yet; {@link RosterImport#apply} does exactly this. */
public final class DryRun {
    private final String fileName;
    private final List<Change> changes;
    private final Map<SheetKind, Map<ChangeKind, Integer>> counts;
    private final Set<Confirmation> needs;
    private final List<String> leavingRoleHolders;
    private final Plan plan;
    private final String fingerprint;

    DryRun(
            String fileName,
            List<Change> changes,
            Map<SheetKind, Map<ChangeKind, Integer>> counts,
            Set<Confirmation> needs,
            List<String> leavingRoleHolders,
            Plan plan,
            String fingerprint) {
        this.fileName = fileName;
        this.changes = List.copyOf(changes);
        this.counts = new EnumMap<>(counts);
        this.needs = needs.isEmpty() ? Set.of() : EnumSet.copyOf(needs);
        this.leavingRoleHolders = List.copyOf(leavingRoleHolders);
        this.plan = plan;
        this.fingerprint = fingerprint;
    }

    /** The name of the file as the person who sent it knows it. */
    public String fileName() {
        return fileName;
    }

    /** Everything but what stays unchanged: what needs somebody first, then who leaves, then by kind and row. */
    public List<Change> changes() {
        return changes;
    }

    /** How many people, rooms or timetables, or for REJECTED how many rows. */
    public int count(SheetKind about, ChangeKind what) {
        return counts.getOrDefault(about, Map.of()).getOrDefault(what, 0);
    }

    /** How many pupils and staff. */
    public int people(ChangeKind what) {
        return count(SheetKind.PUPILS, what) + count(SheetKind.STAFF, what);
    }

    /** How many rows of any sheet cannot be taken. */
    public int rejected() {
        return counts.values().stream()
                .mapToInt(it -> it.getOrDefault(ChangeKind.REJECTED, 0))
                .sum();
    }

    /** Whether the file had a sheet of this kind. */
    public boolean has(SheetKind about) {
        return counts.containsKey(about);
    }

    /** What has to be confirmed before it may be applied. */
    public Set<Confirmation> needs() {
        return needs;
    }

    /** Names of those who would leave and hold a role that nobody may drop. */
    public List<String> leavingRoleHolders() {
        return leavingRoleHolders;
    }

    /** Whether applying it would change nothing. */
    public boolean changesNothing() {
        return changes.stream().allMatch(it -> it.what() == ChangeKind.REJECTED);
    }

    /** Who would be marked as a leaver. */
    public List<PersonId> leaving() {
        return plan.leaving().stream().map(PersonId::new).toList();
    }

    Plan plan() {
        return plan;
    }

    String fingerprint() {
        return fingerprint;
    }
}
