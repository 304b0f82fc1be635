package org.alongside.safeguarding.casework.vault;

/** Changes a sealed value by one byte, whatever that byte was: a fixed letter would now and then change nothing. */
public final class Spoilt {
    private Spoilt() {}

    /**
     * @param column name of a column with sealed bytes
     * @param place which byte, from 1
     * @return SQL for the column's value with just that byte changed
     */
    public static String in(String column, int place) {
        return "insert(%1$s, %2$d, 1, if(substring(%1$s, %2$d, 1) = 'x', 'y', 'x'))".formatted(column, place);
    }
}
