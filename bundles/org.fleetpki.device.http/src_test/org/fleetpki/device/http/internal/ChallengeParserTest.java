// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeParserTest {

    @Test
    void readsSeveralChallengesInOneHeader() {
        List<Challenge> read = ChallengeParser.parse(List.of(
                "Basic realm=\"a, b\", Digest realm=\"c\", nonce=\"x=\", qop=\"auth\", Negotiate, Bearer abc=="));
        assertEquals(
                List.of("basic", "digest", "negotiate", "bearer"),
                read.stream().map(Challenge::scheme).toList());
        assertEquals("a, b", read.get(0).realm());
        assertEquals(
                Map.of("realm", "c", "nonce", "x=", "qop", "auth"), read.get(1).parameters());
        assertEquals(Map.of(), read.get(3).parameters());
    }

    @Test
    void readsOneChallengeFromEachHeader() {
        List<Challenge> read = ChallengeParser.parse(List.of("Digest realm=\"a\"", "Digest realm=\"b\""));
        assertEquals(List.of("a", "b"), read.stream().map(Challenge::realm).toList());
    }

    @Test
    void unquotesAndUnescapes() {
        Challenge read = only("Digest realm=\"say \\\"hi\\\" \\\\\", nonce=unquoted==, stale=TRUE");
        assertEquals("say \"hi\" \\", read.realm());
        assertEquals("unquoted==", read.parameters().get("nonce"));
        assertTrue(read.isStale());
    }

    @Test
    void forgivesWhatDevicesDo() {
        Challenge read = only("  DIGEST  Realm = \"a\" nonce=\"b\",,QOP=auth , algorithm=\"MD5\",");
        assertEquals(Map.of("realm", "a", "nonce", "b", "qop", "auth", "algorithm", "MD5"), read.parameters());
    }

    @Test
    void takesTheFirstOfTwoValues() {
        assertEquals("a", only("Digest realm=\"a\", realm=\"b\"").realm());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "=", "\"", "realm=\"x\"", ";;;", "Digest realm=\"never closed", "Digest realm=\"\\"})
    void endsOnAnyText(String header) {
        assertTrue(ChallengeParser.parse(List.of(header)).size() <= 1);
    }

    private static Challenge only(String header) {
        List<Challenge> read = ChallengeParser.parse(List.of(header));
        assertEquals(1, read.size(), read.toString());
        return read.getFirst();
    }
}
