package org.alongside.mentoring;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.mentoring.AnswerColumns.Says;
import org.alongside.mentoring.AnswerLine.Stays;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.roster.SheetRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what pupils answered in a form elsewhere: first to look, then all that is understood or nothing. */
@Service
@ForCoordinators
class FormAnswers {
    /** The most lines that one file may have. */
    static final int MOST_LINES = 2_000;

    private static final int YOUNGEST_MENTOR = 12;

    private final Schemes schemes;
    private final Participants participants;
    private final PickSheets sheets;
    private final InterestWords words;
    private final People people;

    FormAnswers(Schemes schemes, Participants participants, PickSheets sheets, InterestWords words, People people) {
        this.schemes = schemes;
        this.participants = participants;
        this.sheets = sheets;
        this.words = words;
        this.people = people;
    }

    /** What is known before the first line is read. */
    private record Known(
            AnswerColumns columns,
            Recognition recognition,
            Map<PersonId, Participant> entered,
            Map<PersonId, PickSheets.Progress> progress,
            Map<String, String> meanings) {}

    /**
     * Says line by line what would be kept.
     *
     * @param rows the headings and the answers
     * @param meanings for words that were not known: what the coordinator says they mean, an interest's key
     * @throws IllegalArgumentException with a message key if the columns cannot be understood or there is no scheme
     */
    @Transactional(readOnly = true)
    AnswerReport look(List<SheetRow> rows, Map<String, String> meanings) {
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        var columns = new AnswerColumns(rows.getFirst());
        var answers = rows.subList(1, rows.size());
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("mentoring.import.no-answers");
        }
        var upns = Recognition.distinct(
                answers.stream().map(it -> columns.text(it, Says.UPN)).toList());
        var known = new Known(
                columns,
                new Recognition(people.pupils(), people.withUpns(upns)),
                participants.of(scheme.id()).stream().collect(toMap(Participant::person, it -> it)),
                sheets.of(scheme.id()),
                meanings);
        var lines = new ArrayList<AnswerLine>();
        var lastOf = new HashMap<PersonId, Integer>();
        var cut = 0;
        for (var row : answers) {
            var line = line(row, known);
            if (line.isTaken() && count(row, columns) > Interests.MOST) {
                cut++;
            }
            if (line.person() != null) {
                var before = lastOf.put(line.person().id(), lines.size());
                if (before != null) {
                    var earlier = lines.get(before);
                    lines.set(before, stays(earlier, Stays.ANSWERED_AGAIN));
                }
            }
            lines.add(line);
        }
        return new AnswerReport(List.copyOf(lines), cut);
    }

    private static int count(SheetRow row, AnswerColumns columns) {
        return new LinkedHashSet<>(columns.list(row, Says.LIKES)).size();
    }

    private static AnswerLine stays(AnswerLine line, Stays why) {
        return new AnswerLine(line.row(), line.who(), line.person(), null, List.of(), why, line.may());
    }

    private AnswerLine line(SheetRow row, Known known) {
        var columns = known.columns;
        var email = columns.text(row, Says.EMAIL);
        var upn = columns.text(row, Says.UPN);
        var name = columns.name(row);
        var who = !name.isEmpty() ? name : email;
        if (name.isEmpty() && email.isEmpty() && upn.isEmpty()) {
            return new AnswerLine(row.number(), "", null, null, List.of(), Stays.NO_NAME, List.of());
        }
        var found = known.recognition.of(email, upn, name, columns.text(row, Says.FORM));
        if (found.size() != 1) {
            return new AnswerLine(
                    row.number(),
                    who,
                    null,
                    null,
                    List.of(),
                    found.isEmpty() ? Stays.NOT_FOUND : Stays.AMBIGUOUS,
                    found.isEmpty() ? known.recognition.guess(name) : found);
        }
        return answer(row, found.getFirst(), known);
    }

    private AnswerLine answer(SheetRow row, PersonRow person, Known known) {
        var columns = known.columns;
        var unknown = new ArrayList<String>();
        var favourites = understood(columns.list(row, Says.FAVOURITES), known.meanings, unknown).stream()
                .limit(Picks.MOST_FAVOURITES)
                .toList();
        var likes = new LinkedHashSet<>(favourites);
        likes.addAll(understood(columns.list(row, Says.LIKES), known.meanings, unknown));
        var liked = likes.stream().limit(Interests.MOST).toList();
        var picks = new Picks(liked, favourites.size(), List.of())
                .disliking(understood(columns.list(row, Says.DISLIKES), known.meanings, unknown));
        var before = known.entered.get(person.id());
        var side = side(columns.text(row, Says.SIDE), before, person);
        var places = places(columns.text(row, Says.PLACES), before);
        var stays = stays(person, known, picks, side, places);
        var participant = stays != null || side.isEmpty() || places.isEmpty()
                ? null
                : new Participant(
                        person.id(),
                        side.get(),
                        places.get(),
                        before != null && before.trained(),
                        before != null && before.cleared(),
                        before == null ? null : before.clearedFrom(),
                        before == null ? 1 : before.need(),
                        picks,
                        Wishes.NONE);
        return new AnswerLine(row.number(), person.name(), person, participant, List.copyOf(unknown), stays, List.of());
    }

    private static @Nullable Stays stays(
            PersonRow person, Known known, Picks picks, Optional<Side> side, Optional<Integer> places) {
        if (known.progress
                        .getOrDefault(person.id(), PickSheets.Progress.NOTHING)
                        .doneAt()
                != null) {
            return Stays.CHOSE_HERE;
        }
        if (side.isEmpty()) {
            return Stays.UNKNOWN_SIDE;
        }
        if (side.get() == Side.MENTOR && (person.yearGroup() == null || person.yearGroup() < YOUNGEST_MENTOR)) {
            return Stays.TOO_YOUNG;
        }
        if (places.isEmpty()) {
            return Stays.PLACES;
        }
        return picks.likes().isEmpty() ? Stays.NO_INTEREST : null;
    }

    private List<String> understood(List<String> said, Map<String, String> meanings, List<String> unknown) {
        var keys = new LinkedHashSet<String>();
        for (var word : said) {
            var key = words.understand(word).or(() -> Optional.ofNullable(meanings.get(word)));
            if (key.isPresent()) {
                keys.add(key.get());
            } else if (!unknown.contains(word)) {
                unknown.add(word);
            }
        }
        return List.copyOf(keys);
    }

    private static Optional<Side> side(String said, @Nullable Participant before, PersonRow person) {
        var word = said.toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Optional.of(
                    before != null
                            ? before.side()
                            : person.yearGroup() != null && person.yearGroup() >= YOUNGEST_MENTOR
                                    ? Side.MENTOR
                                    : Side.MENTEE);
        }
        if (word.contains("mentee")) {
            return Optional.of(Side.MENTEE);
        }
        return word.contains("mentor") ? Optional.of(Side.MENTOR) : Optional.empty();
    }

    private static Optional<Integer> places(String said, @Nullable Participant before) {
        if (said.isEmpty()) {
            return Optional.of(before == null ? 1 : before.places());
        }
        return said.matches("[1-3](\\.0)?") ? Optional.of(said.charAt(0) - '0') : Optional.empty();
    }

    /**
     * Keeps every line that is understood, all or nothing.
     *
     * @param seen what the coordinator has looked at
     * @throws IllegalArgumentException with a message key if it would be something else by now, or there is nothing
     */
    @Transactional
    void take(List<SheetRow> rows, Map<String, String> meanings, AnswerReport seen) {
        if (!look(rows, meanings).equals(seen)) {
            throw new IllegalArgumentException("mentoring.import.changed");
        }
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        if (seen.taken().isEmpty()) {
            throw new IllegalArgumentException("mentoring.import.nothing");
        }
        for (var line : seen.taken()) {
            if (line.participant() != null) {
                participants.put(scheme.id(), line.participant());
            }
        }
    }
}
