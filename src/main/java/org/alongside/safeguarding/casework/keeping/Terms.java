package org.alongside.safeguarding.casework.keeping;

/**
 * How long the school keeps records, and how soon they go to a new school.
 *
 * @param transferDays working days, from 1 to 30
 * @param childYears after birth, from 18 to 100
 * @param abuseYears after birth, when it is about sexual abuse, from {@code childYears} to 120
 * @param adultYears after closing, when it is about somebody who works here, from 1 to 60
 * @param pensionAge until which an allegation is kept, or longer after closing; from 55 to 80
 * @param lowLevelYears after somebody has left, when it is a low-level concern about them; from 0 to 60
 * @param version for noticing that somebody else has changed them
 */
record Terms(
        int transferDays,
        int childYears,
        int abuseYears,
        int adultYears,
        int pensionAge,
        int lowLevelYears,
        long version) {
    /** @throws IllegalArgumentException with the message key of what is wrong */
    Terms {
        if (transferDays < 1
                || transferDays > 30
                || childYears < 18
                || childYears > 100
                || abuseYears < childYears
                || abuseYears > 120
                || adultYears < 1
                || adultYears > 60
                || pensionAge < 55
                || pensionAge > 80
                || lowLevelYears < 0
                || lowLevelYears > 60) {
            throw new IllegalArgumentException("safeguarding.keeping.terms.wrong");
        }
    }
}
