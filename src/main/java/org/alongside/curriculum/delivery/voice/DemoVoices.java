package org.alongside.curriculum.delivery.voice;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.demo.DemoCast;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Questions in the demo school's box, and what its pupils said of their lessons; all invented. */
@Component
class DemoVoices implements DemoChapter {
    private record Asked(String words, Question.State state, String answer) {}

    private static final List<Asked> NINE_R = List.of(
            new Asked(
                    "Is it normal not to want a boyfriend or girlfriend at all?",
                    Question.State.ANSWERED,
                    "Yes. Many people your age do not, and some never do. Nobody has to want one, now or later."),
            new Asked("How do you tell a friend that a joke is not funny any more?", Question.State.NEW, ""),
            new Asked("What do you do if somebody keeps asking you for nudes?", Question.State.NEW, ""),
            new Asked("Why do adults say “just block them”? It is not that easy.", Question.State.PARKED, ""));

    private final JdbcTemplate database;

    DemoVoices(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public int place() {
        return 275;
    }

    @Override
    public void tell(LocalDate today) {
        questions(today);
        voices(today);
    }

    private void questions(LocalDate today) {
        database.query(
                        """
                        select c.id, c.academic_year_id, c.year_group from teaching_class c
                        join teaching_class_teacher t on t.class_id = c.id where t.person_id = ? order by c.name limit 1
                        """,
                        (row, number) ->
                                new Object[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)
                                },
                        DemoCast.HANNAH_LOWE.value())
                .forEach(one -> database.batchUpdate(
                        """
                        insert into box_question (id, academic_year, class_id, year_group, shown_from, words, from_paper,
                            may_be_worry, state, answer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))
                        """,
                        NINE_R.stream()
                                .map(it -> new Object[] {
                                    UUID.randomUUID(),
                                    one[1],
                                    one[0],
                                    one[2],
                                    Date.valueOf(today.minusDays(3)),
                                    it.words(),
                                    true,
                                    WorryWords.in(it.words()),
                                    it.state().name(),
                                    it.answer()
                                })
                                .toList()));
    }

    /** Years 8 and 9 have answered; the counters are those of the ballot list. */
    private void voices(LocalDate today) {
        record Lesson(UUID planned, UUID schoolClass) {}
        var lessons = database.query(
                """
                select d.planned_lesson_id, d.class_id from lesson_delivery d join teaching_class c on c.id = d.class_id
                where d.outcome <> 'NOT_DELIVERED' and c.year_group in (8, 9) and d.day < ? order by d.day, c.name
                """,
                (row, number) -> new Lesson(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                Date.valueOf(today.minusDays(7)));
        var lot = new Random(8);
        var counts = new ArrayList<Object[]>();
        var ballots = new ArrayList<Object[]>();
        for (var lesson : lessons) {
            var members = database.queryForList(
                    "select person_id from teaching_class_member where class_id = ? order by person_id",
                    UUID.class,
                    lesson.schoolClass());
            var voters = new TreeSet<UUID>();
            for (int i = 3 + lot.nextInt(6); i > 0 && !members.isEmpty(); i--) {
                voters.add(members.get(lot.nextInt(members.size())));
            }
            voters.forEach(it -> ballots.add(new Object[] {lesson.planned(), it}));
            for (var question : Ballot.values()) {
                var of = new int[question.answers().size()];
                voters.forEach(it -> of[Math.min(lot.nextInt(of.length), lot.nextInt(of.length))]++);
                for (int i = 0; i < of.length; i++) {
                    if (of[i] > 0) {
                        counts.add(new Object[] {
                            lesson.planned(),
                            question.name(),
                            question.answers().get(i),
                            of[i]
                        });
                    }
                }
            }
        }
        database.batchUpdate("insert into voice_ballot (planned_lesson_id, pupil_id) values (?, ?)", ballots);
        database.batchUpdate(
                "insert into voice_count (planned_lesson_id, question, answer, n) values (?, ?, ?, ?)", counts);
        database.update(
                """
                insert into you_said (id, unit_id, said, did, day, written_by)
                values (?, 'consent-clear-yes', ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                "Less reading, more talking about real situations.",
                "The two stories are acted out now, and everybody may pass.",
                Date.valueOf(today.minusDays(5)),
                DemoCast.HANNAH_LOWE.value());
    }
}
