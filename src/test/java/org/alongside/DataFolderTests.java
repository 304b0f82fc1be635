package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the lock of a data folder holds, as another process sees it. */
class DataFolderTests {
    @TempDir
    private Path home;

    /** Another process, which tries for the lock and says what came of it. */
    static final class Asks {
        private Asks() {}

        public static void main(String[] arguments) throws IOException {
            try (var channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                System.out.println(lock == null ? "taken" : "free");
            }
        }
    }

    @AfterEach
    void letGo() {
        new DataFolder(home).letGo();
    }

    private String asAnotherProcessSeesIt() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var asking = new ProcessBuilder(
                        java,
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target/test-classes").toAbsolutePath().toString(),
                        Asks.class.getName(),
                        home.resolve("alongside.lock").toString())
                .redirectErrorStream(true);
        asking.environment().remove("JAVA_TOOL_OPTIONS"); // it would be said aloud
        var process = asking.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    /** Returns when something that nobody holds any more has really been collected. */
    private static void collectGarbage() {
        var nobodys = new WeakReference<>(new Object());
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (nobodys.get() != null && System.nanoTime() < end) {
            System.gc();
        }
        assertThat(nobodys.get()).isNull();
    }

    @Test
    void openedTwiceInOneProcessItKeepsOthersOutAlsoAfterGarbageIsCollected() throws Exception {
        new DataFolder(home).lock();
        assertThat(asAnotherProcessSeesIt()).isEqualTo("taken");
        new DataFolder(home).lock();
        new DataFolder(home.resolve("../" + home.getFileName())).lock();
        collectGarbage();
        assertThat(asAnotherProcessSeesIt()).isEqualTo("taken");
    }

    @Test
    void letGoOnceItIsFreeHoweverOftenItWasOpened() throws Exception {
        new DataFolder(home).lock();
        new DataFolder(home).lock();
        new DataFolder(home).letGo();
        assertThat(asAnotherProcessSeesIt()).isEqualTo("free");
        new DataFolder(home).letGo();
        new DataFolder(home).lock();
        collectGarbage();
        assertThat(asAnotherProcessSeesIt()).isEqualTo("taken");
    }

    /** What went wrong once: a second opening of the file, closed or collected, takes the lock with it on Linux. */
    @Test
    void aSecondOpeningThatIsClosedWouldLoseItAndThisTestWouldSeeThat() throws Exception {
        new DataFolder(home).lock();
        FileChannel.open(home.resolve("alongside.lock"), StandardOpenOption.WRITE).close();
        assertThat(asAnotherProcessSeesIt()).isEqualTo("free");
    }
}
