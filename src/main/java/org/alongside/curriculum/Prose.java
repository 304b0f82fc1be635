package org.alongside.curriculum;

import java.util.List;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** What somebody wrote in a lesson, in Markdown. */
public record Prose(String markdown) {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .nodeRendererFactory(PictureAsWords::new)
            .build();

    /** True when nothing was written. */
    public boolean isBlank() {
        return markdown.isBlank();
    }

    /** As HTML that cannot run or load anything: raw HTML is shown as text, links to the web or mail only, pictures as words. */
    public String html() {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /** A picture in a file would be fetched from a stranger's server. */
    private static class PictureAsWords extends CoreHtmlNodeRenderer implements NodeRenderer {
        PictureAsWords(HtmlNodeRendererContext context) {
            super(context);
        }

        @Override
        public java.util.Set<Class<? extends Node>> getNodeTypes() {
            return java.util.Set.copyOf(List.of(Image.class));
        }

        @Override
        public void visit(Image picture) {
            visitChildren(picture);
        }
    }
}
