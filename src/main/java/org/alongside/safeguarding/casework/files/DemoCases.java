package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Four cases of the demo school. All are invented, all say so, and none tells what nobody should meet by chance. */
@Component
class DemoCases implements DemoChapter {
    private static final Lead SIDDIQUI = new Lead(DemoCast.FARAH_SIDDIQUI, "Mrs Siddiqui");
    private static final Lead BLAKE = new Lead(DemoCast.TOM_BLAKE, "Mr Blake");
    private static final Lead ADEYEMI = new Lead(DemoCast.GRACE_ADEYEMI, "Dr Adeyemi");
    private static final Lead OSEI = new Lead(DemoCast.ABENA_OSEI, "Ms Osei");

    private final CaseLedger ledger;
    private final DemoFacts facts;

    DemoCases(CaseLedger ledger, @Qualifier("safeguarding") JdbcClient database, FileSeal seal, ActionBook actions) {
        this.ledger = ledger;
        this.facts = new DemoFacts(database, seal, actions);
    }

    @Override
    public int place() {
        return 410;
    }

    @Override
    public void tell(LocalDate today) {
        online(today);
        missing(today);
        home(today);
        adult(today);
    }

    private void online(LocalDate today) {
        var told = new Story(DemoCast.TIA_CAMPBELL, Category.ONLINE_ADULT, Track.LEADS, SIDDIQUI);
        var id = told.start(
                ago(today, 12),
                8,
                50,
                "Ms Kowalczyk says that Tia, who never missed, was late four times in two weeks. (demo)");
        told.add(
                id,
                ago(today, 12),
                8,
                55,
                EntryKind.SIGN,
                Happened.on(ago(today, 14), DayPart.MORNING),
                title("Late to school four times"),
                account("From the register: 8.52, 9.05, 8.50 and 9.10. (demo)"));
        told.add(
                id,
                ago(today, 9),
                11,
                20,
                EntryKind.CONTACT,
                at(ago(today, 9), 11, 0),
                title("Call with Tia’s mum"),
                account(
                        "Mum says that Tia is on her phone until late. She had thought it was friends from her old school. (demo)"),
                part(PartKind.OUTCOME, "Mum will not take the phone away for now, so that Tia keeps talking. (demo)"));
        told.add(
                id,
                ago(today, 6),
                10,
                26,
                EntryKind.MEETING,
                Happened.on(ago(today, 7)),
                title("First talk about how to help"),
                account("Tutor, head of year and Mrs Siddiqui. Nobody knows more than the lateness. (demo)"),
                part(PartKind.PRESENT, "School nurse: came\nEarly Help: sent a report"));
        told.correct(
                id,
                ago(today, 5),
                10,
                20,
                4,
                "The first meeting was a day earlier. Entry 4 stays as it was. (demo)",
                Happened.on(ago(today, 8)));
        told.add(
                id,
                ago(today, 1),
                9,
                12,
                EntryKind.SIGN,
                Happened.on(ago(today, 5), DayPart.EVENING),
                title("Out late, new top-up card"),
                account("From Mr Hart, who saw her at the bus stop. He wrote it down four days later. (demo)"));
        told.by(OSEI)
                .add(
                        id,
                        ago(today, 1),
                        14,
                        31,
                        EntryKind.TALK,
                        at(ago(today, 1), 14, 5),
                        title("Tia spoke with Ms Osei"),
                        account("In the library, the two of them, twenty minutes. (demo)"),
                        part(PartKind.CHILD_VIEW, "She wants it to stop, and does not want her phone taken. (demo)"),
                        part(
                                PartKind.CHILD_WORDS,
                                "I thought he was sixteen. He sent me a voice message and he’s a man."),
                        part(
                                PartKind.TOLD,
                                "That Ms Osei tells Mrs Siddiqui and nobody else, that she is not in trouble, and that they talk again today. (demo)"));
        told.add(
                id,
                ago(today, 1),
                15,
                20,
                EntryKind.DECISION,
                at(ago(today, 1), 15, 10),
                title("Tell the front door today"),
                part(
                        PartKind.OUTCOME,
                        "Refer to the local front door today, with Tia’s words. Do not contact the account. (demo)"),
                part(
                        PartKind.REASON,
                        "An adult hid his age and asks to meet her. Waiting for more signs would not make her safer. Mum knows and agrees. (demo)"),
                part(PartKind.TOLD, "Ms Osei told Tia before it was sent, and what may happen next. (demo)"));
        facts.person(id, DemoCast.AMARA_OKAFOR, Set.of(CaseRole.TOLD), today);
        facts.person(id, DemoCast.SUNIL_RAI, Set.of(CaseRole.MAY_BE_HARMED, CaseRole.FRIEND), today);
        facts.keeper(id, OSEI);
        facts.known(
                id,
                Set.of(Flag.SEN_SUPPORT, Flag.LATE_HOME),
                "Tee",
                "Bus stop by the old swimming pool",
                "calm_waters_17 (demo)",
                "Whoever else this account has written to: asked in 9T and 10R on Monday. (demo)",
                today);
        facts.action(id, Task.PHONE, "Phone Tia’s mum, with Ms Osei (demo)", SIDDIQUI, today, today);
        facts.action(id, Task.CHECK, "Who else has this account written to? (demo)", BLAKE, ahead(today, 2), today);
    }

    private void missing(LocalDate today) {
        var told = new Story(DemoCast.MATEUSZ_ZIELINSKI, Category.MISSING, Track.LEADS, BLAKE);
        var id = told.start(
                ago(today, 40),
                9,
                5,
                "Dad phoned: Mateusz was not at home between six and eleven yesterday. He will not say where he was. (demo)");
        told.add(
                id,
                ago(today, 26),
                8,
                40,
                EntryKind.EVENT,
                Happened.on(ago(today, 27), DayPart.EVENING),
                title("Missing a second time"),
                account("Home at half past ten, shoes wet. Police were told by Dad and saw him at home. (demo)"));
        told.add(
                id,
                ago(today, 25),
                12,
                30,
                EntryKind.TALK,
                at(ago(today, 25), 12, 5),
                title("Mateusz spoke with Mr Blake"),
                account("At lunch. He looked at the floor a lot. (demo)"),
                part(PartKind.CHILD_WORDS, "I just walk. It’s quieter than home."),
                part(PartKind.CHILD_VIEW, "He would like somewhere warm to be until Dad is back from work. (demo)"));
        told.add(
                id,
                ago(today, 20),
                15,
                0,
                EntryKind.CONSULTATION,
                at(ago(today, 20), 14, 30),
                title("Asked the front door for advice"),
                account(
                        "Without a referral. They suggest early help and a talk after each time he was missing. (demo)"),
                part(
                        PartKind.REASON,
                        "No sign of anybody older; two times; Dad is open. We refer if there is a third time or any sign of somebody else. (demo)"));
        told.add(
                id,
                ago(today, 6),
                9,
                15,
                EntryKind.EVENT,
                Happened.on(ago(today, 7), DayPart.NIGHT),
                title("Missing a third time"),
                account("Until after midnight. Police found him by the canal, alone. (demo)"));
        facts.keeper(id, BLAKE);
        facts.known(
                id,
                Set.of(Flag.MISSING, Flag.EARLY_HELP, Flag.ENGLISH_NEW),
                "Mati",
                "Canal path behind the station",
                null,
                null,
                today);
        facts.action(id, Task.BOOK_MEETING, null, new Lead(DemoCast.IAN_MARSH, "Mr Marsh"), ahead(today, 1), today);
        facts.action(
                id,
                Task.TELL_CHILD,
                "Tell Mateusz what the meeting is about and ask who should speak for him (demo)",
                BLAKE,
                ago(today, 1),
                today);
    }

    private void home(LocalDate today) {
        var told = new Story(DemoCast.KOFI_MENSAH, Category.YOUNG_CARER, Track.LEADS, SIDDIQUI);
        var id = told.start(ago(today, 60), 10, 10, "His tutor noticed that Kofi keeps part of his lunch. (demo)");
        told.add(
                id,
                ago(today, 59),
                13,
                0,
                EntryKind.TALK,
                at(ago(today, 59), 12, 40),
                title("Kofi spoke with Ms Osei"),
                part(PartKind.CHILD_WORDS, "My brother is hungry after nursery and Mum sleeps then."),
                part(
                        PartKind.TOLD,
                        "That helping at home is nothing to be told off for, and who else can help. (demo)"));
        told.add(
                id,
                ago(today, 30),
                11,
                0,
                EntryKind.MEETING,
                at(ago(today, 30), 10, 0),
                title("Early help meeting"),
                account("A plan for mornings; a club after school on Tuesdays. (demo)"),
                part(PartKind.PRESENT, "Early Help: came\nSchool nurse: came\nHousing: did not come"),
                part(PartKind.TOLD, "Kofi was there for the first half and said what he would like. (demo)"));
        facts.keeper(id, OSEI);
        facts.known(id, Set.of(Flag.YOUNG_CARER, Flag.PARENT_UNWELL, Flag.EARLY_HELP), null, null, null, null, today);
        facts.review(id, ahead(today, 5));
    }

    private void adult(LocalDate today) {
        var told = new Story(DemoCast.JAMES_HART, Category.ADULT_LOW_LEVEL, Track.HEAD, ADEYEMI);
        var id = told.start(
                ago(today, 21),
                16,
                10,
                "Mr Hart gave a pupil a lift home in the rain, alone, and told Dr Adeyemi the same evening. (demo)");
        told.add(
                id,
                ago(today, 20),
                9,
                0,
                EntryKind.DECISION,
                at(ago(today, 20), 8, 45),
                title("Low-level concern, not an allegation"),
                part(PartKind.OUTCOME, "The code was explained again and signed. (demo)"),
                part(
                        PartKind.REASON,
                        "He said so himself at once, the parents had asked for it, and nothing like it is known. (demo)"));
    }

    /** A school day: of a weekend the Friday before. */
    private static LocalDate ago(LocalDate today, int days) {
        var day = today.minusDays(days);
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
    }

    /** A school day: of a weekend the Monday after. */
    private static LocalDate ahead(LocalDate today, int days) {
        var day = today.plusDays(days);
        return day.getDayOfWeek().getValue() > 5
                ? day.plusDays(8 - day.getDayOfWeek().getValue())
                : day;
    }

    private static Part title(String words) {
        return part(PartKind.TITLE, words);
    }

    private static Part account(String words) {
        return part(PartKind.ACCOUNT, words);
    }

    private static Part part(PartKind kind, String words) {
        return new Part(kind, Narrative.of(words));
    }

    private static Happened at(LocalDate day, int hour, int minute) {
        return new Happened(day, LocalTime.of(hour, minute), null);
    }

    private static Instant instant(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Said.LONDON).toInstant();
    }

    /** One case as it is told; the keys make it happen once, however often a demo is begun. */
    private final class Story {
        private final PersonId subject;
        private final Category category;
        private final Track track;
        private final Lead author;
        private int count;

        private Story(PersonId subject, Category category, Track track, Lead author) {
            this.subject = subject;
            this.category = category;
            this.track = track;
            this.author = author;
        }

        private UUID key(String what) {
            return UUID.nameUUIDFromBytes(
                    ("demo:case " + subject.value() + " " + what).getBytes(StandardCharsets.UTF_8));
        }

        private Story by(Lead other) {
            var next = new Story(subject, category, track, other);
            next.count = 1000;
            return next;
        }

        private CaseId start(LocalDate day, int hour, int minute, String why) {
            return ledger.start(
                    new NewCase(key("start"), subject, null, category, track, null, List.of(account(why))),
                    author,
                    instant(day, hour, minute));
        }

        private void add(
                CaseId id, LocalDate day, int hour, int minute, EntryKind kind, Happened happened, Part... parts) {
            count++;
            ledger.append(
                    id,
                    author,
                    new NewEntry(
                            key("entry " + count), kind, happened, new ArrayList<>(Arrays.asList(parts)), null, null),
                    instant(day, hour, minute));
        }

        private void correct(
                CaseId id, LocalDate day, int hour, int minute, long place, String words, Happened happened) {
            ledger.append(
                    id,
                    author,
                    new NewEntry(
                            key("correction " + place),
                            EntryKind.CORRECTION,
                            happened,
                            List.of(account(words)),
                            place,
                            null),
                    instant(day, hour, minute));
        }
    }
}
