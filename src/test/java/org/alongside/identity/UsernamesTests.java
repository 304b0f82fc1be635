package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTests {
    @ParameterizedTest
    @CsvSource({
        "Amara, Okafor, a.okafor",
        "Zoë, Müller, z.muller",
        "Łukasz, Zieliński, l.zielinski",
        "Øystein, Ødegård, o.odegard",
        "Þóra, Guðrúnardóttir, t.gudrunardottir",
        "Ægir, Straße, a.strasse",
        "Mary-Jane, O'Brien, m.obrien",
        "'', Nowak, x.nowak",
        "Wei, '', w.user",
        "李, 王, x.user"
    })
    void aNameIsMadeOfInitialAndFamilyNameWithoutAccents(String given, String family, String expected) {
        var name = Usernames.proposedFor(given, family, taken -> false);
        assertThat(name).isEqualTo(expected);
        assertThat(Usernames.checked(name)).isEqualTo(name);
    }

    @Test
    void whoComesLaterGetsANumber() {
        var taken = new HashSet<String>();
        for (var expected : new String[] {"a.okafor", "a.okafor2", "a.okafor3"}) {
            var name = Usernames.proposedFor("Amara", "Okafor", taken::contains);
            assertThat(name).isEqualTo(expected);
            taken.add(name);
        }
    }

    @Test
    void aVeryLongNameStillFitsWhenItIsTaken() {
        var taken = new HashSet<String>();
        for (int i = 0; i < 12; i++) {
            var name = Usernames.proposedFor("Maximiliane", "Wolfeschlegelstein".repeat(4), taken::contains);
            assertThat(name).hasSizeLessThanOrEqualTo(60);
            assertThat(Usernames.checked(name)).isEqualTo(name);
            assertThat(taken.add(name)).isTrue();
        }
    }

    @Test
    void whatSomebodyTypesIsTidied() {
        assertThat(Usernames.checked("  C.Whittle ")).isEqualTo("c.whittle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", ".ab", "ab-", "a b", "äbc", "a/b", "<b>x</b>"})
    void aNameThatCannotBeTypedEverywhereIsRefused(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Usernames.checked(wrong))
                .withMessage("identity.username.wrong");
    }
}
