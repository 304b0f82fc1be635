package org.alongside.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterFileTests {
    @TempDir
    Path folder;

    static Map<Integer, List<String>> rows(RosterFile file) {
        var rows = new LinkedHashMap<Integer, List<String>>();
        file.read(new RowSink() {
            @Override
            public void sheet(String name) {}

            @Override
            public void row(int number, List<String> cells) {
                rows.put(number, cells);
            }
        });
        return rows;
    }

    private void refused(String name, byte[] content, String key) throws IOException {
        var path = Files.write(folder.resolve("upload"), content);
        assertThatThrownBy(() -> rows(RosterFile.open(name, path)))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        it -> assertThat(it.sentence().key()).isEqualTo("school.import.refused." + key));
    }

    @Test
    void readsTheSavedValueOfAFormulaAndNeverTheFormula() throws IOException {
        var path = folder.resolve("formulas.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var row = book.createSheet("Pupils").createRow(4);
            row.createCell(0).setCellFormula("CONCATENATE(\"Am\",\"ara\")");
            row.createCell(1).setCellFormula("3+4");
            row.createCell(2).setCellFormula("HYPERLINK(\"http://example.org\",\"Click\")");
            row.createCell(3).setCellValue("=1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        assertThat(rows(RosterFile.open("formulas.xlsx", path)))
                .containsExactly(Map.entry(5, List.of("Amara", "7", "Click", "=1+1")));
    }

    @Test
    void readsDatesInOneOrderWhateverTheCellShows() throws IOException {
        var path = folder.resolve("dates.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var row = book.createSheet("Pupils").createRow(0);
            var number = 0;
            for (var format : List.of("dd/mm/yyyy", "m/d/yy", "[$-809]d mmmm yyyy", "yyyy-mm-dd hh:mm")) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                var cell = row.createCell(number++);
                cell.setCellStyle(style);
                cell.setCellValue(LocalDate.of(2011, 3, 2));
            }
            book.write(out);
        }
        assertThat(rows(RosterFile.open("dates.xlsx", path)).get(1)).containsOnly("2011-03-02");
    }

    @Test
    void readsCommaSemicolonAndTabInEveryEncodingThatExcelWrites() throws IOException {
        for (var separator : List.of(",", ";", "\t")) {
            var text = "UPN,Forename,Surname\r\n\r\n1,Zoë,\"O'Neill, Smith\"\r\n".replace(",", separator);
            for (var bytes : List.of(
                    text.getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                    text.getBytes(Charset.forName("windows-1252")),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))) {
                var path = Files.write(folder.resolve("pupils.csv"), bytes);
                assertThat(rows(RosterFile.open("pupils.csv", path)))
                        .containsEntry(1, List.of("UPN", "Forename", "Surname"))
                        .containsEntry(3, List.of("1", "Zoë", "O'Neill" + separator + " Smith"))
                        .hasSize(2);
            }
        }
    }

    @Test
    void refusesWhatItIsNotWhateverTheNameSays() throws IOException {
        refused("roster.xlsx", "%PDF-1.7 and more".getBytes(StandardCharsets.US_ASCII), "pdf");
        refused("roster.xlsx", "just words".getBytes(StandardCharsets.US_ASCII), "wrong-type");
        refused("roster.csv", new byte[] {1, 0, 2, 0, 3}, "wrong-type");
        refused("roster.docx", zip(Map.of("word/document.xml", new byte[10])), "wrong-type");
        refused("roster.csv", new byte[0], "empty");
    }

    @Test
    void refusesTheOldExcelFormat() throws IOException {
        try (var office = new POIFSFileSystem();
                var out = new java.io.ByteArrayOutputStream()) {
            office.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "Workbook");
            office.writeFilesystem(out);
            refused("roster.xls", out.toByteArray(), "old-excel");
        }
    }

    @Test
    void refusesAWorkbookThatIsLockedWithAPassword() throws Exception {
        var plain = new RosterWorkbook(901, 1, 1, 1).write(folder.resolve("plain.xlsx"));
        try (var office = new POIFSFileSystem();
                var out = new java.io.ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("demo");
            try (var book = OPCPackage.open(plain.toFile());
                    var locked = encryptor.getDataStream(office)) {
                book.save(locked);
            }
            office.writeFilesystem(out);
            refused("roster.xlsx", out.toByteArray(), "locked");
        }
    }

    @Test
    void refusesAZipThatSwells() throws IOException {
        var bomb = zip(Map.of("xl/workbook.xml", new byte[100], "xl/worksheets/sheet1.xml", new byte[30_000_000]));
        assertThat(bomb.length).isLessThan(100_000);
        refused("roster.xlsx", bomb, "bomb");
    }

    @Test
    void refusesAZipOfThousandsOfParts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("xl/workbook.xml", new byte[1]);
        for (int i = 0; i < 2_500; i++) {
            parts.put("xl/part" + i, new byte[1]);
        }
        refused("roster.xlsx", zip(parts), "bomb");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        var large = new byte[(int) RosterFile.MOST_BYTES + 1];
        java.util.Arrays.fill(large, (byte) 'a');
        refused("roster.csv", large, "too-large");
    }

    @Test
    void refusesMoreRowsThanAnySchoolHas() throws IOException {
        refused(
                "roster.csv",
                "a,b\n".repeat(RosterFile.MOST_ROWS + 1).getBytes(StandardCharsets.US_ASCII),
                "too-many-rows");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        var whole = Files.readAllBytes(new RosterWorkbook(901, 1, 1, 1).write(folder.resolve("whole.xlsx")));
        refused("roster.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2), "damaged");
        refused("roster.csv", "UPN,Forename\n\"never closed".getBytes(StandardCharsets.US_ASCII), "damaged");
        refused(
                "roster.xlsx",
                zip(Map.of("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.US_ASCII))),
                "damaged");
    }

    @Test
    void breaksInNoOtherWayOnDamagedBytes() throws IOException {
        var whole = Files.readAllBytes(new RosterWorkbook(901, 2, 1, 1).write(folder.resolve("whole.xlsx")));
        var random = new Random(7);
        var parts = unzip(folder.resolve("whole.xlsx"));
        var outcomes = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            byte[] bytes;
            if (i % 3 == 0) {
                bytes = spoil(whole, random);
            } else {
                var spoilt = new LinkedHashMap<>(parts);
                var names = List.copyOf(parts.keySet());
                spoilt.computeIfPresent(names.get(random.nextInt(names.size())), (name, part) -> spoil(part, random));
                bytes = zip(spoilt);
            }
            var path = Files.write(folder.resolve("upload"), bytes);
            try {
                rows(RosterFile.open("roster.xlsx", path));
                outcomes.add("read");
            } catch (RosterRefused refused) {
                outcomes.add(refused.sentence().key());
            }
        }
        assertThat(outcomes).hasSize(300).contains("read", "school.import.refused.damaged");
    }

    private static byte[] spoil(byte[] whole, Random random) {
        var bytes = whole.clone();
        for (int hit = 0; hit < 5; hit++) {
            bytes[random.nextInt(Math.min(4, bytes.length - 1), bytes.length)] = (byte) random.nextInt(32, 127);
        }
        return bytes;
    }

    private static Map<String, byte[]> unzip(Path whole) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new java.util.zip.ZipFile(whole.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
