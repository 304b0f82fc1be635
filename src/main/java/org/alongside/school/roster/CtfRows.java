package org.alongside.school.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Pupils out of a Common Transfer File of any version. Only who they are is read: nothing about needs, attendance,
 * addresses or contacts. It carries those who move, never the whole school.
 */
final class CtfRows {
    private static final List<String> HEADINGS = List.of(
            "UPN",
            "Legal forename",
            "Legal surname",
            "Year group",
            "Preferred forename",
            "Preferred surname",
            "Form",
            "Date of birth");
    private static final List<String> ELEMENTS = List.of(
            "upn", "forename", "surname", "ncyearactual", "preferredforename", "preferredsurname", "regform", "dob");
    private static final int YEAR = 3;
    private static final int BORN = 7;
    private static final int MOST_DEEP = 40;
    private static final int MOST_LETTERS = 400;

    private CtfRows() {}

    static void feed(String name, Path path, LocalDate today, RowSink sink) throws IOException {
        var pupils = new GatheredSheet("Pupils", HEADINGS, YEAR + 1);
        try (var in = Files.newInputStream(path)) {
            var xml = safe().createXMLStreamReader(in);
            try {
                new Reader(name, xml, pupils, startOfYear(today)).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new RosterRefused("xml-damaged", name);
        }
        pupils.feed(sink, 0);
    }

    /** Nothing outside the file is ever opened, and no entity is ever made longer: such a file is refused. */
    private static XMLInputFactory safe() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("No outside parts");
        });
        return factory;
    }

    private static LocalDate startOfYear(LocalDate today) {
        var september = LocalDate.of(today.getYear(), 9, 1);
        return today.isBefore(september) ? september.minusYears(1) : september;
    }

    private static final class Reader {
        private final String name;
        private final XMLStreamReader xml;
        private final GatheredSheet pupils;
        private final LocalDate start;
        private final ArrayDeque<String> where = new ArrayDeque<>();
        private final Map<String, String> facts = new HashMap<>();
        private @Nullable StringBuilder text;
        private int count;

        Reader(String name, XMLStreamReader xml, GatheredSheet pupils, LocalDate start) {
            this.name = name;
            this.xml = xml;
            this.pupils = pupils;
            this.start = start;
        }

        void read() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RosterRefused("xml-doctype", name);
                    case XMLStreamConstants.START_ELEMENT ->
                        begin(xml.getLocalName().toLowerCase(Locale.ROOT));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        var taken = text;
                        if (taken != null && taken.length() < MOST_LETTERS) {
                            taken.append(
                                    xml.getText(), 0, Math.min(xml.getText().length(), MOST_LETTERS));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {}
                }
            }
        }

        private void begin(String element) {
            if (where.isEmpty() && !element.equals("ctfile")) {
                throw new RosterRefused("xml-unknown", name);
            }
            if (where.size() > MOST_DEEP) {
                throw new RosterRefused("xml-damaged", name);
            }
            where.push(element);
            if (element.equals("pupil")) {
                facts.clear();
                count++;
            }
            text = isFact(element) ? new StringBuilder() : null;
        }

        /** Directly of the pupil or of their basic details: contacts and former schools have names and years too. */
        private boolean isFact(String element) {
            var path = List.copyOf(where);
            return ELEMENTS.contains(element)
                    && path.size() > 2
                    && (path.get(1).equals("pupil")
                            || path.get(1).equals("basicdetails") && path.get(2).equals("pupil"));
        }

        private void end() {
            var element = where.pop();
            if (text != null) {
                facts.putIfAbsent(element, text.toString().strip());
                text = null;
            }
            if (element.equals("pupil")) {
                var cells = new java.util.ArrayList<>(
                        ELEMENTS.stream().map(it -> facts.getOrDefault(it, "")).toList());
                if (cells.get(YEAR).isEmpty()) {
                    cells.set(YEAR, yearOf(cells.get(BORN)));
                }
                pupils.add(count, cells);
            }
        }

        /** Who was eleven on the day before the school year began is in Year 7; empty if that cannot be said. */
        private String yearOf(String born) {
            try {
                var age = LocalDate.parse(born).until(start.minusDays(1)).getYears();
                return Integer.toString(age - 4);
            } catch (DateTimeParseException unknown) {
                return "";
            }
        }
    }
}
