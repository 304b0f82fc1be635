package org.alongside.mentoring;

import java.util.Map;
import java.util.Set;
import org.alongside.school.PersonId;
import org.alongside.school.Slot;

/**
 * What the coordinator has set for every plan of a scheme.
 *
 * @param lessonLimit lessons of one subject that a mentee may miss in a half-term; 0: no lesson is ever missed
 * @param noticeDays how many school days ahead people are told of a change that could wait, 0 to 10
 * @param protectedSubjects never missed for a meeting
 * @param duty when each adult is on duty; somebody missing here is on duty whenever they do not teach
 */
record PlanRules(int lessonLimit, int noticeDays, Set<String> protectedSubjects, Map<PersonId, Set<ClockTime>> duty) {
    static final int MOST_LESSONS = 6;
    static final int MOST_NOTICE = 10;
    static final PlanRules USUAL = new PlanRules(2, 2, Set.of(), Map.of());

    boolean isOnDuty(PersonId adult, Slot slot) {
        var times = duty.get(adult);
        return times == null || times.contains(new ClockTime(slot.day(), slot.period()));
    }

    boolean mayMiss(String subject) {
        return lessonLimit > 0 && !protectedSubjects.contains(subject);
    }
}
