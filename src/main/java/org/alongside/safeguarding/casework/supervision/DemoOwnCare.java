package org.alongside.safeguarding.casework.supervision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.springframework.stereotype.Component;

/** What the leads of the demo school had, and have not had for too long. */
@Component
class DemoOwnCare implements DemoChapter {
    private final CareBook book;

    DemoOwnCare(CareBook book) {
        this.book = book;
    }

    @Override
    public int place() {
        return 430;
    }

    @Override
    public void tell(LocalDate today) {
        had(DemoCast.FARAH_SIDDIQUI, CareKind.SUPERVISION, today.minusDays(32), 60);
        had(DemoCast.FARAH_SIDDIQUI, CareKind.DSL_TRAINING, today.minusDays(400), 720);
        had(DemoCast.FARAH_SIDDIQUI, CareKind.UPDATE, today.minusDays(80), 120);
        had(DemoCast.TOM_BLAKE, CareKind.SUPERVISION, today.minusDays(61), 60);
        had(DemoCast.TOM_BLAKE, CareKind.DSL_TRAINING, today.minusDays(200), 720);
        had(DemoCast.TOM_BLAKE, CareKind.PREVENT, today.minusDays(300), 90);
    }

    private void had(PersonId who, CareKind kind, LocalDate on, int minutes) {
        var id = UUID.nameUUIDFromBytes(("demo:care " + who.value() + " " + kind).getBytes(StandardCharsets.UTF_8));
        book.add(new CareRecord(
                id,
                who,
                kind,
                on,
                minutes,
                "Dr Okonkwo (demo)",
                kind == CareKind.SUPERVISION ? Narrative.of("Leave on time on Thursdays. (demo)") : null));
    }
}
