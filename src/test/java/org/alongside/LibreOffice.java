package org.alongside;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window: opens spreadsheets, works out every formula again, and writes down what it has. */
public final class LibreOffice {
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private final Path folder;

    /** @param folder empty, and nobody else's */
    public LibreOffice(Path folder) {
        this.folder = folder;
    }

    /**
     * What became of them, by name; one that could not be opened as it is, is missing.
     *
     * @param spreadsheets without ending
     */
    public Map<String, byte[]> opened(Map<String, byte[]> spreadsheets) throws IOException, InterruptedException {
        var profile = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
        var out = Files.createDirectories(folder.resolve("out"));
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                out.toString()));
        for (var it : spreadsheets.entrySet()) {
            command.add(Files.write(folder.resolve(it.getKey() + ".xlsx"), it.getValue())
                    .toString());
        }
        var office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "office.log"))
                .start();
        if (!office.waitFor(120, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new IOException("LibreOffice does not end: " + Files.readString(folder.resolve("office.log")));
        }
        var opened = new java.util.HashMap<String, byte[]>();
        for (var name : spreadsheets.keySet()) {
            var file = out.resolve(name + ".xlsx");
            if (Files.exists(file)) {
                opened.put(name, Files.readAllBytes(file));
            }
        }
        return opened;
    }
}
