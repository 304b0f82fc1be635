package org.alongside.school.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The date files that come with the portal. */
final class ShippedDates {
    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ShippedDates() {}

    static List<CSVRecord> in(String file) {
        var stream = Objects.requireNonNull(ShippedDates.class.getResourceAsStream("/calendar/" + file), file);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return WITH_HEADER.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
