package org.alongside.reporting;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A paper as PDF that can be listened to (PDF/UA-1): headings, tables with their heads, language and title are tagged. The
 * font is one with every letter of European names, and it is inside the file.
 */
final class PaperPdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: Paper; font-size: 8pt; } }
            body { font-family: Paper; font-size: 10pt; line-height: 1.35; color: #12211f; }
            .letterhead { font-size: 9pt; color: #3b4a47; margin: 0 0 8pt; } .letterhead img { width: 16pt; height: 16pt; vertical-align: middle; }
            h1 { font-size: 19pt; font-weight: normal; margin: 0 0 4pt; }
            h2 { font-size: 13pt; font-weight: normal; margin: 16pt 0 4pt; border-top: 1pt solid #0f5a5c; padding-top: 6pt; page-break-after: avoid; }
            h3 { font-size: 10.5pt; font-weight: normal; margin: 10pt 0 2pt; color: #3b4a47; page-break-after: avoid; }
            p { margin: 0 0 6pt; max-width: 150mm; }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
            th, td { text-align: right; font-weight: normal; padding: 3pt 5pt; border-bottom: .5pt solid #9aa5a2; vertical-align: top; }
            thead th { color: #3b4a47; border-bottom: 1pt solid #3b4a47; }
            th:first-child, table.words td { text-align: left; }
            tr { page-break-inside: avoid; }
            dt { margin-top: 4pt; } dd { margin: 0 0 0 10pt; color: #3b4a47; }
            """;

    private PaperPdf() {}

    static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .useFont(
                            () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "the font"),
                            "Paper")
                    .useExternalResourceAccessControl(
                            (address, kind) -> address.equals(Sign.address()),
                            com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority
                                    .RUN_BEFORE_RESOLVING_URI)
                    .withProducer("Alongside")
                    .withHtmlContent(xhtml(paper), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The paper as XHTML that stands by itself. */
    static String xhtml(Paper paper) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><title>")
                .append(safe(paper.title()))
                .append("</title><meta name=\"description\" content=\"")
                .append(safe(paper.lead()))
                .append("\" /><style>")
                .append(STYLE)
                .append("</style><bookmarks>");
        for (int i = 0; i < paper.sections().size(); i++) {
            html.append("<bookmark name=\"%s\" href=\"#s%d\" />"
                    .formatted(safe(paper.sections().get(i).heading()), i));
        }
        html.append("</bookmarks></head><body><p class=\"letterhead\"><img src=\"%s\" alt=\"Alongside\" /> %s</p><h1>%s</h1><p>%s</p>"
                .formatted(Sign.address(), safe(paper.letterhead()), safe(paper.title()), safe(paper.lead())));
        for (int i = 0; i < paper.sections().size(); i++) {
            var section = paper.sections().get(i);
            html.append("<h2 id=\"s%d\">%s</h2>".formatted(i, safe(section.heading())));
            if (!section.text().isEmpty()) {
                html.append("<p>%s</p>".formatted(safe(section.text())));
            }
            section.grids().forEach(it -> grid(it, section.heading(), html));
        }
        html.append("<h2>%s</h2>".formatted(safe(paper.notesHeading())));
        paper.notes().forEach(it -> html.append("<h3>%s</h3><p>%s</p>".formatted(safe(it.name()), safe(it.meaning()))));
        return html.append("</body></html>").toString();
    }

    private static void grid(Paper.Grid grid, String under, StringBuilder html) {
        if (!grid.caption().equals(under)) {
            html.append("<h3>%s</h3>".formatted(safe(grid.caption())));
        }
        html.append("<table><thead><tr>");
        grid.head().forEach(it -> html.append("<th scope=\"col\">%s</th>".formatted(safe(it))));
        html.append("</tr></thead><tbody>");
        for (var row : grid.rows()) {
            html.append("<tr><th scope=\"row\">%s</th>".formatted(safe(row.getFirst())));
            row.stream().skip(1).forEach(it -> html.append("<td>%s</td>".formatted(safe(it))));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static String safe(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
