package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFitTests {
    private static final List<PersonRow> PEOPLE = Stream.of(
                    "Callum Reid", "Callum Shaw", "Zofia Nowak", "Seán O’Brien", "Mateusz Zieliński", "Li Wei")
            .map(NameFitTests::person)
            .toList();

    private static PersonRow person(String name) {
        return new PersonRow(
                new PersonId(UUID.randomUUID()), PersonKind.PUPIL, name, name, name, 12, "12C", null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "Callum Reid, Callum Reid",
        "callum r, Callum Reid",
        "calum reed, Callum Reid",
        "Callum, Callum Reid;Callum Shaw",
        "the tall one called Zofia, Zofia Nowak",
        "sean obrien, Seán O’Brien",
        "Zielinski, Mateusz Zieliński",
        "wei, Li Wei",
        "Somebody, ''",
        "c, ''",
        "'', ''"
    })
    void aNameFindsWhomItMayMean(String written, String expected) {
        assertThat(String.join(
                        ";",
                        NameFit.of(written, PEOPLE).stream()
                                .map(PersonRow::name)
                                .toList()))
                .isEqualTo(expected);
    }
}
