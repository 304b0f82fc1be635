package org.alongside.mentoring;

import java.util.List;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * What is understood of one line of a form's answers.
 *
 * @param row as Excel shows it
 * @param who as it stands in the file
 * @param person whom it means; null if nobody or more than one
 * @param participant what would be kept; null if nothing
 * @param unknown words that are no interest we know; they are left out
 * @param stays why the line is not taken; null if it is
 * @param may for a line whose person is not clear: whom it may mean
 */
record AnswerLine(
        int row,
        String who,
        @Nullable PersonRow person,
        @Nullable Participant participant,
        List<String> unknown,
        @Nullable Stays stays,
        List<PersonRow> may) {
    /** Why a line is not taken. */
    enum Stays {
        /** Nobody is named. */
        NO_NAME,
        /** Nobody of this name is here. */
        NOT_FOUND,
        /** More than one pupil is called so. */
        AMBIGUOUS,
        /** A later line of the same person counts. */
        ANSWERED_AGAIN,
        /** They have chosen here themselves already. */
        CHOSE_HERE,
        /** Nothing that they wrote is known. */
        NO_INTEREST,
        /** Neither mentor nor mentee. */
        UNKNOWN_SIDE,
        /** Younger than Year 12. */
        TOO_YOUNG,
        /** Not between 1 and 3. */
        PLACES
    }

    boolean isTaken() {
        return participant != null;
    }

    @Override
    public String toString() {
        return "AnswerLine[" + row + "]";
    }
}
