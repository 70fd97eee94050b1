// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks to a device octet by octet. */
@SuppressWarnings("resource") // The streams are closed with their socket.
final class Wire implements AutoCloseable {

    private final Socket socket;

    Wire(SimulatedDevice device) throws IOException {
        socket = new Socket(device.host(), device.httpPort());
        socket.setSoTimeout(30_000);
    }

    /** Sends text, in which a line feed stands for the end of a line of HTTP. */
    void send(String text) throws IOException {
        socket.getOutputStream()
                .write(text.replace("\r", "").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All that comes upon a request that ends the connection. */
    String ask(String text) throws IOException {
        send(text);
        return rest();
    }

    /** All that comes until the device closes the connection. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** One header, with the line that ends it. */
    String head() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                break;
            }
            read.write(octet);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** So many octets. */
    String octets(int number) throws IOException {
        return new String(socket.getInputStream().readNBytes(number), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
