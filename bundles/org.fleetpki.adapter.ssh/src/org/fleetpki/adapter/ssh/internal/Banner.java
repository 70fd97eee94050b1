// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;

/** The line by which an SSH server says what it is, before any key or log-in (RFC 4253, 4.2). */
final class Banner {

    /** Other lines may come before it. */
    private static final int MOST_LINES = 20;

    private static final int LONGEST_LINE = 255;

    /**
     * Read it and hang up.
     *
     * @return the software, such as {@code OpenSSH_9.2p1 Debian-2}; empty if what answers is no SSH server
     * @throws DeviceException {@link Failure.Unreachable} if nothing answers in time
     */
    static Optional<String> read(String host, int port, Duration patience) throws DeviceException {
        try (Socket socket = new Network.Sockets(patience).createSocket(host, port)) {
            return read(socket, System.nanoTime() + patience.toNanos());
        } catch (IOException e) {
            throw new DeviceException(
                    new Failure.Unreachable(new Network(host, port).describe(e)), Network.interruption(e));
        }
    }

    private static Optional<String> read(Socket socket, long end) throws IOException {
        InputStream input = socket.getInputStream();
        for (int i = 0; i < MOST_LINES; i++) {
            String line = line(socket, input, end);
            if (line.startsWith("SSH-2.0-") || line.startsWith("SSH-1.99-")) {
                return Optional.of(DeviceText.clean(line.substring(line.indexOf('-', 4) + 1)));
            }
            if (line.isEmpty() && i > 0) {
                break;
            }
        }
        return Optional.empty();
    }

    private static String line(Socket socket, InputStream input, long end) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("the banner takes too long");
            }
            socket.setSoTimeout((int) left);
            int next = input.read();
            if (next < 0 || next == '\n') {
                break;
            }
            line.append((char) next);
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
    }

    private Banner() {}
}
