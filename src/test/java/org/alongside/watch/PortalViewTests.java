package org.alongside.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@AlongsideTest
@As(Roles.ADMIN)
@ViewPackages(packages = "org.alongside.watch")
class PortalViewTests extends SpringBrowserlessTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectProvider<Watched> all;

    @Test
    void everyPartIsSaidInWordsAndWhatIsWorstComesFirst() {
        var view = navigate(PortalView.class);
        var text = view.getElement().getTextRecursively();
        assertThat($(ListItem.class, view).all()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(text)
                .contains("Worries can come in", "There is no mail server", "spring.mail.host")
                .doesNotContain("watch.");
        assertThat($(H1.class).first().getText()).contains("portal works");
        assertThat($(ListItem.class, view).first().getElement().getTextRecursively())
                .doesNotContain("Well");
    }

    @Test
    void whatDoesNotAnswerIsBrokenAndStopsNoOther() {
        Watched dumb = new Watched() {
            @Override
            public String name() {
                return "disk";
            }

            @Override
            public Sign look() {
                throw new IllegalStateException("the words of somebody");
            }
        };
        var seen = new Portal(new Given(
                        List.of(dumb, new DiskWatched(Path.of("target"), DataSize.ofBytes(1), DataSize.ofBytes(2)))))
                .look();
        assertThat(seen).extracting(it -> it.sign().level()).containsExactly(Sign.Level.BROKEN, Sign.Level.FINE);
        assertThat(seen.toString()).doesNotContain("words of somebody");
    }

    private record Given(List<Watched> beans) implements ObjectProvider<Watched> {
        @Override
        public Stream<Watched> stream() {
            return beans.stream();
        }
    }

    @Test
    void aDiskThatFillsUpIsSaidInTime() {
        var here = Path.of("target");
        assertThat(new DiskWatched(here, DataSize.ofBytes(1), DataSize.ofTerabytes(900))
                        .look()
                        .key())
                .isEqualTo("low");
        assertThat(new DiskWatched(here, DataSize.ofTerabytes(900), DataSize.ofTerabytes(901))
                        .look()
                        .level())
                .isEqualTo(Sign.Level.BROKEN);
    }

    @Test
    void clocksThatDisagreeAreFound() {
        assertThat(new MainDatabaseWatched(database, Clock.systemUTC()).look().level())
                .isEqualTo(Sign.Level.FINE);
        assertThat(new MainDatabaseWatched(database, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)))
                        .look()
                        .key())
                .isEqualTo("clock");
    }

    @Test
    void everySignOfEveryPartHasItsName() {
        all.forEach(it -> assertThat(it.name()).matches("[a-z-]+"));
    }
}
