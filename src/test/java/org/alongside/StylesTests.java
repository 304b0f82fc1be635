package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A style sheet with a brace too few takes everything behind it away, and no browser says so. */
class StylesTests {
    private static final Path STYLES = Path.of("frontend", "styles");

    @Test
    void everyBlockOfEveryStyleSheetIsClosed() throws IOException {
        try (var sheets = Files.newDirectoryStream(STYLES, "*.css")) {
            for (var sheet : sheets) {
                assertThat(open(Files.readString(sheet))).as(sheet.toString()).isZero();
            }
        }
    }

    @Test
    void aBraceTooFewOrTooManyIsNoticed() {
        assertThat(open("@media print { .a { color: red; } .b { color: red; }")).isEqualTo(1);
        assertThat(open(".a { } } .b { }")).isNegative();
        assertThat(open("/* { */ .a { content: '{'; }")).isZero();
    }

    /** How many blocks are open at the end; less than none if one is closed that was never opened. */
    private static int open(String css) {
        var bare = css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("'[^'\\n]*'|\"[^\"\\n]*\"", "");
        var depth = 0;
        for (var character : bare.toCharArray()) {
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (depth < 0) {
                return depth;
            }
        }
        return depth;
    }
}
