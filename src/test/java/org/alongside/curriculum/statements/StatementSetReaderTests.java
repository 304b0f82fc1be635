package org.alongside.curriculum.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.statements.StatementSetRehearsal.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementSetReaderTests {
    private static final String STATEMENTS = """
            code,phase,strand,item_no,paraphrase
            NEW-1,secondary,One,1,"First, with a comma"
            NEW-2,secondary,One,2,Second
            NEW-3,primary,Two,1,Third
            NEW-4,secondary,Two,2,Fourth
            """;
    private static final String MAPPING = """
            old,new,kind
            OLD-1,NEW-1,same
            OLD-2,NEW-2,split
            OLD-2,NEW-3,split
            OLD-3,,dropped
            ,NEW-4,new
            """;

    private static StatementSetRehearsal read(String statements, String mapping) {
        return new StatementSetReader(Stream.of("OLD-1", "OLD-2", "OLD-3")
                        .map(StatementCode::new)
                        .toList())
                .read(statements.getBytes(StandardCharsets.UTF_8), mapping.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWholeVersionWithItsMappingIsRead() {
        var set = read(STATEMENTS, MAPPING);
        assertThat(set.problems()).isEmpty();
        assertThat(set.statements())
                .hasSize(4)
                .first()
                .extracting(NewStatement::words)
                .isEqualTo("First, with a comma");
        assertThat(set.count(Mapping.Kind.SPLIT)).isEqualTo(2);
        assertThat(set.count(Mapping.Kind.NEW)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEW-2,secondary,One,2,Second|NEW-1,secondary,One,2,Second|twice",
                "NEW-2,secondary,One,2,Second|new 2,secondary,One,2,Second|code",
                "NEW-2,secondary,One,2,Second|NEW-2,tertiary,One,2,Second|phase",
                "NEW-2,secondary,One,2,Second|NEW-2,secondary,One,two,Second|item",
                "NEW-2,secondary,One,2,Second|NEW-2,secondary,One,2,|words",
                "NEW-2,secondary,One,2,Second|NEW-2,secondary,One,2,Second,more|cells",
                "paraphrase|words|columns"
            })
    void aBrokenStatementIsNamedWithItsReason(String good, String bad, String reason) {
        assertThat(keys(read(STATEMENTS.replace(good, bad), MAPPING)))
                .contains("curriculum.statements.problem." + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OLD-1,NEW-1,same|OLD-9,NEW-1,same|old",
                "OLD-1,NEW-1,same|OLD-1,NEW-9,same|new",
                "OLD-1,NEW-1,same|OLD-1,NEW-1,alike|kind",
                "OLD-1,NEW-1,same|OLD-1,,same|shape",
                "OLD-3,,dropped|OLD-1,NEW-4,merged|old-missing",
                ",NEW-4,new|OLD-3,,dropped|new-missing",
                "OLD-1,NEW-1,same|OLD-1,NEW-1,split|count"
            })
    void aBrokenStepIsNamedWithItsReason(String good, String bad, String reason) {
        assertThat(keys(read(STATEMENTS, MAPPING.replace(good, bad))))
                .contains("curriculum.statements.problem." + reason);
    }

    @Test
    void aFileThatIsNoTextOrFarTooLongIsSaidAtOnce() {
        var reader = new StatementSetReader(List.of());
        var problems = reader.read(
                        new byte[] {(byte) 0xff, (byte) 0xfe, 0}, new byte[StatementSetReader.MOST_BYTES + 1])
                .problems();
        assertThat(problems)
                .extracting(Problem::key)
                .containsExactly("curriculum.statements.problem.not-text", "curriculum.statements.problem.too-long");
        var rows = new StringBuilder("code,phase,strand,item_no,paraphrase\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("A-").append(i).append("00,primary,x,1,y\n");
        }
        assertThat(keys(read(rows.toString(), MAPPING))).contains("curriculum.statements.problem.too-many");
    }

    private static List<String> keys(StatementSetRehearsal set) {
        return set.problems().stream().map(Problem::key).toList();
    }
}
