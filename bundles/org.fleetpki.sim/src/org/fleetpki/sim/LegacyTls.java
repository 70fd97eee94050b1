// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HexFormat;

/**
 * The first words of a server that speaks TLS 1.0 and nothing newer (RFC 2246, section 7.4.1.3): it answers every hello with
 * its own version, upon which a client of today ends the handshake. One that would go on finds the connection closed.
 */
final class LegacyTls {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LARGEST_RECORD = 1 << 14;

    /** ServerHello: version 3.1, a random of zeros, no session, TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, no compression. */
    private static final byte[] SERVER_HELLO =
            HexFormat.of().parseHex("160301002a" + "02000026" + "0301" + "00".repeat(32) + "00" + "c013" + "00");

    static void answer(Socket socket) {
        try (socket) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.skipNBytes(3);
            in.skipNBytes(Math.min(in.readUnsignedShort(), LARGEST_RECORD));
            OutputStream out = socket.getOutputStream();
            out.write(SERVER_HELLO);
            out.flush();
            in.read(); // the client's alert
        } catch (IOException e) {
            // The client went away, as it should.
        }
    }

    private LegacyTls() {}
}
