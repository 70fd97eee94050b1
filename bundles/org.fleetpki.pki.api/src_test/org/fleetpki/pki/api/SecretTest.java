// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void isNeverShown() {
        try (Secret secret = new Secret("hunter2".toCharArray())) {
            assertFalse(secret.toString().contains("hunter2"));
        }
    }

    @Test
    void keepsItsOwnCopyAndGivesCopiesAway() {
        char[] typed = "grüße".toCharArray();
        try (Secret secret = new Secret(typed)) {
            typed[0] = 'x';
            secret.characters()[1] = 'y';
            assertArrayEquals("grüße".getBytes(StandardCharsets.UTF_8), secret.utf8());
        }
    }

    @Test
    void isGoneWhenItIsClosed() {
        try (Secret secret = new Secret("hunter2".toCharArray());
                Secret copy = secret.copy()) {
            secret.close();
            assertThrows(IllegalStateException.class, secret::characters);
            assertArrayEquals("hunter2".toCharArray(), copy.characters());
        }
    }
}
