package org.alongside.safeguarding.casework;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Last chapter of the demo school: some worries that were opened in good time, and three that wait, one of them for the head. All are invented, all
 * say so, and none tells what nobody should meet by chance in a demonstration.
 */
@Component
class DemoWorries implements DemoChapter {
    private static final Lead SIDDIQUI = new Lead(DemoCast.FARAH_SIDDIQUI, "Mrs Siddiqui");
    private static final Lead BLAKE = new Lead(DemoCast.TOM_BLAKE, "Mr Blake");
    private static final List<String> TOLD = List.of(
            "She sits alone at lunch every day now and says nobody would notice. (demo)",
            "He told me he does not like going home on Fridays. He did not say why. (demo)",
            "Somebody made a group to laugh at a boy in Year 7. There are pictures of his lunch in it. (demo)",
            "I have not slept well for weeks and I cannot talk to anybody at home. (demo)",
            "Older pupils wait behind the bike shed and ask for money. (demo)",
            "She said an adult she only knows from a game wants her new number. (demo)",
            "My friend has stopped eating with us and wears a coat all day. (demo)",
            "He comes in the same shirt all week and is hungry by second lesson. (demo)",
            "Someone shouts things at girls from a car near the bus stop. (demo)",
            "He asked me not to tell anybody that he was crying in the changing room. (demo)",
            "I think my cousin is looking after three little ones on her own. (demo)",
            "There is a lock broken on the toilets upstairs and people push the door. (demo)");

    private final ConcernRecords concerns;
    private final Ledger ledger;
    private final Promise promise;
    private final Sealer sealer;
    private final Clock clock;

    DemoWorries(ConcernRecords concerns, Ledger ledger, Promise promise, Sealer sealer, Clock clock) {
        this.concerns = concerns;
        this.ledger = ledger;
        this.promise = promise;
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 400;
    }

    @Override
    public void tell(LocalDate today) {
        var mentors = DemoCast.mentors(TOLD.size());
        for (int i = 0; i < TOLD.size(); i++) {
            var day = today.minusDays(5L + 7L * i);
            var raisedAt = day.atTime(LocalTime.of(9 + i % 5, 4 + 3 * i))
                    .atZone(Said.LONDON)
                    .toInstant();
            var lead = i % 3 == 2 ? BLAKE : SIDDIQUI;
            var about = i % 6 == 3 ? About.ME : i % 4 == 0 && i > 0 ? About.PLACE : About.SOMEONE;
            var concern = concern(i, mentors.get(i), about, Danger.NOT_SURE, null, raisedAt);
            if (isNew(concern)) {
                ledger.keepOpened(concern, lead, raisedAt.plus(Duration.ofMinutes(2L + 5L * i % 11)));
            }
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        keepOnce(concern(
                100,
                DemoCast.AMARA_OKAFOR,
                About.SOMEONE,
                Danger.NOT_SURE,
                "Somebody in 9T. Yesterday after school. (demo)",
                now.minus(Duration.ofMinutes(6))));
        keepOnce(concern(101, DemoCast.FREYA_LINDQVIST, About.ME, Danger.NO, null, now.minus(Duration.ofMinutes(2))));
        var coach = now.minus(Duration.ofMinutes(4));
        keepOnce(concern(102, DemoCast.AMARA_OKAFOR, About.ADULT, Danger.NO, null, coach));
    }

    private Concern concern(
            int number, PersonId sender, About about, Danger danger, @Nullable String details, Instant raisedAt) {
        var words = switch (number) {
            case 100 ->
                "She told me someone she has only met online keeps asking to meet her. She said please don’t tell. (demo)";
            case 101 -> "I do not want to go to games any more. Can I talk to somebody? (demo)";
            case 102 -> "The man who helps at football club calls some boys names when they miss. (demo)";
            default -> TOLD.get(number);
        };
        var told = new NewConcern(
                UUID.nameUUIDFromBytes(("demo:worry " + number).getBytes(StandardCharsets.UTF_8)),
                about,
                Narrative.of(words),
                details == null ? null : Narrative.of(details),
                danger,
                about == About.ADULT ? AboutAdult.STAFF : null,
                null);
        var kind = number == 101 ? SenderKind.PUPIL : SenderKind.MENTOR;
        var year = number == 101 ? 7 : 12;
        return new Concern(
                told,
                new Sender(sender, kind, year),
                about == About.ADULT ? Track.HEAD : Track.LEADS,
                Reference.next(),
                raisedAt,
                promise.from(raisedAt, danger),
                sealer);
    }

    private void keepOnce(Concern concern) {
        if (isNew(concern)) {
            ledger.keep(concern);
        }
    }

    /** The demo may have been told half before, and what is sealed in the other database stayed. */
    private boolean isNew(Concern concern) {
        return concerns.findByIdempotencyKey(concern.idempotencyKey()).isEmpty();
    }
}
