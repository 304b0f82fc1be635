package org.alongside.safeguarding.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.school.demo.DemoCast;
import org.springframework.stereotype.Component;

/** Before the demo school is matched, a lead has kept two of its pupils apart. */
@Component
class DemoApart implements DemoChapter {
    private final ApartBook book;

    DemoApart(ApartBook book) {
        this.book = book;
    }

    @Override
    public int place() {
        return 290;
    }

    @Override
    public void tell(LocalDate today) {
        // the key makes it happen once, however often a demo is begun
        book.keep(
                UUID.nameUUIDFromBytes("demo:apart".getBytes(StandardCharsets.UTF_8)),
                TwoPeople.of(
                        DemoCast.mentors(20).getLast(), DemoCast.mentees(20).getLast()),
                new Lead(DemoCast.FARAH_SIDDIQUI, "Mrs Siddiqui"),
                Narrative.of("An older pupil in the family frightens the younger one. (demo)"));
    }
}
