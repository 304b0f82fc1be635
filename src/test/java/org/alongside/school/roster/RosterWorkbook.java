package org.alongside.school.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.school.Upn;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A complete roster of invented people as a school would upload it: pupils of Years 7 to 13, staff, rooms and two-week
 * timetables. Every number is valid; the authority in the numbers says which test they belong to.
 */
public final class RosterWorkbook {
    private static final String[] GIVEN = {
        "Amara",
        "Bronwen",
        "Chidi",
        "Dilnoza",
        "Ewan",
        "Fatima",
        "Grace",
        "Hassan",
        "Ines",
        "Jakub",
        "Kezia",
        "Luca",
        "Maryam",
        "Niamh",
        "Oluwaseun",
        "Priya",
        "Quentin",
        "Rosalía",
        "Søren",
        "Thị Mai"
    };
    private static final String[] FAMILY = {
        "Adeyemi",
        "Baker",
        "Clarke-Osei",
        "D'Souza",
        "Evans",
        "Farah",
        "Green",
        "Hughes",
        "Iqbal",
        "Jones",
        "Kowalski",
        "Lewis",
        "Mensah",
        "Nguyễn",
        "O’Brien",
        "Patel",
        "Quigley",
        "Rahman",
        "Smith",
        "Țurcanu"
    };
    private static final String[] SUBJECTS = {"Maths", "English", "Science", "History", "French", "PE", "Art", "Music"};

    static {
        // the usual folder is shared by everybody on the machine, and belongs to whoever was first
        try {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(
                    Files.createTempDirectory("roster").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final int authority;
    private final int pupilsPerYear;
    private final int staff;
    private final List<String> days = List.of("Mon", "Tue", "Wed", "Thu", "Fri");
    private final int[] periods;

    /**
     * @param authority three digits in every UPN and at the front of every staff code
     * @param pupilsPerYear in each of the seven year groups, at most 999
     * @param periods numbers of the periods in which everybody has a lesson
     */
    public RosterWorkbook(int authority, int pupilsPerYear, int staff, int... periods) {
        this.authority = authority;
        this.pupilsPerYear = pupilsPerYear;
        this.staff = staff;
        this.periods = periods.clone();
    }

    /** A valid UPN of this authority. */
    public static String upn(int authority, int year, int serial) {
        var rest = "%03d4321%02d%03d".formatted(authority, year, serial);
        return Upn.checkLetter(rest) + rest;
    }

    /** The UPN of one pupil in this workbook. */
    public String upn(int yearGroup, int place) {
        return upn(authority, 30 - yearGroup, place);
    }

    /** The staff code of one member of staff in this workbook. */
    public String staffCode(int place) {
        return "T%d-%03d".formatted(authority, place);
    }

    /** The name of one room in this workbook. */
    public String room(int place) {
        return "T%d room %d".formatted(authority, place);
    }

    /** How many lessons the timetables have together. */
    public int lessons() {
        return (pupilsPerYear * 7 + staff) * 2 * 5 * periods.length;
    }

    /** Writes it all. */
    public Path write(Path file) {
        return write(file, pupils(), staff(), rooms(), timetables());
    }

    /** Writes the sheets, each a name and rows of cells, to an XLSX. */
    public static Path write(Path file, Sheet... sheets) {
        try (var book = new SXSSFWorkbook(200);
                var out = Files.newOutputStream(file)) {
            for (var sheet : sheets) {
                fill(book, sheet);
            }
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet. A cell is a text, a number or a date. */
    public record Sheet(String name, List<List<Object>> rows) {
        /** A sheet with headings and rows. */
        public static Sheet of(String name, List<?>... rows) {
            var all = new ArrayList<List<Object>>();
            for (var row : rows) {
                all.add(List.copyOf(row));
            }
            return new Sheet(name, all);
        }
    }

    private static void fill(Workbook book, Sheet sheet) {
        var dates = book.createCellStyle();
        dates.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        var page = book.createSheet(sheet.name());
        var number = 0;
        for (var cells : sheet.rows()) {
            var row = page.createRow(number++);
            for (int column = 0; column < cells.size(); column++) {
                var cell = row.createCell(column);
                switch (cells.get(column)) {
                    case LocalDate day -> {
                        cell.setCellValue(day);
                        cell.setCellStyle(dates);
                    }
                    case Integer digits -> cell.setCellValue(digits);
                    case Object text -> cell.setCellValue(text.toString());
                }
            }
        }
    }

    /** The pupils, as SIMS would head them. */
    public Sheet pupils() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                "UPN",
                "Legal Forename",
                "Legal Surname",
                "Preferred Forename",
                "Preferred Surname",
                "Year",
                "Reg",
                "DOB",
                "Primary Email"));
        for (int year = 7; year <= 13; year++) {
            for (int place = 0; place < pupilsPerYear; place++) {
                var given = GIVEN[(place * 7 + year) % GIVEN.length];
                var family = FAMILY[(place / GIVEN.length + place + year) % FAMILY.length];
                rows.add(List.of(
                        upn(year, place),
                        given,
                        family,
                        place % 9 == 0 ? "Demo" : "",
                        "",
                        year,
                        year + "ABCDEFGH".substring(place % 8, place % 8 + 1),
                        LocalDate.of(2019 - year, 9, 1).plusDays(place % 365 - 30L),
                        "p%d.%d.%d@demo.example".formatted(authority, year, place)));
            }
        }
        return new Sheet("Pupils", rows);
    }

    /** The staff. */
    public Sheet staff() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("Staff Code", "Title", "Forename", "Surname", "Work Email"));
        for (int place = 0; place < staff; place++) {
            rows.add(List.of(
                    staffCode(place),
                    place % 2 == 0 ? "Mrs" : "Mr",
                    GIVEN[(place * 3) % GIVEN.length],
                    FAMILY[(place * 11 + 5) % FAMILY.length],
                    "s%d.%d@demo.example".formatted(authority, place)));
        }
        return new Sheet("Staff", rows);
    }

    /** Three rooms, one of them discreet. */
    public Sheet rooms() {
        return Sheet.of(
                "Rooms",
                List.of("Room", "Discreet", "Pairs"),
                List.of(room(1), "yes", 2),
                List.of(room(2), "no", 1),
                List.of(room(3), "", ""));
    }

    /** A lesson in every period of both weeks for everybody. */
    public Sheet timetables() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("Person", "Week", "Day", "Period", "Subject", "Room"));
        for (int year = 7; year <= 13; year++) {
            for (int place = 0; place < pupilsPerYear; place++) {
                lessons(rows, upn(year, place), year + place);
            }
        }
        for (int place = 0; place < staff; place++) {
            lessons(rows, staffCode(place), place);
        }
        return new Sheet("Timetables", rows);
    }

    private void lessons(List<List<Object>> rows, String person, int seed) {
        for (var week : List.of("A", "B")) {
            for (var day : days) {
                for (var period : periods) {
                    var subject = SUBJECTS[(seed + days.indexOf(day) * 3 + period + week.charAt(0)) % SUBJECTS.length];
                    rows.add(List.of(person, week, day, period, subject, "R" + (seed % 40)));
                }
            }
        }
    }
}
