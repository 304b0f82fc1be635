package org.alongside.school;

/** A step of the change of the year cannot be done or taken back; nothing has happened. */
public final class YearStepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient YearStep.Line why;

    /** @param why what to tell the person who tried */
    public YearStepRefused(YearStep.Line why) {
        super(why.key());
        this.why = why;
    }

    /** What to tell the person who tried. */
    public YearStep.Line why() {
        return why;
    }
}
