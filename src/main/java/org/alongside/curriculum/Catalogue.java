package org.alongside.curriculum;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What others have made and who helps, as the file {@code resources.yaml} lists it. */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR','HEAD','DSL','DEPUTY_DSL','ADMIN','MENTOR')")
public class Catalogue {
    private final List<Resource> resources;

    Catalogue(Curriculum curriculum) {
        this.resources = curriculum.companions().resources();
    }

    /** Everything, in the order of the file. */
    public List<Resource> all() {
        return resources;
    }

    /** What is meant for this lesson: what names it first, then what names its strand. */
    public List<Resource> serving(Lesson lesson) {
        return resources.stream()
                .filter(it -> it.serves(lesson))
                .sorted(java.util.Comparator.comparing(
                        (Resource it) -> !it.lessons().contains(lesson.id())))
                .toList();
    }

    /**
     * Those that fit every wish.
     *
     * @param text any part of title, maker, format or description; empty for all
     * @param audience null for everybody
     * @param strand null for all
     */
    public List<Resource> search(
            String text,
            Resource.@Nullable Audience audience,
            Resource.@Nullable Kind kind,
            @Nullable StrandId strand) {
        var words = text.strip().toLowerCase(Locale.UK);
        return resources.stream()
                .filter(it -> audience == null || it.audiences().contains(audience))
                .filter(it -> kind == null || it.kind() == kind)
                .filter(it -> strand == null || it.strands().contains(strand))
                .filter(it -> (it.title() + " " + it.by() + " " + it.format() + " " + it.about())
                        .toLowerCase(Locale.UK)
                        .contains(words))
                .toList();
    }
}
