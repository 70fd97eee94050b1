// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;

/** One connection of a client, from the TLS handshake to its end. */
final class Connection implements Runnable {

    /** How long a silent client is kept. */
    private static final int IDLE_MILLIS = 30_000;

    /** How long, and how much, a refused client may go on sending before its connection is closed under it. */
    private static final int DRAIN_MILLIS = 500;

    private static final int DRAIN_OCTETS = 4 * 1024 * 1024;
    private static final int BUFFER = 2 * 1024;

    /** The first byte of a TLS record with a handshake (RFC 8446, section 5.1), which no HTTP method begins with. */
    private static final int HANDSHAKE = 0x16;

    private final Socket socket;
    private final boolean plain;
    private final boolean shared;
    private final Optional<ServerTls> tls;
    private final InstantSource clock;
    private final Function<Request, Reply> device;
    private final Consumer<Connection> ended;

    /**
     * @param plain whether plain HTTP is spoken
     * @param shared whether the port is the only one, so that the first byte tells plain HTTP from TLS; one that is not
     *     spoken finds the connection closed, as if its port were
     * @param tls empty if no TLS is spoken
     * @param clock the device's
     * @param device answers requests
     * @param ended told when the connection is closed
     */
    Connection(
            Socket socket,
            boolean plain,
            boolean shared,
            Optional<ServerTls> tls,
            InstantSource clock,
            Function<Request, Reply> device,
            Consumer<Connection> ended) {
        this.socket = socket;
        this.plain = plain;
        this.shared = shared;
        this.tls = tls;
        this.clock = clock;
        this.device = device;
        this.ended = ended;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            if (shared) {
                serveEither();
            } else if (plain) {
                serve(socket, socket.getInputStream(), false);
            } else {
                serveSecured(new byte[0]);
            }
        } catch (IOException e) {
            // The client went away or does not like the certificate: nothing that a device would care about.
        } finally {
            ended.accept(this);
        }
    }

    /** Close at once, without a word in TLS. */
    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed all the same.
        }
    }

    private void serveEither() throws IOException {
        int first = socket.getInputStream().read();
        if (first < 0) {
            return;
        }
        byte[] consumed = {(byte) first};
        if (first == HANDSHAKE && tls.isPresent()) {
            serveSecured(consumed);
        } else if (first != HANDSHAKE && plain) {
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(consumed), socket.getInputStream());
            serve(socket, whole, false);
        }
    }

    private void serveSecured(byte[] consumed) throws IOException {
        try (SSLSocket secured = tls.orElseThrow().accept(socket, consumed)) {
            serve(secured, secured.getInputStream(), true);
        }
    }

    private void serve(Socket talk, InputStream input, boolean secure) throws IOException {
        try (InputStream in = new BufferedInputStream(input, BUFFER);
                OutputStream out = talk.getOutputStream()) {
            try {
                serve(new RequestReader(in, out, secure), out);
            } catch (BadRequest e) {
                send(Response.page(e.status()), false, false, out);
                talk.shutdownOutput();
                drain(in);
            }
        }
    }

    private void serve(RequestReader reader, OutputStream out) throws IOException, BadRequest {
        Optional<RequestReader.Received> received = reader.read();
        while (received.isPresent() && answer(received.get(), out)) {
            received = reader.read();
        }
    }

    /** Whether another request may follow. */
    private boolean answer(RequestReader.Received received, OutputStream out) throws IOException {
        boolean head = received.request().method().equals("HEAD");
        return switch (device.apply(received.request())) {
            case Reply.Reset() -> {
                socket.setSoLinger(true, 0);
                close();
                yield false;
            }
            case Reply.Send(Response response, boolean cut, Runnable afterwards) -> {
                try {
                    if (cut) {
                        byte[] whole = ResponseWriter.bytes(response, head, false, clock.instant());
                        out.write(Arrays.copyOf(whole, whole.length / 2));
                        out.flush();
                        close();
                    } else {
                        send(response, head, received.keepAlive(), out);
                    }
                } finally {
                    afterwards.run();
                }
                yield !cut && received.keepAlive();
            }
        };
    }

    private void send(Response response, boolean head, boolean keepAlive, OutputStream out) throws IOException {
        out.write(ResponseWriter.bytes(response, head, keepAlive, clock.instant()));
        out.flush();
    }

    private void drain(InputStream in) throws IOException {
        socket.setSoTimeout(DRAIN_MILLIS);
        byte[] buffer = new byte[BUFFER];
        int left = DRAIN_OCTETS;
        for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
            left -= n;
        }
    }
}
