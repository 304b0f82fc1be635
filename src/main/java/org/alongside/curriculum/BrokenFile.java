package org.alongside.curriculum;

/** A file, or an entry of one, that cannot be understood. */
class BrokenFile extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    BrokenFile(Source source, String reason) {
        super(reason);
        this.finding = new Finding(source, Finding.Kind.BROKEN, reason);
    }

    Finding finding() {
        return finding;
    }
}
