package org.alongside.curriculum.delivery.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonTitles;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a pupil thinks of a lesson: counted, not kept. That somebody has answered is noted, what they answered is not. */
@Service
@ForPupils
class PupilVoice {
    private static final int ASKED_DAYS = 14;
    private static final int REMEMBERED_DAYS = 120;

    private final Voices voices;
    private final LessonTitles titles;
    private final SignedInPerson who;
    private final Clock clock;

    PupilVoice(Voices voices, LessonTitles titles, SignedInPerson who, Clock clock) {
        this.voices = voices;
        this.titles = titles;
        this.who = who;
        this.clock = clock;
    }

    /** Lessons of the last two weeks that the pupil was in and has not been asked about, the last one first. */
    @Transactional(readOnly = true)
    List<Voices.Taught> lessons() {
        return voices.toSay(who.required(), today().minusDays(ASKED_DAYS));
    }

    /**
     * Counts an answer to each of the three questions; a second time changes nothing.
     *
     * @throws IllegalArgumentException with a message key if an answer is missing or not one of the choices
     * @throws AccessDeniedException for a lesson that the pupil was not in
     */
    @Transactional
    void say(PlannedLessonId lesson, Map<Ballot, String> answers) {
        var chosen = new EnumMap<Ballot, String>(Ballot.class);
        chosen.putAll(answers);
        for (var question : Ballot.values()) {
            var answer = chosen.get(question);
            if (answer == null || !question.answers().contains(answer)) {
                throw new IllegalArgumentException("curriculum.voice.missing");
            }
        }
        if (lessons().stream().noneMatch(it -> it.planned().equals(lesson))) {
            throw new AccessDeniedException("No lesson of this pupil");
        }
        if (voices.cast(lesson, who.required())) {
            chosen.forEach((question, answer) -> voices.count(lesson, question, answer));
        }
    }

    /** What was done about what pupils said, for the units that this pupil has met lately. */
    @Transactional(readOnly = true)
    List<Voices.YouSaid> youSaid() {
        return voices.youSaid(voices.taughtTo(who.required(), today().minusDays(REMEMBERED_DAYS)).stream()
                .map(titles::unit)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
