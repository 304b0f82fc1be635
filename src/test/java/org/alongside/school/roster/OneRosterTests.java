package org.alongside.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneRosterTests {
    private static final String USERS =
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,"
                    + "email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,"
                    + "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n";
    private static final String ROLES =
            "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n";

    @TempDir
    Path folder;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final String upn = RosterWorkbook.upn(907, 15, 1);

    private void aSchool() {
        files.put(
                "manifest.csv",
                "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\nfile.roles,bulk\n");
        files.put(
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\ns1,,,Ours,school,,\n");
        files.put(
                "users.csv",
                "\uFEFF" + USERS
                        + "u1,,,true,g,\"{SIS:77},{UPN:" + upn
                        + "}\",Grace,Green,,77,g@demo.example,,,,09,secret,,,Gracie,,,s1,\n"
                        + "u2,,,true,h,,Helen,Lowe,,HLO,h@demo.example,,,,,secret,,,,,,s1,\n"
                        + "u3,,,true,p,,Paul,Parent,,,,,,,,,,,,,,s1,\n"
                        + "u4,tobedeleted,,true,x,,Gone,Away,,,,,,,09,,,,,,,s1,\n"
                        + "u5,,,false,y,,Shut,Out,,,,,,,09,,,,,,,s1,\n");
        files.put(
                "roles.csv",
                ROLES + "r1,,,u1,primary,student,,,s1,\nr2,,,u2,primary,teacher,,,s1,\nr3,,,u3,primary,parent,,,s1,\n"
                        + "r4,,,u4,primary,student,,,s1,\nr5,,,u5,primary,student,,,s1,\n");
        files.put(
                "classes.csv",
                "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n"
                        + "c1,,,Form 9R,09,,9R,homeroom,,s1,,,,\nc2,,,Maths,09,,9Ma1,scheduled,,s1,,,,\n");
        files.put(
                "enrollments.csv",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
                        + "e1,,,c2,s1,u1,student,,,\ne2,,,c1,s1,u1,student,,,\ne3,,,c1,s1,u2,teacher,,,\n");
        files.put("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\nu1,,,2012-05-06,female\n");
    }

    private Path write(String name) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return path;
    }

    private record Read(List<String> sheets, List<List<String>> rows) {}

    private Read read() throws IOException {
        var found = new Read(new ArrayList<>(), new ArrayList<>());
        RosterFile.open("school.zip", write("school.zip")).read(new RowSink() {
            @Override
            public void sheet(String name) {
                found.sheets.add(name);
            }

            @Override
            public void row(int number, List<String> cells) {
                var row = new ArrayList<>(cells);
                row.addFirst(Integer.toString(number));
                found.rows.add(row);
            }
        });
        return found;
    }

    private void isRefused(String reason) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        it -> assertThat(it.sentence().key()).endsWith("refused." + reason));
    }

    @Test
    void pupilsAndStaffComeOutAndParentsPasswordsAndTheGoneStayIn() throws Exception {
        aSchool();
        var read = read();
        assertThat(read.sheets).containsExactly("users.csv, pupils", "users.csv, staff");
        assertThat(read.rows)
                .containsExactly(
                        List.of(
                                "1",
                                "UPN",
                                "Legal forename",
                                "Legal surname",
                                "Year group",
                                "Preferred forename",
                                "Form",
                                "Date of birth",
                                "Email"),
                        List.of("2", upn, "Grace", "Green", "09", "Gracie", "9R", "2012-05-06", "g@demo.example"),
                        List.of("1", "Staff code", "Legal forename", "Legal surname", "Email"),
                        List.of("3", "HLO", "Helen", "Lowe", "h@demo.example"));
        assertThat(read.rows.toString()).doesNotContain("secret", "Parent", "Gone", "Shut");
    }

    @Test
    void versionOneDotOneKeepsTheRoleWithTheUser() throws Exception {
        files.put(
                "users.csv",
                "sourcedId,status,orgSourcedIds,role,username,givenName,familyName,identifier,email,grades\n" + upn
                        + ",active,s1,student,g,Grace,Green,,,9\nt9,active,s1,teacher,h,Helen,Lowe,,,\n");
        assertThat(read().rows).contains(List.of("2", upn, "Grace", "Green", "9"), List.of("3", "t9", "Helen", "Lowe"));
    }

    @Test
    void changesAloneAreRefusedForTheyCannotSayWhoHasLeft() {
        aSchool();
        files.put("manifest.csv", "propertyName,value\nfile.users,delta\n");
        isRefused("one-roster-delta");
    }

    @Test
    void thePupilsOfASisterSchoolDoNotComeInByMistake() {
        aSchool();
        files.put(
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\ns1,,,Ours,school,,\ns2,,,Theirs,school,,\nd,,,Trust,district,,\n");
        files.merge("roles.csv", "r6,,,u1,secondary,student,,,s2,\n", String::concat);
        isRefused("one-roster-schools");
    }

    @Test
    void aPackageWithoutUsersSaysSo() {
        files.put("manifest.csv", "propertyName,value\n");
        isRefused("one-roster-users");
    }

    @Test
    void aPackageThatUnpacksToFarMoreThanASchoolIsRefused() throws Exception {
        var path = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("users.csv"));
            zip.write(USERS.getBytes(StandardCharsets.UTF_8));
            fill(zip, PackedFiles.MOST_BYTES + 1);
            zip.closeEntry();
        }
        assertThat(Files.size(path)).as("small on the disk").isLessThan(RosterFile.MOST_BYTES);
        var file = RosterFile.open("bomb.zip", path);
        assertThatThrownBy(() -> file.read(new Headings()))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        it -> assertThat(it.sentence().key()).endsWith("refused.bomb"));
    }

    @Test
    void aPackageOfThousandsOfFilesIsRefused() {
        aSchool();
        for (int i = 0; i < PackedFiles.MOST_FILES; i++) {
            files.put("more" + i + ".csv", "x\n");
        }
        isRefused("bomb");
    }

    private static void fill(OutputStream out, long bytes) throws IOException {
        var block = "a,b\n".repeat(16_384).getBytes(StandardCharsets.UTF_8);
        block[block.length - 1] = 'x'; // one endless row
        for (long written = 0; written < bytes; written += block.length) {
            out.write(
                    new String(block, StandardCharsets.UTF_8).replace('\n', ' ').getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void halfAPackageIsDamaged() throws Exception {
        aSchool();
        var whole = Files.readAllBytes(write("school.zip"));
        var half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> RosterFile.open("half.zip", half).read(new Headings()))
                .isInstanceOf(RosterRefused.class);
    }
}
