package org.alongside.mentoring.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line in one of the scheme's books. It is about the scheme, never about one pupil.
 *
 * @param id made by the form
 * @param day when it was
 * @param due when a policy is to be reviewed; null in the other books
 * @param choice one of the book's choices
 * @param title what was done, asked or trained, or the policy's name
 * @param answer what changed because young people asked, or where a policy is kept; may be empty
 * @param amount people reached or trained; null if not counted
 */
record Entry(
        UUID id,
        Book book,
        LocalDate day,
        @Nullable LocalDate due,
        String choice,
        String title,
        String answer,
        @Nullable Integer amount,
        PersonId by) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_ANSWER = 400;

    /** The books of a scheme. */
    enum Book {
        /** How the school heard of it. */
        PUBLICITY(
                List.of("ASSEMBLY", "TUTOR_GROUP", "POSTER", "LIFE_SKILLS", "SCHOOL_EVENT", "EMAIL", "WORD_OF_MOUTH")),
        /** What young people asked and what changed; how far they took part (Hart's ladder, in four steps). */
        CO_DESIGN(List.of("TOLD", "ASKED", "DECIDED_WITH", "LED")),
        /** The scheme's policies and procedures with their review dates. */
        POLICY(List.of("DISCLOSURES", "CONFIDENTIALITY", "SAFEGUARDING", "RECRUITMENT", "COMPLAINTS", "DATA", "OTHER")),
        /** What staff and governors were trained in. */
        TRAINING(List.of("ALL_STAFF", "DEBRIEF_ADULTS", "TUTORS", "GOVERNORS", "SAFEGUARDING_TEAM"));

        private final List<String> choices;

        Book(List<String> choices) {
            this.choices = choices;
        }

        List<String> choices() {
            return choices;
        }

        boolean hasDue() {
            return this == POLICY;
        }

        boolean hasAnswer() {
            return this == CO_DESIGN || this == POLICY;
        }

        boolean hasAmount() {
            return this == PUBLICITY || this == TRAINING;
        }
    }

    /** @throws IllegalArgumentException with the message key of what is missing or wrong */
    void check() {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("mentoring.book.title-missing");
        }
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("mentoring.book.answer-long");
        }
        if (!book.choices().contains(choice)) {
            throw new IllegalArgumentException("mentoring.book.choice-missing");
        }
        if (book.hasDue() && (due == null || due.isBefore(day))) {
            throw new IllegalArgumentException("mentoring.book.due-missing");
        }
        if (amount != null && (amount < 0 || amount > 5000)) {
            throw new IllegalArgumentException("mentoring.book.number-wrong");
        }
    }
}
