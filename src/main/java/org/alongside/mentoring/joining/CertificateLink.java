package org.alongside.mentoring.joining;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;

/** A link that gives a certificate as a page of PDF, made when somebody takes it. */
final class CertificateLink extends Anchor {
    private record Line(String tag, float size, String text) {}

    private final transient List<Line> lines = new ArrayList<>();

    CertificateLink(CertificateFacts facts) {
        lines.add(new Line("H1", 18, getTranslation("mentoring.certificate.title")));
        lines.add(new Line("P", 38, facts.name()));
        lines.add(new Line("P", 15, facts.school()));
        lines.add(new Line(
                "P",
                15,
                getTranslation(
                        "mentoring.certificate.text",
                        facts.modules().size(),
                        facts.liveMinutes() / 60,
                        facts.liveMinutes() % 60,
                        date(facts.completedOn()))));
        lines.add(new Line("H2", 16, getTranslation("mentoring.certificate.modules")));
        facts.modules().forEach(it -> lines.add(new Line("P", 14, "–  " + it)));
        lines.add(new Line("P", 12, getTranslation("mentoring.certificate.until", date(facts.freshUntil()))));
        if (facts.demo()) {
            lines.add(new Line("P", 10, getTranslation("mentoring.certificate.demo")));
        }
        var title = getTranslation("mentoring.certificate.title");
        setHref(DownloadHandler.fromInputStream(event -> {
            var bytes = paper(title, lines);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "certificate.pdf", "application/pdf", bytes.length);
        }));
        addClassName("btn");
        add(new Icon("save"), new Span(getTranslation("mentoring.certificate.link")));
        getElement().setAttribute("aria-label", getTranslation("mentoring.certificate.link-of", facts.name()));
    }

    private static String date(java.time.LocalDate day) {
        return Said.day(day) + " " + day.getYear();
    }

    /** The page itself. */
    byte[] paper() throws IOException {
        return paper(getTranslation("mentoring.certificate.title"), lines);
    }

    private static byte[] paper(String title, List<Line> lines) throws IOException {
        try (var page = new TaggedPage(title)) {
            for (var line : lines) {
                page.space("P".equals(line.tag()) ? 6 : 26);
                page.line(line.tag(), line.size(), line.text());
            }
            return page.bytes();
        }
    }
}
