package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "InnoDB: preallocating 100663296 bytes for file ./ib_logfile101 failed with error 28",
                "Error writing file './mysql/db.MAI' (Errcode: 28 \"No space left on device\")",
                "The table 'event_publication' is full"
            })
    void itIsKnownInEveryGuise(String message) {
        assertThat(FullDisk.isCauseOf(new IllegalStateException("any", new IOException(message))))
                .isTrue();
    }

    @Test
    void otherTroubleIsNotTakenForIt() {
        assertThat(FullDisk.isCauseOf(new IOException("Connection refused", new IOException())))
                .isFalse();
    }
}
