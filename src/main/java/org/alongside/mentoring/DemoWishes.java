package org.alongside.mentoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the demo school's pupils wished for: most are done, some have dislikes, a few have wishes, one names somebody. */
@Component
class DemoWishes {
    private static final int FIRST_UNNAMED = 12;
    private static final int NOT_DONE = 7;

    private final PickSheets sheets;
    private final Participants participants;
    private final NamedPeople named;
    private final NeverPairs neverPairs;
    private final People people;
    private final JdbcTemplate database;
    private final Clock clock;

    DemoWishes(
            PickSheets sheets,
            Participants participants,
            NamedPeople named,
            NeverPairs neverPairs,
            People people,
            JdbcTemplate database,
            Clock clock) {
        this.sheets = sheets;
        this.participants = participants;
        this.named = named;
        this.neverPairs = neverPairs;
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    void tell(SchemeId scheme, List<PersonId> mentors, List<PersonId> mentees) {
        var now = Timestamp.from(clock.instant());
        database.update("update scheme set picking_from = ? where id = ?", now, scheme.value());
        database.update(
                "insert into pick_sheet (scheme_id, person_id, done_at) select scheme_id, person_id, ? from participant where scheme_id = ?",
                now,
                scheme.value());
        mentees.stream()
                .skip(mentees.size() - (long) NOT_DONE)
                .forEach(it -> database.update(
                        "update pick_sheet set done_at = null where scheme_id = ? and person_id = ?",
                        scheme.value(),
                        it.value()));
        for (int i = FIRST_UNNAMED; i < mentors.size(); i += 2) {
            sheets.wish(scheme, mentors.get(i), new Wishes(Strength.NO, Strength.NO, sex(i)));
        }
        for (int i = FIRST_UNNAMED; i < mentees.size(); i += 6) {
            sheets.wish(scheme, mentees.get(i), new Wishes(Strength.NICE, Strength.NO, sex(i)));
            sheets.wish(scheme, mentees.get(i + 1), new Wishes(Strength.NO, Strength.NICE, null));
            dislike(scheme, mentees.get(i + 2), Interests.KEYS.get(i % Interests.KEYS.size()));
        }
        var wanted = people.find(mentors.get(FIRST_UNNAMED + 2)).orElseThrow();
        named.add(scheme, mentees.get(FIRST_UNNAMED), NamedPerson.Kind.PLEASE_NOT, wanted.given(), Strength.MUST);
        sheets.note(scheme, mentees.get(FIRST_UNNAMED + 3), "I also like unicycles. (demo)");
        neverPairs.add(
                TwoPeople.of(mentors.get(FIRST_UNNAMED + 4), mentees.get(FIRST_UNNAMED + 4)),
                NeverPair.Reason.FAMILY,
                DemoCast.DANIEL_PRICE,
                clock.instant());
    }

    private void dislike(SchemeId scheme, PersonId who, String interest) {
        participants
                .find(scheme, who)
                .map(Participant::picks)
                .ifPresent(it -> participants.choose(scheme, who, it.disliking(List.of(interest))));
    }

    private static OwnSex sex(int number) {
        return number % 4 == 0 ? OwnSex.FEMALE : OwnSex.MALE;
    }
}
