package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.Portal;
import org.junit.jupiter.api.Test;

/** The packaged program and a real browser: what a child typed stays nowhere on the phone, and is there after a crash. */
class NothingRemainsIT {
    private static final String PASSWORD = "alongside-demo";

    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{2}\\d-\\d{2}\\b");

    private final String canary = "canary-" + UUID.randomUUID();

    @Test
    void afterSendingNothingIsLeftInTheBrowserAndBackBringsNothingBack() throws Exception {
        var home = Portal.emptyFolder("nothing-remains");
        var port = Portal.freePort();
        try (var portal = Portal.startAt(port, home);
                var phone = Browser.phone("http://127.0.0.1:" + port)) {
            portal.awaitFirstPage();
            phone.signIn("a.okafor", PASSWORD);
            phone.go("tell");
            phone.tick("about", "Someone");
            phone.type("words", canary);
            assertThat(phone.typed()).contains(canary);
            assertThat(phone.keptAnywhere()).describedAs("while it is typed").doesNotContain(canary);
            phone.tap("send");
            phone.reads("Received. It cannot get lost now");
            assertThat(phone.text()).doesNotContain(canary);
            assertThat(phone.keptAnywhere()).describedAs("when it is sent").doesNotContain(canary);
            phone.back();
            phone.reads("What did you see or hear?");
            assertThat(phone.typed() + phone.text()).describedAs("after Back").doesNotContain(canary);
            assertThat(phone.text()).doesNotContain("You began to tell us something");
            phone.reload();
            assertThat(phone.typed() + phone.text()).doesNotContain(canary);
        }
    }

    @Test
    void afterSigningOutBackShowsNeitherWhatWasTypedNorWhatTheLeadRead() throws Exception {
        var home = Portal.emptyFolder("nothing-after-signing-out");
        var port = Portal.freePort();
        try (var portal = Portal.startAt(port, home);
                var phone = Browser.phone("http://127.0.0.1:" + port);
                var desk = Browser.desk("http://127.0.0.1:" + port)) {
            portal.awaitFirstPage();
            phone.signIn("a.okafor", PASSWORD);
            phone.go("tell");
            phone.tick("about", "Someone");
            phone.type("words", canary);
            phone.tap("send");
            phone.reads("Received. It cannot get lost now");
            var reference = REFERENCE.matcher(phone.text());
            assertThat(reference.find()).isTrue();
            phone.go("tell");
            phone.tick("about", "Someone");
            phone.type("words", "second " + canary);
            phone.leave();
            phone.back();
            assertThat(phone.typed() + phone.text()).describedAs("what was typed").doesNotContain(canary);

            desk.signIn("f.siddiqui", PASSWORD);
            desk.go("safeguarding/desk");
            desk.tapNamed("Open and acknowledge " + reference.group());
            desk.reads(canary);
            desk.leave();
            desk.back();
            assertThat(desk.typed() + desk.text()).describedAs("what was read").doesNotContain(canary);
            assertThat(desk.keptAnywhere()).doesNotContain(canary);
        }
    }

    @Test
    void aCrashInTheMiddleOfTypingTakesNothingAway() throws Exception {
        var home = Portal.emptyFolder("crash-while-typing");
        var port = Portal.freePort();
        var first = Portal.startAt(port, home);
        try (var phone = Browser.phone("http://127.0.0.1:" + port)) {
            first.awaitFirstPage();
            phone.signIn("a.okafor", PASSWORD);
            phone.go("tell");
            phone.tick("about", "Someone");
            phone.type("words", canary);
            await().pollDelay(Duration.ofMillis(1_500))
                    .until(() -> true); // half a second of words is the most that may go
            first.kill();
            try (var second = Portal.startAt(port, home)) {
                second.awaitFirstPage();
                phone.signIn("a.okafor", PASSWORD);
                phone.go("tell");
                phone.reads("You began to tell us something");
                assertThat(phone.typed())
                        .describedAs("before anybody asks for it")
                        .doesNotContain(canary);
                phone.tap("go-on");
                await().untilAsserted(() -> assertThat(phone.typed()).contains(canary));
                phone.tap("send");
                phone.reads("Received. It cannot get lost now");
            }
        } finally {
            first.close();
        }
    }
}
