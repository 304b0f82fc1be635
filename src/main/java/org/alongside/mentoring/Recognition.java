package org.alongside.mentoring;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.school.PersonRow;

/** Finds the pupil whom a line means: by e-mail, by number, or by a name that only one pupil has. */
final class Recognition {
    private static final int GUESSES = 50;

    private final List<PersonRow> pupils;
    private final Map<String, PersonRow> byUpn;
    private final Map<String, PersonRow> byEmail = new HashMap<>();
    private final Map<String, List<PersonRow>> byName;
    private int guesses;

    Recognition(List<PersonRow> pupils, Map<String, PersonRow> byUpn) {
        this.pupils = pupils;
        this.byUpn = byUpn;
        for (var pupil : pupils) {
            if (pupil.email() != null) {
                byEmail.put(pupil.email().toLowerCase(Locale.ROOT), pupil);
            }
        }
        byName = pupils.stream().collect(groupingBy(it -> plain(it.name())));
    }

    /** Those whom the line means; nobody, one, or several of the same name. */
    List<PersonRow> of(String email, String upn, String name, String form) {
        var exactly = Stream.of(byEmail.get(email.toLowerCase(Locale.ROOT)), byUpn.get(upn))
                .filter(it -> it != null)
                .limit(1)
                .toList();
        if (!exactly.isEmpty()) {
            return exactly;
        }
        var comma = name.indexOf(',');
        var turned = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        var called = byName.getOrDefault(plain(turned), List.of());
        var inForm = called.stream()
                .filter(it -> it.form() != null && it.form().equalsIgnoreCase(form))
                .toList();
        return inForm.isEmpty() ? called : inForm;
    }

    /** Whom it may mean if nobody is called so; only for the first lines, because it takes a while. */
    List<PersonRow> guess(String name) {
        return name.isEmpty() || guesses++ >= GUESSES
                ? List.of()
                : NameFit.of(name, pupils).stream().limit(3).toList();
    }

    private static String plain(String name) {
        return NameFit.words(name).stream().collect(Collectors.joining(" "));
    }

    /** The texts of a column that are filled, once each. */
    static List<String> distinct(Collection<String> texts) {
        return texts.stream().filter(it -> !it.isEmpty()).distinct().toList();
    }
}
