package org.alongside.curriculum;

/**
 * A place in a curriculum file, for people who have to mend it.
 *
 * @param file path below the curriculum folder, with forward slashes
 * @param line counted from 1
 */
public record Source(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
