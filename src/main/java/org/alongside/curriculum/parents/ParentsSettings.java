package org.alongside.curriculum.parents;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.CurriculumForReaders;
import org.alongside.curriculum.LessonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the school opens to parents. */
@Service
@PreAuthorize("hasAnyRole('PSHE_LEAD','HEAD')")
@Transactional(readOnly = true)
class ParentsSettings {
    /** Letters and digits that nobody takes for each other. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int SHORTEST_CODE = 8;

    private final ParentsTables tables;
    private final CurriculumForReaders curriculum;
    private final SignedInPerson who;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ParentsSettings(ParentsTables tables, CurriculumForReaders curriculum, SignedInPerson who, Clock clock) {
        this.tables = tables;
        this.curriculum = curriculum;
        this.who = who;
        this.clock = clock;
    }

    PageSettings settings() {
        return tables.settings();
    }

    /** Twelve signs in three groups, about 59 bits. */
    String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** @throws IllegalArgumentException with the key of a sentence */
    @Transactional
    void change(PageSettings it) {
        var code = it.code() == null ? "" : it.code().replaceAll("[\\s-]+", "");
        require(it.door() != PageSettings.Door.CODE || code.length() >= SHORTEST_CODE, "curriculum.parents.short-code");
        require(
                fits(it.code(), 40) && fits(it.welcome(), 500) && fits(it.contact(), 200) && fits(it.credit(), 200),
                "curriculum.parents.too-long");
        require(tables.change(it), "curriculum.parents.changed");
    }

    /** The lessons of which parents see everything. */
    Set<LessonId> materials() {
        return tables.materials();
    }

    /** Shows these lessons in full; unknown ones are passed over. */
    @Transactional
    void show(Collection<LessonId> lessons) {
        lessons.stream()
                .filter(it -> curriculum.lesson(it).isPresent())
                .forEach(it -> tables.show(it, who.required(), clock.instant()));
    }

    /** Shows of these lessons title and outcomes only. */
    @Transactional
    void hide(Collection<LessonId> lessons) {
        lessons.forEach(tables::hide);
    }

    /** Every slot, also the empty ones, in the order of the guidance. */
    Map<PolicySlot, PolicyText> policy() {
        var written = tables.policy();
        var all = new EnumMap<PolicySlot, PolicyText>(PolicySlot.class);
        for (var slot : PolicySlot.values()) {
            all.put(slot, written.getOrDefault(slot, PolicyText.empty(slot)));
        }
        return all;
    }

    /** @throws IllegalArgumentException with the key of a sentence */
    @Transactional
    void write(PolicyText it) {
        require(fits(it.words(), 4000) && fits(it.link(), 300), "curriculum.parents.too-long");
        require(it.link() == null || isAddress(it.link()), "curriculum.parents.no-link");
        require(
                it.reviewedOn() == null
                        || it.reviewDue() == null
                        || !it.reviewDue().isBefore(it.reviewedOn()),
                "curriculum.parents.review-order");
        require(tables.write(it, who.required(), clock.instant()), "curriculum.parents.changed");
    }

    LocalDate today() {
        return clock.instant().atZone(Said.LONDON).toLocalDate();
    }

    /** Only the web: what stands here becomes a link on an open page. */
    private static boolean isAddress(String text) {
        try {
            var address = URI.create(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean fits(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why);
        }
    }
}
