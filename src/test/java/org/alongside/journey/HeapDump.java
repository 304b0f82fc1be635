package org.alongside.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a program had in its memory, as {@code jcmd GC.heap_dump} writes it down: everything that anything still holds. */
final class HeapDump {
    private static final int OBJECT = 2;
    private static final int CHARS = 5;
    private static final int BYTES = 8;
    private static final int FAR_ENOUGH = 6;

    private final Path file;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Type> types = new HashMap<>();

    private record Field(String name, int kind) {}

    private record Type(String name, long parent, List<Field> fields) {}

    /** Gets a closer look at what is in the dump, one thing after the other. */
    private interface Reader {
        default void bytes(long id, byte[] content) {}

        default void reference(long from, String type, String field, long to) {}
    }

    private HeapDump(Path file) {
        this.file = file;
    }

    /** Asks a running program for what is alive in it, after it has thrown everything else away. */
    static HeapDump of(long pid, Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_dump", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(asked.getInputStream().readAllBytes());
        if (asked.waitFor() != 0 || !Files.exists(file)) {
            throw new IOException(said);
        }
        return new HeapDump(file);
    }

    /**
     * By each of these words, who holds a text in which they stand: one path for each text, from the text outwards. Words
     * that nobody holds are missing.
     */
    Map<String, Set<String>> holdersOf(Collection<String> words) throws IOException {
        Map<Long, String> found = new HashMap<>();
        read(new Reader() {
            @Override
            public void bytes(long id, byte[] content) {
                for (var word : words) {
                    if (holds(content, word.getBytes(ISO_8859_1)) || holds(content, word.getBytes(UTF_16LE))) {
                        found.put(id, word);
                    }
                }
            }
        });
        Map<String, Set<String>> holders = new LinkedHashMap<>();
        var seen = new HashSet<>(found.keySet());
        Map<Long, List<String>> ends = new HashMap<>();
        Map<Long, String> word = new HashMap<>(found);
        found.keySet().forEach(it -> ends.put(it, List.of("bytes")));
        for (int far = 0; far < FAR_ENOUGH && !ends.isEmpty(); far++) {
            Map<Long, List<String>> next = new HashMap<>();
            var held = new HashSet<Long>();
            read(new Reader() {
                @Override
                public void reference(long from, String type, String field, long to) {
                    var path = ends.get(to);
                    if (path != null) {
                        held.add(to);
                        if (seen.add(from)) {
                            var longer = new ArrayList<>(path);
                            longer.add(type + "." + field);
                            next.put(from, longer);
                            word.put(from, word.getOrDefault(to, ""));
                        }
                    }
                }
            });
            var last = far == FAR_ENOUGH - 1;
            ends.forEach((id, path) -> {
                if (last || !held.contains(id)) {
                    holders.computeIfAbsent(word.getOrDefault(id, ""), any -> new TreeSet<>())
                            .add(String.join(" < ", path));
                }
            });
            ends.clear();
            ends.putAll(next);
        }
        ends.forEach((id, path) -> holders.computeIfAbsent(word.getOrDefault(id, ""), any -> new TreeSet<>())
                .add(String.join(" < ", path)));
        return holders;
    }

    private void read(Reader reader) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            while (in.readByte() != 0) {
                // the name of the format ends here
            }
            if (in.readInt() != Long.BYTES) {
                throw new IOException("A dump of a program with short addresses");
            }
            in.readLong();
            for (int tag = in.read(); tag >= 0; tag = in.read()) {
                in.readInt();
                var length = Integer.toUnsignedLong(in.readInt());
                switch (tag) {
                    case 0x01 -> names.put(in.readLong(), new String(in.readNBytes((int) length - Long.BYTES), ISO_8859_1));
                    case 0x02 -> {
                        in.readInt();
                        var type = in.readLong();
                        in.readInt();
                        types.putIfAbsent(
                                type, new Type(names.getOrDefault(in.readLong(), "?").replace('/', '.'), 0, List.of()));
                    }
                    case 0x0C, 0x1C -> segment(in, length, reader);
                    default -> in.skipNBytes(length);
                }
            }
        }
    }

    private void segment(DataInputStream in, long length, Reader reader) throws IOException {
        for (long left = length; left > 0; ) {
            var kind = in.readUnsignedByte();
            left -= 1;
            switch (kind) {
                case 0xFF, 0x05, 0x07 -> left -= skip(in, 8);
                case 0x01 -> left -= skip(in, 16);
                case 0x02, 0x03, 0x08 -> left -= skip(in, 16);
                case 0x04, 0x06 -> left -= skip(in, 12);
                case 0x20 -> left -= type(in, reader);
                case 0x21 -> left -= instance(in, reader);
                case 0x22 -> left -= array(in, reader);
                case 0x23 -> left -= primitives(in, reader);
                default -> throw new IOException("A kind of thing that nobody knows: " + kind);
            }
        }
    }

    private static long skip(DataInputStream in, long bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }

    private long type(DataInputStream in, Reader reader) throws IOException {
        var id = in.readLong();
        in.readInt();
        var parent = in.readLong();
        in.skipNBytes(5 * Long.BYTES + Integer.BYTES);
        long read = 8 + 4 + 8 + 40 + 4 + 6;
        var name = types.containsKey(id) ? types.get(id).name() : "?";
        for (int constants = in.readUnsignedShort(); constants > 0; constants--) {
            in.readShort();
            var size = size(in.readUnsignedByte());
            in.skipNBytes(size);
            read += 3 + size;
        }
        for (int statics = in.readUnsignedShort(); statics > 0; statics--) {
            var field = names.getOrDefault(in.readLong(), "?");
            var kind = in.readUnsignedByte();
            read += 9 + size(kind);
            if (kind == OBJECT) {
                reader.reference(id, name, "static " + field, in.readLong());
            } else {
                in.skipNBytes(size(kind));
            }
        }
        var fields = new ArrayList<Field>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            fields.add(new Field(names.getOrDefault(in.readLong(), "?"), in.readUnsignedByte()));
            read += 9;
        }
        types.put(id, new Type(name, parent, fields));
        return read;
    }

    private long instance(DataInputStream in, Reader reader) throws IOException {
        var id = in.readLong();
        in.readInt();
        var type = in.readLong();
        var length = in.readInt();
        var name = types.containsKey(type) ? types.get(type).name() : "?";
        long left = length;
        for (var level = types.get(type); level != null && left > 0; level = types.get(level.parent())) {
            for (var field : level.fields()) {
                if (field.kind() == OBJECT) {
                    reader.reference(id, name, field.name(), in.readLong());
                } else {
                    in.skipNBytes(size(field.kind()));
                }
                left -= size(field.kind());
            }
        }
        in.skipNBytes(left);
        return 24 + length;
    }

    private long array(DataInputStream in, Reader reader) throws IOException {
        var id = in.readLong();
        in.readInt();
        var count = in.readInt();
        var type = in.readLong();
        var name = types.containsKey(type) ? types.get(type).name() : "?";
        for (int i = 0; i < count; i++) {
            reader.reference(id, name, "[]", in.readLong());
        }
        return 24 + 8L * count;
    }

    private long primitives(DataInputStream in, Reader reader) throws IOException {
        var id = in.readLong();
        in.readInt();
        long count = in.readInt();
        var kind = in.readUnsignedByte();
        var bytes = count * size(kind);
        if ((kind == BYTES || kind == CHARS) && bytes < Integer.MAX_VALUE - 16) {
            reader.bytes(id, turned(in.readNBytes((int) bytes), kind));
        } else {
            in.skipNBytes(bytes);
        }
        return 17 + bytes;
    }

    /** Letters of two bytes stand the other way round in a dump than in memory. */
    private static byte[] turned(byte[] content, int kind) {
        if (kind == CHARS) {
            for (int i = 0; i + 1 < content.length; i += 2) {
                var first = content[i];
                content[i] = content[i + 1];
                content[i + 1] = first;
            }
        }
        return content;
    }

    private static int size(int kind) {
        return switch (kind) {
            case OBJECT, 7, 11 -> 8;
            case 6, 10 -> 4;
            case CHARS, 9 -> 2;
            default -> 1;
        };
    }

    static boolean holds(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
