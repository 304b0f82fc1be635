package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTests {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true", "127.9.9.9, true", "::1, true", "localhost, true",
        "0.0.0.0, false", "192.0.2.1, false", "'', false", ", false"
    })
    void onlyThisMachinesOwnAddressesAreClosedToTheNetwork(String address, boolean loopback) {
        assertThat(new Door(address, 8080).isLoopback()).isEqualTo(loopback);
    }

    @Test
    void theAddressIsOneToTypeIntoABrowser() {
        assertThat(new Door("127.0.0.1", 0).url(8081)).isEqualTo("http://localhost:8081");
        assertThat(new Door(null, 0).url(80)).isEqualTo("http://localhost");
    }
}
