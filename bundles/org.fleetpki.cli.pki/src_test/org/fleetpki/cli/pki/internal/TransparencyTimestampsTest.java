// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransparencyTimestampsTest {

    /** One timestamp as RFC 6962, 3.2 lays it out, without the signature that nobody looks at. */
    private static byte[] one() {
        ByteBuffer timestamp = ByteBuffer.allocate(1 + 32 + 8 + 2);
        timestamp.put((byte) 0).put(new byte[] {(byte) 0xa4, (byte) 0xb9}).position(33);
        timestamp.putLong(Instant.parse("2026-01-02T03:04:05Z").toEpochMilli());
        return timestamp.array();
    }

    private static Extension extension(int length, byte[] timestamp) {
        ByteBuffer list = ByteBuffer.allocate(4 + timestamp.length);
        list.putShort((short) length).putShort((short) timestamp.length).put(timestamp);
        return new Extension(TransparencyTimestamps.OID, false, Octets.of(Der.octetString(list.array())));
    }

    @Test
    void aPromiseIsToldWithItsTimeAndLog() {
        byte[] one = one();

        assertEquals(
                List.of("seen at 2026-01-02T03:04:05Z by log a4b9000000000000…"),
                ExtensionWords.of(extension(one.length + 2, one)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xffff, 3, 20})
    void aListThatIsCutOffIsSaidToBe(int length) {
        assertEquals(
                "cannot be read: the list of signed timestamps is cut off",
                ExtensionWords.of(extension(length, one())).getFirst().replaceAll(" \\(.*| at .*", ""));
    }
}
