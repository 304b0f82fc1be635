package org.alongside.safeguarding.casework.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {
    private static final int NODES = 8;

    @TempDir
    Path folder;

    @RepeatedTest(5)
    void ofNodesThatStartTogetherOneMakesTheKeyAndAllUseIt() throws Exception {
        AeadConfig.register();
        var file = folder.resolve("keys.json");
        var together = new CountDownLatch(NODES);
        var keys = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(NODES)) {
            var all = new ArrayList<Future<KeysetHandle>>();
            for (int i = 0; i < NODES; i++) {
                all.add(threads.submit((Callable<KeysetHandle>) () -> {
                    together.countDown();
                    together.await();
                    return new KeyFile(file).create();
                }));
            }
            for (var one : all) {
                keys.add(one.get().getPrimary().getId());
            }
        }
        assertThat(keys).containsOnly(new KeyFile(file).read().getPrimary().getId());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsOnly(file);
        }
    }
}
