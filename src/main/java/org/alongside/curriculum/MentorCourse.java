package org.alongside.curriculum;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The course that mentors take, as the files under {@code mentor-training} have it. */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR','HEAD','DSL','DEPUTY_DSL','ADMIN','MENTOR')")
public class MentorCourse {
    private final List<TrainingModule> modules;

    MentorCourse(Curriculum curriculum) {
        this.modules = curriculum.companions().course();
    }

    /** Every module in the order of the course. */
    public List<TrainingModule> modules() {
        return modules;
    }

    /** The module of this id, if there is one. */
    public Optional<TrainingModule> module(String id) {
        return modules.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The scenario of this id, if there is one. */
    public Optional<Scenario> scenario(String id) {
        return modules.stream()
                .flatMap(it -> it.scenarios().stream())
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    /** All of it, in minutes. */
    public int minutes() {
        return modules.stream().mapToInt(TrainingModule::minutes).sum();
    }

    /** What a mentor has to have done before the first meeting, in minutes. */
    public int minutesBeforeFirstMeeting() {
        return modules.stream()
                .filter(TrainingModule::beforeFirstMeeting)
                .mapToInt(TrainingModule::minutes)
                .sum();
    }
}
