package org.alongside.school;

/** Why a change of the calendar was not made, as the key of a sentence and what belongs into it. */
public final class CalendarMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] details;

    CalendarMistake(String key, Object... details) {
        super(key);
        this.details = details.clone();
    }

    /** The key of the sentence under {@code school.calendar.mistake}. */
    public String key() {
        return "school.calendar.mistake." + getMessage();
    }

    /** What the sentence names: numbers and dates. */
    public Object[] details() {
        return details.clone();
    }
}
