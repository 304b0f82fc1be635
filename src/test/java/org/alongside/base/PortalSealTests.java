package org.alongside.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalSealTests {
    private static final String PLACE = "table/column";

    @TempDir
    private Path home;

    private PortalSeal at(String place) throws Exception {
        return new PortalSeal(home.resolve(place), home);
    }

    @Test
    void whatWasSealedOpensAfterAnotherStartAndOnlyInItsPlace() throws Exception {
        var sealed = at("portal.keyset.json").seal("secret", PLACE);
        assertThat(at("portal.keyset.json").open(sealed, PLACE)).contains("secret");
        assertThat(at("portal.keyset.json").open(sealed, "table/other")).isEmpty();
    }

    @Test
    void aKeyThatIsGivenAPlaceOfItsOwnComesAlong() throws Exception {
        var sealed = at("portal.keyset.json").seal("secret", PLACE);
        assertThat(at("keys/portal.keyset.json").open(sealed, PLACE))
                .as("nobody loses their second step because of a setting")
                .contains("secret");
        assertThat(home.resolve("keys/portal.keyset.json"))
                .hasSameTextualContentAs(home.resolve("portal.keyset.json"));
    }

    @Test
    void aKeyThatHasItsPlaceIsNotReplacedByAnother() throws Exception {
        var sealed = at("keys/portal.keyset.json").seal("secret", PLACE);
        Files.writeString(home.resolve("portal.keyset.json"), "another");
        assertThat(at("keys/portal.keyset.json").open(sealed, PLACE)).contains("secret");
    }

    @Test
    void withoutAKeyNothingOpensAndNoneIsMade() throws Exception {
        var sealed = at("portal.keyset.json").seal("secret", PLACE);
        Files.delete(home.resolve("portal.keyset.json"));
        assertThat(at("portal.keyset.json").open(sealed, PLACE)).isEmpty();
        assertThat(home.resolve("portal.keyset.json")).doesNotExist();
    }
}
