package org.alongside.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTests {
    @Test
    void markdownBecomesHtml() {
        assertThat(new Prose("Say **stop** and\n\n- one\n- two").html())
                .contains("<strong>stop</strong>", "<li>one</li>");
    }

    @Test
    void rawHtmlIsShownAndNotRun() {
        assertThat(new Prose("<script>alert(1)</script>\n\nand <img src=x onerror=alert(1)>").html())
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;");
    }

    @Test
    void linksThatCouldRunAreEmptied() {
        assertThat(new Prose("[press](javascript:alert(1)) [data](data:text/html,x)").html())
                .doesNotContain("javascript:", "data:");
        assertThat(new Prose("[Childline](https://www.childline.org.uk)").html())
                .contains("href=\"https://www.childline.org.uk\"");
    }

    @Test
    void aPictureIsNotFetchedFromAnywhere() {
        assertThat(new Prose("![two friends](https://elsewhere.example/p.png)").html())
                .doesNotContain("<img", "elsewhere.example")
                .contains("two friends");
    }
}
