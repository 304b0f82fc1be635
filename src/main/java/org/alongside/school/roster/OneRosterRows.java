package org.alongside.school.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.alongside.school.Upn;

/**
 * Pupils and staff out of a OneRoster package (IMS OneRoster 1.2 CSV binding; 1.1, which keeps the role with the user, is
 * read too). Passwords, parents and everything about lessons stay where they are.
 */
final class OneRosterRows {
    private static final List<String> PUPILS = List.of(
            "UPN",
            "Legal forename",
            "Legal surname",
            "Year group",
            "Preferred forename",
            "Preferred surname",
            "Form",
            "Date of birth",
            "Email");
    private static final List<String> STAFF = List.of(
            "Staff code", "Legal forename", "Legal surname", "Preferred forename", "Preferred surname", "Email");
    private static final Set<String> WORKS_HERE = Set.of(
            "teacher",
            "administrator",
            "districtadministrator",
            "siteadministrator",
            "systemadministrator",
            "aide",
            "counselor",
            "principal",
            "proctor");
    private static final Pattern USER_ID = Pattern.compile("\\{([^:}]+):([^}]*)}");

    private final PackedFiles files;
    private final String name;
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, Set<String>> schoolsOf = new HashMap<>();
    private final Set<String> schools = new HashSet<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> born = new HashMap<>();

    private OneRosterRows(String name, PackedFiles files) {
        this.name = name;
        this.files = files;
    }

    /** Whether this package has what only OneRoster has. */
    static boolean isOne(Path path) {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .limit(PackedFiles.MOST_FILES)
                    .map(it -> it.getName().toLowerCase(Locale.ROOT))
                    .anyMatch(it -> it.equals("users.csv") || it.endsWith("/users.csv") || it.equals("manifest.csv"));
        } catch (IOException damaged) {
            return false;
        }
    }

    static void feed(String name, Path path, RowSink sink) throws IOException {
        try (var files = new PackedFiles(name, path)) {
            new OneRosterRows(name, files).feed(sink);
        } catch (ZipException broken) {
            throw new RosterRefused("damaged", name);
        }
    }

    private void feed(RowSink sink) throws IOException {
        readManifest();
        if (!files.has("users.csv")) {
            throw new RosterRefused("one-roster-users", name);
        }
        readSchools();
        readRoles();
        readForms();
        files.each("demographics.csv", (number, row) -> born.put(cell(row, "sourcedId"), cell(row, "birthDate")));
        var pupils = new GatheredSheet("users.csv, pupils", PUPILS, 4);
        var staff = new GatheredSheet("users.csv, staff", STAFF, 3);
        files.each("users.csv", (number, row) -> {
            if (isGone(row)) {
                return;
            }
            var role = cell(row, "role").isEmpty()
                    ? roles.getOrDefault(cell(row, "sourcedId"), "")
                    : roleName(cell(row, "role"));
            noteSchools(row);
            if (role.equals("student")) {
                pupils.add(number, pupil(row));
            } else if (WORKS_HERE.contains(role)) {
                staff.add(number, staff(row));
            }
        });
        refuseSeveralSchools();
        pupils.feed(sink, 1);
        staff.feed(sink, 1);
    }

    /** A package with changes alone cannot say who has left: the whole list is asked for. */
    private void readManifest() throws IOException {
        files.each("manifest.csv", (number, row) -> {
            var property = cell(row, "propertyName");
            var isRead = List.of("file.users", "file.roles").contains(property);
            if (isRead && cell(row, "value").equalsIgnoreCase("delta")) {
                throw new RosterRefused("one-roster-delta", name);
            }
        });
    }

    private void readSchools() throws IOException {
        files.each("orgs.csv", (number, row) -> {
            if (cell(row, "type").equalsIgnoreCase("school") && !isGone(row)) {
                schools.add(cell(row, "sourcedId"));
            }
        });
    }

    /** Whoever learns here is a pupil even with a second role; the first of the others counts. */
    private void readRoles() throws IOException {
        files.each("roles.csv", (number, row) -> {
            if (isGone(row)) {
                return;
            }
            var user = cell(row, "userSourcedId");
            roles.merge(user, roleName(cell(row, "role")), (one, other) -> other.equals("student") ? other : one);
            schoolsOf.computeIfAbsent(user, it -> new HashSet<>()).add(cell(row, "orgSourcedId"));
        });
    }

    private static String roleName(String role) {
        return role.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** The class of the kind "homeroom" is what a school here calls the form. */
    private void readForms() throws IOException {
        var titles = new HashMap<String, String>();
        files.each("classes.csv", (number, row) -> {
            if (cell(row, "classType").equalsIgnoreCase("homeroom") && !isGone(row)) {
                var code = cell(row, "classCode");
                titles.put(cell(row, "sourcedId"), code.isEmpty() ? cell(row, "title") : code);
            }
        });
        if (!titles.isEmpty()) {
            files.each("enrollments.csv", (number, row) -> {
                var title = titles.get(cell(row, "classSourcedId"));
                if (title != null && roleName(cell(row, "role")).equals("student") && !isGone(row)) {
                    forms.put(cell(row, "userSourcedId"), title);
                }
            });
        }
    }

    private void noteSchools(Map<String, String> row) {
        var listed = Stream.concat(
                        Arrays.stream(cell(row, "orgSourcedIds").split(",", -1)),
                        Stream.of(cell(row, "primaryOrgSourcedId")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        schoolsOf.computeIfAbsent(cell(row, "sourcedId"), it -> new HashSet<>()).addAll(listed);
    }

    /** The pupils of a sister school must not come in by mistake. */
    private void refuseSeveralSchools() {
        var used = schoolsOf.values().stream()
                .flatMap(Set::stream)
                .filter(schools::contains)
                .distinct()
                .count();
        if (used > 1) {
            throw new RosterRefused("one-roster-schools", name, Math.toIntExact(used));
        }
    }

    private List<String> pupil(Map<String, String> row) {
        var id = cell(row, "sourcedId");
        return List.of(
                upn(row),
                cell(row, "givenName"),
                cell(row, "familyName"),
                cell(row, "grades").split(",", -1)[0].strip(),
                cell(row, "preferredGivenName"),
                cell(row, "preferredFamilyName"),
                forms.getOrDefault(id, ""),
                born.getOrDefault(id, ""),
                cell(row, "email"));
    }

    /** Where the UPN stands is not laid down: under its own name, else wherever something has its shape. */
    private static String upn(Map<String, String> row) {
        var ids = USER_ID.matcher(cell(row, "userIds"));
        while (ids.find()) {
            if (ids.group(1).strip().equalsIgnoreCase("UPN")) {
                return ids.group(2).strip();
            }
        }
        return Stream.of("identifier", "userMasterIdentifier", "sourcedId")
                .map(it -> cell(row, it))
                .filter(it -> Upn.hasShape(Upn.tidy(it)))
                .findFirst()
                .orElse(cell(row, "identifier"));
    }

    private static List<String> staff(Map<String, String> row) {
        var code = cell(row, "identifier");
        return List.of(
                code.isEmpty() ? cell(row, "sourcedId") : code,
                cell(row, "givenName"),
                cell(row, "familyName"),
                cell(row, "preferredGivenName"),
                cell(row, "preferredFamilyName"),
                cell(row, "email"));
    }

    private static boolean isGone(Map<String, String> row) {
        return cell(row, "status").equalsIgnoreCase("tobedeleted")
                || cell(row, "enabledUser").equalsIgnoreCase("false");
    }

    private static String cell(Map<String, String> row, String heading) {
        return PackedFiles.cell(row, heading);
    }
}
