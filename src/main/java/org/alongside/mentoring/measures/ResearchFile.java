package org.alongside.mentoring.measures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The file for a researcher: one line for each pupil and instrument, with the means of their group, what each column is,
 * and what is not in it. Pseudonyms hold within one instrument of one export; the key that makes them is made here and
 * never leaves.
 */
final class ResearchFile {
    /**
     * A set of questions that may leave, with everybody’s group.
     *
     * @param middles the groups of which it may be told what they answered in the middle
     */
    record Told(
            Instrument instrument,
            List<ResearchGroups.Answer> answers,
            Map<UUID, String> groups,
            Set<String> middles) {}

    /**
     * One line.
     *
     * @param before the mean of the group; empty if it did not answer then
     * @param middle the same, or empty if that may not be told
     * @param after as before
     */
    record Row(
            String pseudonym,
            Instrument instrument,
            String part,
            String years,
            String meetings,
            int group,
            int size,
            String before,
            String middle,
            String after) {}

    private static final List<String> COLUMNS = List.of(
            "pseudonym", "instrument", "answered", "years", "meetings", "group", "group_size", "before", "middle", "after");

    private final EvaluationWords words;

    ResearchFile(EvaluationWords words) {
        this.words = words;
    }

    /** The lines in the order of their pseudonyms, which is no order. */
    static List<Row> rows(List<Told> all) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            var rows = new ArrayList<Row>();
            all.forEach(it -> rows.addAll(rows(it, key)));
            rows.sort(Comparator.comparing(Row::pseudonym));
            return rows;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    static List<Row> rows(Told told, byte[] key) {
        var members = told.answers().stream()
                .collect(Collectors.groupingBy(it -> told.groups().getOrDefault(it.person(), "")));
        return told.answers().stream()
                .map(it -> {
                    var name = told.groups().getOrDefault(it.person(), "");
                    var group = members.getOrDefault(name, List.of());
                    var parts = name.split("/");
                    return new Row(
                            pseudonym(key, told.instrument(), it.person()),
                            told.instrument(),
                            parts[0],
                            parts[1],
                            parts[2],
                            Integer.parseInt(parts[3]),
                            group.size(),
                            mean(group.stream()
                                    .map(ResearchGroups.Answer::before)
                                    .toList()),
                            told.middles().contains(name)
                                    ? mean(group.stream()
                                            .map(ResearchGroups.Answer::middle)
                                            .toList())
                                    : "",
                            mean(group.stream()
                                    .map(ResearchGroups.Answer::after)
                                    .toList()));
                })
                .toList();
    }

    private static String mean(List<? extends @org.jspecify.annotations.Nullable Integer> values) {
        if (values.contains(null)) {
            return "";
        }
        long sum = 0;
        for (Integer it : values) {
            sum += it == null ? 0 : it;
        }
        return String.format(Locale.ROOT, "%.1f", (double) sum / values.size());
    }

    static String pseudonym(byte[] key, Instrument instrument, UUID person) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(instrument.name().getBytes(StandardCharsets.UTF_8));
            mac.update(ByteBuffer.allocate(16)
                    .putLong(person.getMostSignificantBits())
                    .putLong(person.getLeastSignificantBits())
                    .array());
            return "p" + HexFormat.of().formatHex(mac.doFinal(), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param hidden sets of questions that are not in it, each with the reason in words */
    byte[] zip(List<Told> all, Map<Instrument, String> hidden, int fewest, LocalDate today) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "read-me.txt", about(hidden, fewest, today));
            put(zip, "answers.csv", answers(all));
            put(zip, "dictionary.csv", dictionary(all, fewest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String answers(List<Told> all) {
        var text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (var it : rows(all)) {
            text.append(String.join(
                            ",",
                            it.pseudonym(),
                            it.instrument().name(),
                            switch (it.part()) {
                                case "A" -> "after only";
                                case "B" -> "before only";
                                default -> "both";
                            },
                            band(it.years()),
                            band(it.meetings()),
                            Integer.toString(it.group()),
                            Integer.toString(it.size()),
                            it.before(),
                            it.middle(),
                            it.after()))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** In words, because a spreadsheet makes dates of "7-8". */
    private static String band(String band) {
        var ends = band.split("-", -1);
        return ends.length < 2
                ? band
                : ends[0].isEmpty()
                        ? "up to " + ends[1]
                        : ends[1].isEmpty() ? ends[0] + " and more" : ends[0] + " to " + ends[1];
    }

    private String dictionary(List<Told> all, int fewest) {
        var text = new StringBuilder("column,meaning\r\n");
        COLUMNS.forEach(it -> line(text, it, words.say("research.column." + it, fewest)));
        all.stream()
                .map(Told::instrument)
                .forEach(it -> line(
                        text,
                        it.name(),
                        words.name(it) + ". " + words.about(it) + " "
                                + words.say(
                                        "research.scale",
                                        it.counted().size(),
                                        it.choices().getFirst() * it.counted().size(),
                                        it.choices().getLast() * it.counted().size(),
                                        words.say(it.isBetterLow() ? "research.low" : "research.high"))));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String meaning) {
        text.append(name).append(",\"").append(meaning.replace("\"", "\"\"")).append("\"\r\n");
    }

    private String about(Map<Instrument, String> hidden, int fewest, LocalDate today) {
        var text = new StringBuilder(words.say("research.about", fewest, today.toString()));
        hidden.forEach((instrument, why) -> text.append("\r\n\r\n")
                .append(words.name(instrument))
                .append(": ")
                .append(why));
        return text.append("\r\n").toString();
    }
}
