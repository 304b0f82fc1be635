package org.alongside.curriculum.delivery.voice;

import org.alongside.curriculum.planning.ClassId;

/**
 * A class of the pupil who asks, and how far a question from it goes.
 *
 * @param yearGroup 7 to 13
 */
record PupilClass(ClassId id, String name, int yearGroup, java.util.UUID academicYear, Reach reach) {
    /** Who shares the box. It has to be many enough that nobody can guess. */
    enum Reach {
        CLASS,
        /** Too few of the class could have written it. */
        YEAR,
        /** Too few of the whole year group: there is no box. */
        CLOSED
    }
}
