package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestsTests {
    private final InterestWords words = new InterestWords();

    @Test
    void everyInterestIsInExactlyOneFamily() {
        var all = Interests.FAMILIES.stream().flatMap(it -> it.keys().stream()).toList();
        assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Interests.KEYS);
    }

    @Test
    void everyInterestHasItsPictureAndNoPictureIsForNothing() throws IOException {
        var drawn = new TreeSet<String>();
        var symbol = Pattern.compile("<symbol id=\"([a-z-]+)\"");
        var found = symbol.matcher(Files.readString(Path.of("frontend/styles/interests.svg")));
        while (found.find()) {
            drawn.add(found.group(1));
        }
        assertThat(drawn).isEqualTo(new TreeSet<>(Interests.KEYS));
    }

    @ParameterizedTest
    @CsvSource({
        "footy, football",
        "Soccer, football",
        "FOOTBALL, football",
        "ping-pong, table-tennis",
        "Board Games, board-games",
        "D&D, board-games",
        "knitting, crochet",
        "crochet & knitting, crochet",
        "Video games, gaming"
    })
    void whatPupilsCallThingsIsUnderstood(String said, String interest) {
        assertThat(words.understand(said)).contains(interest);
    }

    @Test
    void aWordThatIsNobodysGetsSuggestions() {
        assertThat(words.understand("fotball")).isEmpty();
        assertThat(words.nearest("fotball", 3)).first().isEqualTo("football");
        assertThat(words.nearest("playing football with my cousins", 3)).contains("football");
        assertThat(words.nearest("zzzzzzzz", 3)).isEmpty();
        assertThat(words.nearest("", 3)).isEmpty();
    }

    @Test
    void theSearchFindsOtherWordsAndPartsOfWords() {
        assertThat(Interests.KEYS.stream().filter(it -> words.fits(it, "foot"))).containsExactly("football");
        assertThat(Interests.KEYS.stream().filter(it -> words.fits(it, "ping p")))
                .containsExactly("table-tennis");
        assertThat(Interests.KEYS.stream().filter(it -> words.fits(it, " "))).hasSameSizeAs(Interests.KEYS);
    }

    @Test
    void favouritesAreTheFirstOnesAndCanBeReordered() {
        var picks = Picks.NONE.liking("art").liking("chess").liking("manga").liking("rugby");
        var starred = picks.togglingFavourite("manga").togglingFavourite("art").togglingFavourite("rugby");
        assertThat(starred.likes()).containsExactly("manga", "art", "rugby", "chess");
        assertThat(starred.favourites()).isEqualTo(3);
        assertThat(starred.togglingFavourite("chess")).isEqualTo(starred);
        assertThat(starred.raising("rugby").likes()).containsExactly("manga", "rugby", "art", "chess");
        assertThat(starred.raising("chess")).isEqualTo(starred);
        var less = starred.togglingFavourite("manga");
        assertThat(less.likes()).containsExactly("art", "rugby", "manga", "chess");
        assertThat(less.favourites()).isEqualTo(2);
        assertThat(starred.notLiking("art").favourites()).isEqualTo(2);
        assertThat(starred.notLiking("chess").favourites()).isEqualTo(3);
    }

    @Test
    void nothingIsLikedAndDislikedAtOnce() {
        var picks = Picks.NONE.liking("art").disliking(List.of("art", "rugby", "yoga"));
        assertThat(picks.dislikes()).containsExactly("rugby", "yoga");
        assertThat(picks.liking("rugby").dislikes()).containsExactly("yoga");
        assertThat(new Picks(List.of("art"), 0, List.of("art")).mistake()).contains("mentoring.pick.both-ways");
        assertThat(new Picks(List.of("no such thing"), 0, List.of()).mistake())
                .contains("mentoring.people.unknown-interest");
    }
}
