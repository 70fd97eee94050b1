// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.IDN;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PunycodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"bücher", "münchen", "日本語", "пример", "straßenbahn", "ελλάδα", "한국", "aü", "😀"})
    void what_the_jdk_encodes_is_decoded(String label) {
        String encoded = IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
        String normalized = IDN.toUnicode(encoded, IDN.ALLOW_UNASSIGNED);
        if (encoded.startsWith("xn--")) {
            assertEquals(Optional.of(normalized), Punycode.decode(encoded.substring(4)));
        } else {
            assertEquals(normalized, encoded);
        }
    }

    /** RFC 3492, 7.1, (A), (B) and (L). */
    @Test
    void the_samples_of_the_rfc_are_decoded() {
        assertEquals(Optional.of("ليهمابتكلموشعربي؟"), Punycode.decode("egbpdaj6bu4bxfgehfvwxn"));
        assertEquals(Optional.of("他们为什么不说中文"), Punycode.decode("ihqwcrb4cv8a8dqg056pqjye"));
        assertEquals(Optional.of("3年b組金八先生"), Punycode.decode("3B-ww4c5e180e575a65lsy2b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "999999999", "a-", "ab cd", "99999999999999999999999999999999999999999999999999999999999"})
    void what_encodes_nothing_is_empty(String label) {
        assertEquals(Optional.empty(), Punycode.decode(label));
    }
}
