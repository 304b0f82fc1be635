package org.alongside.identity;

import io.nayuki.qrcodegen.QrCode;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A text as squares that a phone's camera reads. Always dark on white, whatever the page looks like. */
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /** @param words what the picture is, for whoever does not see it */
    static String of(String text, String words) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "<svg class=\"qr\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path d=\"%s\" fill=\"#000\"/></svg>",
                HtmlUtils.htmlEscape(words),
                side,
                side,
                path);
    }
}
