package org.alongside.curriculum;

/** Names a lesson for good: title, year and file may change, this never does. */
public record LessonId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
