package org.alongside.curriculum;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something by somebody else that a lesson can lean on, or somebody who helps. We link to it and copy nothing.
 *
 * @param link where it is, empty when only its name is known
 * @param phone as one would dial it, for people who help
 * @param ages such as "11 to 14" or "all"
 * @param licence what may be done with it, as far as we know
 * @param checked when somebody last opened the link or rang; empty when nobody has
 * @param named where we know it from, with the year
 * @param strands of the spiral that it serves
 * @param lessons that it serves in particular
 */
public record Resource(
        String id,
        Kind kind,
        String title,
        String by,
        Optional<URI> link,
        Optional<String> phone,
        Set<Audience> audiences,
        String ages,
        String format,
        String cost,
        String licence,
        Optional<LocalDate> checked,
        String named,
        String about,
        List<StrandId> strands,
        List<LessonId> lessons,
        Source source) {

    public Resource {
        audiences = Set.copyOf(audiences);
        strands = List.copyOf(strands);
        lessons = List.copyOf(lessons);
    }

    /** Something to teach with, or somebody to turn to. */
    public enum Kind {
        MATERIAL,
        HELP
    }

    /** Whom it speaks to. */
    public enum Audience {
        PUPIL,
        PARENT,
        STAFF
    }

    /** Whether it is meant for this lesson, by name or by its strand. */
    public boolean serves(Lesson lesson) {
        return lessons.contains(lesson.id()) || strands.contains(lesson.strand());
    }
}
