// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsTrust;

/** Reads HTTP requests on a loopback port and lets a script answer them, byte by byte if it likes. */
@SuppressWarnings("resource") // streams end with their socket, sockets with the server
final class TinyServer implements AutoCloseable {

    /** A request as it came. */
    record Received(String line, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Answers one request. An exception ends the connection; closing the socket does it abruptly. */
    interface Script {
        void answer(Received request, OutputStream out, Socket socket) throws Exception;
    }

    private final ServerSocket listener;
    private final Script script;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    private TinyServer(ServerSocket listener, Script script) {
        this.listener = listener;
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    static TinyServer plain(Script script) throws IOException {
        return new TinyServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), script);
    }

    static TinyServer tls(SSLContext context, Script script) throws IOException {
        return new TinyServer(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), script);
    }

    /** Answers every request with the same bytes. */
    static Script always(String answer) {
        return (request, out, socket) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String ok(String body, String... headers) {
        return answer("200 OK", body, headers);
    }

    static String answer(String status, String body, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "HTTP/1.1 " + status + "\r\n" + more + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    int port() {
        return listener.getLocalPort();
    }

    Endpoint endpoint(TlsTrust trust) {
        return new Endpoint("127.0.0.1", port(), port(), trust);
    }

    Endpoint endpoint() {
        return endpoint(TlsTrust.NOTHING);
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    long withCredentials() {
        return received.stream()
                .filter(request -> !request.header("Authorization").isEmpty())
                .count();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket given) {
        try (Socket socket = given) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (true) {
                String line = line(in);
                if (line.isEmpty()) {
                    return;
                }
                Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    int colon = header.indexOf(':');
                    headers.put(
                            header.substring(0, colon),
                            header.substring(colon + 1).strip());
                }
                int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
                Received request =
                        new Received(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
                received.add(request);
                script.answer(request, out, socket);
                out.flush();
            }
        } catch (Exception e) {
            // the script ended the connection, or the client did
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
