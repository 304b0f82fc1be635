package org.alongside.base.ui;

/** The two lines, small, as every empty or broken page shows them. They say the same as the sentence below them. */
public final class Lines extends Drawing {
    /** What the lines say. */
    public enum State {
        /** Nobody beside yet: unread, unmatched, waiting. */
        ALONE,
        /** Somebody is with them. */
        TOGETHER,
        /** Our fault: offline, error. Never a person's. */
        CUT
    }

    public Lines(State state) {
        super(svg(state));
        addClassName("lines");
    }

    private static String svg(State state) {
        var paths = switch (state) {
            case ALONE -> line("M2 4H110", "harbour", "") + line("M2 16H110", "edge", "stroke-dasharray='.1 9'");
            case TOGETHER -> line("M2 4H110", "harbour", "") + line("M2 16H110", "apricot", "");
            case CUT -> line("M2 4H46M66 4H110", "harbour", "") + line("M2 16H46M66 16H110", "apricot", "");
        };
        return "<svg width='112' height='20' viewBox='0 0 112 20' aria-hidden='true' fill='none' stroke-width='4'"
                + " stroke-linecap='round'>" + paths + "</svg>";
    }

    private static String line(String path, String colour, String more) {
        return "<path d='" + path + "' stroke='var(--al-" + colour + ")' " + more + "/>";
    }
}
