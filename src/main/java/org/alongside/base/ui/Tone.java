package org.alongside.base.ui;

/** What a colour may say; always together with a shape and a word. */
public enum Tone {
    PLAIN(""),
    OK("ok"),
    WARN("warn"),
    DANGER("danger"),
    INFO("info"),
    SAFE("safe"),
    HARBOUR("har"),
    APRICOT("apr");

    private final String className;

    Tone(String className) {
        this.className = className;
    }

    String[] with(String other) {
        return className.isEmpty() ? new String[] {other} : new String[] {other, className};
    }
}
