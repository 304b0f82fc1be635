package org.alongside.school;

import java.util.List;

/**
 * What one module does with what it holds about people when its time is over. Implemented by every module that keeps
 * anything about people; casework erases its own records. A test compares this with the tables that there are.
 */
public interface KeptRecords {
    /** When the time of something begins, for everybody who has something of that kind. */
    List<Begins> clocks();

    /** What is done, in this order, with a kind that is over its time. */
    List<Step> steps();

    /**
     * Who has something, and since when its time is counted.
     *
     * @param kind whose time it is
     * @param sql selects a person and a day; null as the day is the day on which they left
     */
    record Begins(Keeping kind, String sql) {}

    /**
     * One statement. It finds the people whom it is about in the table {@code erasing}, which it calls {@code e}: their
     * {@code person_id}, their names, and their {@code stand_in}, a row of the register that is nobody.
     *
     * @param kind with which it is done; with {@link Keeping#REGISTER} all steps are
     * @param table whose rows it takes out or parts from the person
     * @param column that leads to the person; what a test compares with the columns that there are
     * @param removes whether rows go; if not, they stay without the person
     */
    record Step(Keeping kind, String table, String column, boolean removes, String sql) {
        /** Rows of this person go. */
        public static Step removes(Keeping kind, String table, String column) {
            return removes(kind, table, column, "join erasing e on e.person_id = t." + column);
        }

        /**
         * Rows go that are found over other tables.
         *
         * @param joins from the table, called {@code t}, to {@code e}
         */
        public static Step removes(Keeping kind, String table, String column, String joins) {
            return new Step(kind, table, column, true, "delete t from " + table + " t " + joins);
        }

        /** Rows stay and count; in this column stands the stand-in. */
        public static Step parts(Keeping kind, String table, String column) {
            return parts(kind, table, column, "");
        }

        /**
         * The same, and what they said goes.
         *
         * @param words assignments that empty other columns of {@code t}, with a comma before each
         */
        public static Step parts(Keeping kind, String table, String column, String words) {
            return empties(
                    kind,
                    table,
                    column,
                    "join erasing e on e.person_id = t." + column,
                    "t." + column + " = e.stand_in" + words);
        }

        /**
         * Rows stay and are emptied of words.
         *
         * @param joins from the table, called {@code t}, to {@code e}
         * @param words what is assigned
         */
        public static Step empties(Keeping kind, String table, String column, String joins, String words) {
            return new Step(kind, table, column, false, "update " + table + " t " + joins + " set " + words);
        }

        /** A name that somebody typed, if it is exactly one of theirs. */
        public static Step forgetsName(Keeping kind, String table, String column) {
            return empties(
                    kind,
                    table,
                    column,
                    "join erasing e on t." + column + " in (e.legal, e.known, e.formal)",
                    "t." + column + " = ''");
        }
    }
}
