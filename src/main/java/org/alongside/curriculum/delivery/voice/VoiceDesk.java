package org.alongside.curriculum.delivery.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonTitles;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Unit;
import org.alongside.curriculum.UnitId;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pupils said of each unit this year, over all classes, and what the school did about it. */
@Service
@ForTeachers
class VoiceDesk {
    static final int LONGEST = 300;

    /** One unit with what can be told of its answers. */
    record Heard(Unit unit, Map<Ballot, Tally> answers) {}

    private final Voices voices;
    private final LessonTitles titles;
    private final SpiralCurriculum spiral;
    private final SchoolYear school;
    private final SignedInPerson who;
    private final Clock clock;

    VoiceDesk(
            Voices voices,
            LessonTitles titles,
            SpiralCurriculum spiral,
            SchoolYear school,
            SignedInPerson who,
            Clock clock) {
        this.voices = voices;
        this.titles = titles;
        this.spiral = spiral;
        this.school = school;
        this.who = who;
        this.clock = clock;
    }

    /** Units that pupils have said something about this school year, by year group and half-term. */
    @Transactional(readOnly = true)
    List<Heard> heard() {
        var from = school.around(today()).map(it -> it.firstDay()).orElse(today().minusYears(1));
        var sums = new HashMap<UnitId, Map<Ballot, Map<String, Integer>>>();
        voices.counted(from, today())
                .forEach((lesson, answers) -> titles.unit(lesson).ifPresent(unit -> {
                    var sum = sums.computeIfAbsent(unit, it -> new EnumMap<>(Ballot.class));
                    answers.forEach((question, counts) -> {
                        var of = sum.computeIfAbsent(question, it -> new HashMap<>());
                        counts.forEach((answer, n) -> of.merge(answer, n, Integer::sum));
                    });
                }));
        return spiral.units().stream()
                .filter(it -> sums.containsKey(it.id()))
                .sorted(Comparator.comparing(Unit::year).thenComparing(Unit::halfTerm))
                .map(it -> new Heard(it, tallies(sums.getOrDefault(it.id(), Map.of()))))
                .toList();
    }

    private static Map<Ballot, Tally> tallies(Map<Ballot, Map<String, Integer>> counts) {
        var tallies = new EnumMap<Ballot, Tally>(Ballot.class);
        for (var question : Ballot.values()) {
            tallies.put(question, Tally.of(question.answers(), counts.getOrDefault(question, Map.of())));
        }
        return tallies;
    }

    /** Everything that was done, the newest first. */
    @Transactional(readOnly = true)
    List<Voices.YouSaid> youSaid() {
        return voices.youSaid(spiral.units().stream().map(Unit::id).toList());
    }

    /**
     * Tells pupils what was done about what they said.
     *
     * @throws IllegalArgumentException with a message key if a part is missing or longer than {@value #LONGEST}
     */
    @Transactional
    void tell(UnitId unit, String said, String did) {
        if (said.isBlank() || did.isBlank() || spiral.unit(unit).isEmpty()) {
            throw new IllegalArgumentException("curriculum.you-said.missing");
        }
        if (said.strip().length() > LONGEST || did.strip().length() > LONGEST) {
            throw new IllegalArgumentException("curriculum.you-said.long");
        }
        voices.add(new Voices.YouSaid(UUID.randomUUID(), unit, said.strip(), did.strip(), today()), who.required());
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
