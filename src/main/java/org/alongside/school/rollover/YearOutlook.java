package org.alongside.school.rollover;

import java.util.List;
import java.util.Optional;
import org.alongside.school.AcademicYear;
import org.alongside.school.YearStep;

/**
 * What the change of the year would do, or has done.
 *
 * @param lastYear the year group that leaves
 * @param obstacles what has to be done first; empty if it may be made
 * @param made when it has been made: how many moved and left, and whether it is confirmed
 */
record YearOutlook(
        AcademicYear from,
        AcademicYear to,
        int lastYear,
        List<PupilsMoveUp.Moving> moving,
        List<PupilsMoveUp.Leaver> leavers,
        List<Step> steps,
        List<YearStep.Line> obstacles,
        Optional<YearEnds.Made> made) {
    YearOutlook {
        moving = List.copyOf(moving);
        leavers = List.copyOf(leavers);
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
    }

    /** What another module would do. */
    record Step(String name, List<YearStep.Line> lines) {}

    int pupilsMoving() {
        return moving.stream().mapToInt(PupilsMoveUp.Moving::pupils).sum();
    }
}
