package org.alongside.base.ui;

import com.vaadin.flow.component.html.Div;

/**
 * A picture written on the server as SVG. The markup is ours; every text that comes from elsewhere goes through
 * {@link #text}. A picture that says something carries {@code role="img"} and a label; its table twin stands beside it.
 */
public class Drawing extends Div {
    /** @param svg trusted markup, one {@code <svg>} element */
    public Drawing(String svg) {
        addClassName("drawing");
        show(svg);
    }

    /** Puts another picture in its place. */
    public final void show(String svg) {
        getElement().setProperty("innerHTML", svg);
    }

    /** The text with everything escaped that markup could be made of. */
    public static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
