// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.fleetpki.pki.model.asn1.Der;

/** Bytes for encodings that no honest library would write. */
final class Bytes {

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /** A value of any tag with a text, one byte for a character. */
    static byte[] text(int tag, String text) {
        return Der.value(tag, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Bytes() {}
}
