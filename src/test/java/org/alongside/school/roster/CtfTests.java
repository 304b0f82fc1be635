package org.alongside.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CtfTests {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private final String upn = RosterWorkbook.upn(907, 15, 1);

    private String ctf(String pupils) {
        return "<?xml version=\"1.0\"?><CTfile><Header><DocumentName>Common Transfer File</DocumentName>"
                + "<CTFversion>99.0</CTFversion><SourceSchool><LEA>907</LEA></SourceSchool></Header>"
                + "<CTFpupilData>" + pupils + "</CTFpupilData></CTfile>";
    }

    private List<List<String>> read(String text, Charset charset) throws Exception {
        var path = Files.write(folder.resolve("9071234_CTF_9074321_001.xml"), text.getBytes(charset));
        var rows = new ArrayList<List<String>>();
        CtfRows.feed("ctf.xml", path, NOVEMBER, new RowSink() {
            @Override
            public void sheet(String name) {
                assertThat(name).isEqualTo("Pupils");
            }

            @Override
            public void row(int number, List<String> cells) {
                rows.add(cells);
            }
        });
        return rows;
    }

    private String grace() {
        return "<Pupil><UPN>" + upn + "</UPN><Surname>Green</Surname><Forename>Grace</Forename><DOB>2015-05-06</DOB>"
                + "<Gender>F</Gender><BasicDetails><PreferredForename>Gracie</PreferredForename>"
                + "<NCyearActual>7</NCyearActual></BasicDetails>"
                + "<Contacts><Contact><Surname>Mother</Surname><Forename>Her</Forename></Contact></Contacts>"
                + "<SchoolHistory><School><NCyearActual>6</NCyearActual></School></SchoolHistory></Pupil>";
    }

    @Test
    void readsWhoMovesAndNothingElse() throws Exception {
        assertThat(read(ctf(grace()), StandardCharsets.UTF_8))
                .containsExactly(
                        List.of(
                                "UPN",
                                "Legal forename",
                                "Legal surname",
                                "Year group",
                                "Preferred forename",
                                "Date of birth"),
                        List.of(upn, "Grace", "Green", "7", "Gracie", "2015-05-06"));
    }

    @Test
    void readsAnyEncodingAndAnyNamespace() throws Exception {
        var text = ctf(grace()).replace("<CTfile>", "<CTfile xmlns=\"urn:somebody\">");
        assertThat(read(
                        "\uFEFF" + text.replace("version=\"1.0\"", "version=\"1.0\" encoding=\"UTF-16\""),
                        StandardCharsets.UTF_16LE))
                .hasSize(2);
    }

    @Test
    void withoutAYearTheDateOfBirthDecides() throws Exception {
        var pupils = "";
        for (var born : List.of("2015-08-31", "2015-09-01", "2014-09-01", "unknown")) {
            pupils += "<Pupil><UPN>x</UPN><Surname>A</Surname><Forename>B</Forename><DOB>" + born + "</DOB></Pupil>";
        }
        assertThat(read(ctf(pupils), StandardCharsets.UTF_8).stream().skip(1).map(it -> it.get(3)))
                .containsExactly("7", "6", "7", "");
    }

    @Test
    void aFileThatAsksForOtherFilesIsRefused() {
        var secret = folder.resolve("secret.txt");
        for (var entity : List.of(
                "<!DOCTYPE CTfile [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE CTfile [<!ENTITY a \"ha\"><!ENTITY x \"&a;&a;&a;&a;\">]>",
                "<!DOCTYPE CTfile SYSTEM \"http://127.0.0.1:9/ctf.dtd\">")) {
            var text = ctf(grace()).replace("<CTfile>", entity + "<CTfile>").replace("Green", "&x;");
            assertThatThrownBy(() -> {
                        Files.writeString(secret, "the secret");
                        read(text, StandardCharsets.UTF_8);
                    })
                    .isInstanceOfSatisfying(
                            RosterRefused.class,
                            it -> assertThat(it.sentence().key()).endsWith("refused.xml-doctype"));
        }
    }

    @Test
    void anotherXmlAndABrokenOneAreRefused() {
        for (var text : List.of("<html><body/></html>", ctf(grace()).substring(0, 200), "<a".repeat(100))) {
            assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8)).isInstanceOf(RosterRefused.class);
        }
    }

    @Test
    void nobodyLeavesBecauseOfIt() throws Exception {
        var path = Files.writeString(folder.resolve("ctf.xml"), ctf(grace()));
        assertThat(RosterFile.open("ctf.xml", path).listsEverybody()).isFalse();
    }
}
