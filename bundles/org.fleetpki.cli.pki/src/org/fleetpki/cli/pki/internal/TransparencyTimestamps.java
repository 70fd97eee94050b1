// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;

/** The promises of transparency logs in a certificate (RFC 6962, 3.2 and 3.3), in words. */
final class TransparencyTimestamps {

    static final String OID = "1.3.6.1.4.1.11129.2.4.2";

    private static final int LOG_ID = 32;

    /** A line for each promise. */
    static List<String> words(Octets extension) throws Asn1Exception {
        ByteBuffer list =
                ByteBuffer.wrap(DerNode.parse(extension.toArray()).octets().toArray());
        List<String> lines = new ArrayList<>();
        try {
            list.limit(Short.toUnsignedInt(list.getShort()) + Short.BYTES);
            while (list.hasRemaining()) {
                ByteBuffer one = list.slice(list.position() + Short.BYTES, Short.toUnsignedInt(list.getShort()));
                list.position(list.position() + one.remaining());
                one.get(); // the version
                byte[] log = new byte[LOG_ID];
                one.get(log);
                lines.add("seen at " + Instant.ofEpochMilli(one.getLong()) + " by log "
                        + HexFormat.of().formatHex(log, 0, 8) + "…");
            }
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new Asn1Exception("the list of signed timestamps is cut off", 0);
        }
        return lines;
    }

    private TransparencyTimestamps() {}
}
