package org.alongside.school.erasure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.school.People;
import org.alongside.school.PersonId;

/** What has gone, in numbers, to be shown and to be kept. */
class CertificatesPanel extends Section {
    private static final int SHOWN = 10;

    private final transient People people;

    CertificatesPanel(OverTime overTime, People people) {
        this.people = people;
        addClassNames("card", "pad", "col", "g4");
        add(new H2(say("title")));
        var done = overTime.done(0, SHOWN);
        if (done.isEmpty()) {
            add(new Paragraph(say("none")));
        }
        done.forEach(it -> add(fold(it)));
    }

    private NativeDetails fold(Erased erased) {
        var list = new UnorderedList();
        sentences(erased).forEach(it -> list.add(new ListItem(it)));
        var day = Said.dayOf(erased.at());
        var take = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = file(erased).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "erased-" + day + ".csv", "text/csv", bytes.length);
                }),
                say("take"));
        var people = erased.parts().stream().mapToInt(Erased.Part::people).max().orElse(0);
        var fold = new NativeDetails(say("line", said(day), people), new Div(list, take));
        fold.addClassName("certificate");
        return fold;
    }

    private List<String> sentences(Erased erased) {
        var all = new ArrayList<String>();
        for (var it : erased.parts()) {
            all.add(
                    it.oldest().equals(it.newest())
                            ? say("part.day", kind(it), it.people(), it.months(), said(it.oldest()))
                            : say("part", kind(it), it.people(), it.months(), said(it.oldest()), said(it.newest())));
        }
        var removed = erased.lines().stream().mapToInt(Erased.Line::removed).sum();
        var parted = erased.lines().stream().mapToInt(Erased.Line::parted).sum();
        all.add(say("rows", removed, parted));
        if (erased.stayed() > 0) {
            all.add(say("stayed", erased.stayed()));
        }
        all.add(say(
                "two",
                name(erased.proposedBy()),
                said(Said.dayOf(erased.proposedAt())),
                name(erased.agreedBy()),
                said(Said.dayOf(erased.at()))));
        all.add(say("backups"));
        return all;
    }

    /** Sentences first, then every table; opens in any spreadsheet. */
    private String file(Erased erased) {
        var lines = new ArrayList<String>();
        lines.add("\uFEFF" + quoted(say("title")));
        sentences(erased).forEach(it -> lines.add(quoted(it)));
        lines.add(
                quoted(say("column.table")) + "," + quoted(say("column.removed")) + "," + quoted(say("column.parted")));
        erased.lines().forEach(it -> lines.add(quoted(it.table()) + "," + it.removed() + "," + it.parted()));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\"", "\"\"") + "\"";
    }

    private String kind(Erased.Part part) {
        return getTranslation("school.erasure.kind." + part.kind());
    }

    private String name(PersonId person) {
        return people.find(person).map(it -> it.formalName()).orElseGet(() -> getTranslation("school.rights.somebody"));
    }

    private static String said(LocalDate day) {
        return Said.day(day) + " " + day.getYear();
    }

    private String say(String name, Object... details) {
        return getTranslation("school.erasure.certificate." + name, details);
    }
}
