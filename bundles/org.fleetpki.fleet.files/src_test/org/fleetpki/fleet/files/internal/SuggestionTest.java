// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("host", "hostName", "https", "login", "password");

    @Test
    void findsTheSlipOfTheFinger() {
        assertEquals(Optional.of("password"), Suggestion.of("pasword", KNOWN));
        assertEquals(Optional.of("password"), Suggestion.of("Password", KNOWN));
        assertEquals(Optional.of("hostName"), Suggestion.of("hostname", KNOWN));
        assertEquals(Optional.of("login"), Suggestion.of("lgoin", KNOWN));
        assertEquals(Optional.of("https"), Suggestion.of("htps", KNOWN));
    }

    @Test
    void doesNotGuessWildly() {
        assertEquals(Optional.empty(), Suggestion.of("frobnicate", KNOWN));
        assertEquals(Optional.empty(), Suggestion.of("", KNOWN));
        assertEquals(Optional.empty(), Suggestion.of("x".repeat(1_000_000), KNOWN));
        assertEquals("known are host, hostName, https, login, password", Suggestion.sentence("q", KNOWN));
    }
}
