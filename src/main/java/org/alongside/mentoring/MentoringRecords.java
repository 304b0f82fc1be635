package org.alongside.mentoring;

import java.util.List;
import org.alongside.school.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What mentoring holds about somebody. Of a pair each sees what they said and wrote themselves; the other one is not named,
 * nor are people whom somebody wrote down, nor what adults said in confidence about an application.
 */
@Component
@Order(3)
class MentoringRecords implements PersonalRecords {
    @Override
    public List<Table> tables() {
        return List.of(
                new Table("participant", "mentoring.rights.participant", """
                        select s.name, p.side, p.places, p.trained from participant p join scheme s on s.id = p.scheme_id
                        where p.person_id = :person order by s.starts_on
                        """),
                new Table("interest_choice", "mentoring.rights.interests", """
                        select s.name, i.place, i.interest from interest_choice i join scheme s on s.id = i.scheme_id
                        where i.person_id = :person order by s.starts_on, i.place
                        """),
                new Table("pick_sheet", "mentoring.rights.sheet", """
                        select s.name, k.same_sex, k.somebody_new, k.own_sex, k.note, k.done_at from pick_sheet k
                        join scheme s on s.id = k.scheme_id where k.person_id = :person order by s.starts_on
                        """),
                new Table("named_person", "mentoring.rights.named", """
                        select s.name, n.kind, n.place from named_person n join scheme s on s.id = n.scheme_id
                        where n.person_id = :person order by s.starts_on, n.place
                        """),
                new Table("mentor_application", "mentoring.rights.application", """
                        select stage, motives, strengths, words, sent_at, decision, decided_at from mentor_application
                        where person_id = :person order by changed_at
                        """),
                new Table("mentor_request", "mentoring.rights.requests", """
                        select asked_at, state, decided_at from mentor_request where person_id = :person order by asked_at
                        """),
                new Table("meeting_cannot", "mentoring.rights.cannot", """
                        select m.day, c.said_at, c.taken_back from meeting_cannot c join meeting m on m.id = c.meeting_id
                        where c.person_id = :person order by c.said_at
                        """),
                new Table("adult_training", "mentoring.rights.adult-training", """
                        select kind, done_on, valid_until from adult_training where adult_id = :person order by done_on
                        """),
                new Table("training_done", "mentoring.rights.training", """
                        select module, done_on from training_done where person_id = :person order by done_on, module
                        """),
                new Table("training_answer", "mentoring.rights.answers", """
                        select scenario, chosen, answered_at from training_answer where person_id = :person
                        order by answered_at
                        """),
                new Table("training_attendance", "mentoring.rights.sessions", """
                        select t.held_on, t.minutes, t.title from training_attendance a
                        join training_session t on t.id = a.session_id where a.person_id = :person order by t.held_on
                        """),
                new Table("promise_given", "mentoring.rights.promises", """
                        select s.name, p.term, p.given_at, p.on_paper from promise_given p join scheme s on s.id = p.scheme_id
                        where p.person_id = :person order by p.given_at
                        """),
                new Table("pairing", "mentoring.rights.pairs", """
                        select s.name, if(p.mentor_id = :person, 'MENTOR', 'MENTEE'), p.starts_on, p.ends_on, p.ended_on
                        from pairing p join scheme s on s.id = p.scheme_id
                        where p.mentor_id = :person or p.mentee_id = :person order by p.starts_on
                        """),
                new Table("introduction", "mentoring.rights.introductions", """
                        select p.starts_on, if(p.mentor_id = :person, i.mentor_says, i.mentee_says),
                               if(p.mentor_id = :person, i.mentor_why, i.mentee_why),
                               if(p.mentor_id = :person, i.mentor_at, i.mentee_at)
                        from introduction i join pairing p on p.id = i.pairing_id
                        where p.mentor_id = :person or p.mentee_id = :person order by p.starts_on
                        """),
                new Table("meeting", "mentoring.rights.meetings", """
                        select m.day, m.starts, m.ends, m.room, m.state from meeting m join pairing p on p.id = m.pairing_id
                        where p.mentor_id = :person or p.mentee_id = :person or m.adult_id = :person order by m.day, m.starts
                        """),
                new Table("meeting_log", "mentoring.rights.logs", """
                        select m.day, l.outcome, l.minutes, l.activity, l.feeling, l.why, l.next_step, l.written_at
                        from meeting_log l join meeting m on m.id = l.meeting_id
                        where l.written_by = :person order by l.written_at
                        """),
                new Table("mentor_change_wish", "mentoring.rights.wishes", """
                        select made_at, talk_first, taken_back, settled_at from mentor_change_wish
                        where mentee_id = :person order by made_at
                        """),
                new Table("debrief_mentor", "mentoring.rights.debriefs", """
                        select d.day, d.starts, d.kind, m.came, m.wellbeing from debrief_mentor m
                        join debrief d on d.id = m.debrief_id where m.mentor_id = :person order by d.day
                        """),
                new Table("debrief_request", "mentoring.rights.debrief-asked", """
                        select how_soon, asked_at, settled_at from debrief_request where mentor_id = :person order by asked_at
                        """),
                new Table("measure_answer", "mentoring.rights.measures", """
                        select r.wave, a.instrument, a.item, a.value from measure_answer a
                        join measure_round r on r.id = a.round_id where a.person_id = :person order by r.wave, a.item
                        """),
                new Table("family_event", "mentoring.rights.family", """
                        select kind, day, how from family_event where person_id = :person order by day
                        """),
                new Table("mentee_feeling", "mentoring.rights.feelings", """
                        select m.day, f.feeling from mentee_feeling f join meeting m on m.id = f.meeting_id
                        join pairing p on p.id = m.pairing_id where p.mentee_id = :person order by m.day
                        """),
                new Table("check_in", "mentoring.rights.check-ins", """
                        select c.day, c.going from check_in c join pairing p on p.id = c.pairing_id
                        where (c.side = 'MENTOR' and p.mentor_id = :person) or (c.side = 'MENTEE' and p.mentee_id = :person)
                        order by c.day
                        """),
                new Table("exit_interview", "mentoring.rights.exit", """
                        select i.day, i.good, i.again, i.next_step from exit_interview i join pairing p on p.id = i.pairing_id
                        where (i.side = 'MENTOR' and p.mentor_id = :person) or (i.side = 'MENTEE' and p.mentee_id = :person)
                        order by i.day
                        """),
                new Table("debrief", "mentoring.rights.debriefs-held", """
                        select day, kind, state from debrief where adult_id = :person order by day
                        """),
                new Table("holiday_contact", "mentoring.rights.holiday", """
                        select from_day, to_day, reach from holiday_contact where adult_id = :person order by from_day
                        """),
                new Table("scheme_adult", "mentoring.rights.adult", """
                        select s.name, s.starts_on, s.ends_on from scheme_adult a join scheme s on s.id = a.scheme_id
                        where a.person_id = :person order by s.starts_on
                        """),
                new Table("scheme_duty", "mentoring.rights.duty", """
                        select s.name, d.weekday, d.period from scheme_duty d join scheme s on s.id = d.scheme_id
                        where d.person_id = :person order by s.starts_on, d.weekday, d.period
                        """));
    }
}
