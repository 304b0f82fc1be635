package org.alongside.curriculum;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The bytes of a curriculum, by path below its folder. */
record CurriculumFiles(SortedMap<String, byte[]> byPath) {
    private static final String ROOT = "curriculum/";

    /** What is shipped inside the program. */
    static CurriculumFiles shipped(ResourcePatternResolver classPath) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var file : classPath.getResources("classpath:" + ROOT + "**/*.*")) {
            var url = file.getURL().toString();
            files.put(url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1), file.getContentAsByteArray());
        }
        return new CurriculumFiles(files);
    }

    /** What a school keeps in a folder of its own. */
    static CurriculumFiles in(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return new CurriculumFiles(files);
    }

    /** The text of a file with plain line ends, as editors on any machine may have saved it. */
    String text(String path) throws BrokenFile {
        var bytes = byPath.get(path);
        if (bytes == null) {
            throw new BrokenFile(new Source(path, 1), "the file is missing");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\uFEFF", "")
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw new BrokenFile(new Source(path, 1), "it is not saved as UTF-8 text");
        }
    }
}
