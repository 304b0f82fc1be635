package org.alongside.curriculum.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.demo.DemoCast;
import org.springframework.stereotype.Component;

/** One lesson that Ms Kowalczyk has adapted for 9T and offers to the school, so that there is something to decide. */
@Component
class DemoEditions {
    private final EditionTables tables;
    private final Originals originals;

    DemoEditions(EditionTables tables, Originals originals) {
        this.tables = tables;
        this.originals = originals;
    }

    /** @param plan of all classes, in which the text is used from today on */
    void tell(LocalDate today, TeachingClass nineT, List<PlannedLesson> plan) {
        var next = plan.stream()
                .filter(it -> it.classId().equals(nineT.id()) && it.day().isAfter(today))
                .findFirst();
        if (next.isEmpty() || originals.now(next.get().lesson()).isEmpty()) {
            return;
        }
        var lesson = next.get().lesson();
        var original = originals.keep(lesson);
        var text = LessonText.of(original.text())
                .withBody(
                        "Grouping",
                        "Pairs of pupils’ choosing, then fours. Two pupils plan with the teacher at the front table first and explain the task to the others. Whole-class talk only about the invented people.")
                .withBody(
                        "Adaptation: SEND and literal understanding",
                        LessonText.of(original.text()).plain("Adaptation: SEND and literal understanding")
                                + "\n\nFor 9T: the story is read aloud twice, and each step is a card that can be moved.");
        var at = today.minusDays(4)
                .atTime(15, 40)
                .atZone(Said.LONDON)
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
        var edition = new Edition(
                EditionId.random(),
                lesson,
                EditionOwner.of(nineT.id()),
                1,
                text.text(),
                original.hash(),
                DemoCast.EWA_KOWALCZYK,
                at);
        if (tables.add(edition)) {
            tables.useFrom(nineT.id(), edition, today);
            tables.add(new Offer(
                    UUID.randomUUID(),
                    lesson,
                    nineT.id(),
                    edition.text(),
                    original.hash(),
                    0,
                    DemoCast.EWA_KOWALCZYK,
                    at.plus(1, ChronoUnit.HOURS),
                    "Reading it twice and moving cards kept everybody in the room. It would help other classes too.",
                    Offer.State.OFFERED,
                    null,
                    null,
                    null));
        }
    }
}
