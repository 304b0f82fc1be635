package org.alongside.mentoring.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.mentoring.SchemeId;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the demo school’s scheme is, what was done for it, and what its families said. All is invented. */
@Component
class DemoBooks implements DemoChapter {
    private final SchemeBooks books;
    private final Families families;
    private final JdbcTemplate database;

    DemoBooks(SchemeBooks books, Families families, JdbcTemplate database) {
        this.books = books;
        this.families = families;
        this.database = database;
    }

    @Override
    public int place() {
        return 305;
    }

    @Override
    public void tell(LocalDate today) {
        books.current().ifPresent(scheme -> {
            var ignored = books.write(
                    scheme.id(),
                    new SchemeSheet(
                            "Every younger pupil who would like somebody older to talk to has one, every week, for more than half a year."
                                    + " Mentors learn to listen and to know their limits, and no worry stays with a pupil.",
                            List.of(7, 8, 9, 10),
                            Set.of(SchemeSheet.Format.ONE_TO_ONE, SchemeSheet.Format.DROP_IN),
                            90,
                            8,
                            3,
                            0),
                    DemoCast.DANIEL_PRICE,
                    today.atStartOfDay());
            entries(scheme.id(), scheme.startsOn(), today);
            families(scheme.id(), scheme.startsOn(), today);
        });
    }

    private void entries(SchemeId scheme, LocalDate start, LocalDate today) {
        add(
                scheme,
                Entry.Book.PUBLICITY,
                start.minusWeeks(3),
                null,
                "ASSEMBLY",
                "What a mentor is, told by last year’s mentors, Years 7 and 8",
                "",
                410);
        add(
                scheme,
                Entry.Book.PUBLICITY,
                start.minusWeeks(2),
                null,
                "TUTOR_GROUP",
                "How to ask for a mentor, all tutor groups of Years 7 to 10",
                "",
                820);
        add(
                scheme,
                Entry.Book.PUBLICITY,
                start.minusWeeks(2),
                null,
                "POSTER",
                "Posters by the art club, with boys and girls on them",
                "",
                null);
        add(
                scheme,
                Entry.Book.PUBLICITY,
                start.plusWeeks(4),
                null,
                "SCHOOL_EVENT",
                "A table at the parents’ evening",
                "",
                65);
        add(
                scheme,
                Entry.Book.CO_DESIGN,
                start.minusWeeks(5),
                null,
                "DECIDED_WITH",
                "A room without a window in the door",
                "Blinds in the quiet rooms; an adult stays next door",
                null);
        add(
                scheme,
                Entry.Book.CO_DESIGN,
                start.plusWeeks(3),
                null,
                "ASKED",
                "To meet at lunch instead of tutor time",
                "Half of the pairs moved to lunch",
                null);
        add(
                scheme,
                Entry.Book.CO_DESIGN,
                today.minusWeeks(2),
                null,
                "LED",
                "Mentees want to plan the celebration in summer themselves",
                "",
                null);
        add(
                scheme,
                Entry.Book.POLICY,
                start.minusMonths(2),
                today.plusMonths(8),
                "DISCLOSURES",
                "What a mentor does when told of a harm",
                "Staff handbook, section 4",
                null);
        add(
                scheme,
                Entry.Book.POLICY,
                start.minusMonths(2),
                today.plusDays(20),
                "CONFIDENTIALITY",
                "The promise: not secrecy",
                "Staff handbook, section 5",
                null);
        add(
                scheme,
                Entry.Book.POLICY,
                start.minusMonths(14),
                today.minusDays(12),
                "RECRUITMENT",
                "How mentors are chosen and checked",
                "Office, folder M",
                null);
        add(
                scheme,
                Entry.Book.POLICY,
                start.minusMonths(2),
                today.plusMonths(8),
                "SAFEGUARDING",
                "Safeguarding in peer mentoring",
                "School website",
                null);
        add(
                scheme,
                Entry.Book.TRAINING,
                start.minusWeeks(4),
                null,
                "DEBRIEF_ADULTS",
                "Debriefing mentors: four functions, limits, own support",
                "",
                4);
        add(
                scheme,
                Entry.Book.TRAINING,
                start.minusWeeks(1),
                null,
                "ALL_STAFF",
                "What mentoring is, and how to send somebody",
                "",
                96);
        add(
                scheme,
                Entry.Book.TRAINING,
                start.plusWeeks(5),
                null,
                "GOVERNORS",
                "How the scheme is watched over",
                "",
                9);
    }

    private void add(
            SchemeId scheme,
            Entry.Book book,
            LocalDate day,
            @Nullable LocalDate due,
            String choice,
            String title,
            String answer,
            @Nullable Integer amount) {
        books.add(
                scheme,
                new Entry(UUID.randomUUID(), book, day, due, choice, title, answer, amount, DemoCast.DANIEL_PRICE),
                day.atTime(16, 0));
    }

    /** Nearly all families were told and agreed; a few have not answered, and one has taken it back. */
    private void families(SchemeId scheme, LocalDate start, LocalDate today) {
        var people = database.query(
                "select person_id from participant where scheme_id = ? order by side, person_id",
                (row, number) -> new PersonId(row.getObject(1, UUID.class)),
                scheme.value());
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            add(scheme, person, Families.Kind.INFORMED, start.minusWeeks(3), Families.How.LETTER, "");
            if (i % 29 != 11) {
                add(
                        scheme,
                        person,
                        Families.Kind.GIVEN,
                        start.minusWeeks(2).plusDays(i % 9),
                        Families.How.FORM,
                        i % 3 == 0 ? "mother" : "");
            }
            if (i == 40) {
                add(scheme, person, Families.Kind.WITHDRAWN, today.minusDays(3), Families.How.PHONE, "carer");
            }
            if (i == 7) {
                families.hold(
                        person, DemoCast.FARAH_SIDDIQUI, today.minusDays(20).atTime(9, 0));
            }
        }
    }

    private void add(
            SchemeId scheme, PersonId person, Families.Kind kind, LocalDate day, Families.How how, String family) {
        families.add(
                scheme,
                new Families.Event(UUID.randomUUID(), person, kind, day, how, family, DemoCast.DANIEL_PRICE),
                day.atTime(15, 0));
    }
}
