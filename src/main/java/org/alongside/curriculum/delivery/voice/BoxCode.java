package org.alongside.curriculum.delivery.voice;

/**
 * A code with which a class writes into its box for one day.
 *
 * @param code six letters and digits, without those that are taken for one another
 * @param title of the lesson
 */
record BoxCode(String code, String title) implements java.io.Serializable {
    /** How one reads it out and writes it on a board: "KPR 4XT". */
    String asShown() {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    /** As one types it: neither case nor spaces nor hyphens matter. */
    static String plain(String typed) {
        return typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]+", "");
    }
}
