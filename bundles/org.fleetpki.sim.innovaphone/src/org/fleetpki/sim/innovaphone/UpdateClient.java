// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.HttpsURLConnection;
import org.fleetpki.sim.Memory;

/**
 * The modules UP1 and UP0, which fetch a script from an update server, run its lines, and send back what they write.
 * They go by HTTP without an answer to any challenge.
 */
final class UpdateClient {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LARGEST_SCRIPT = 1 << 20;

    /** A script that always asks to be fetched again must not turn in a circle. */
    private static final int MOST_ROUNDS = 20;

    private final Identity identity;
    private final Memory<State> memory;
    private final Commands commands;
    private final X509Module certificates;
    private final UpdateTls tls;

    /** Held while a script runs. */
    private final ReentrantLock running = new ReentrantLock();

    UpdateClient(Identity identity, Memory<State> memory, Commands commands, X509Module certificates, UpdateTls tls) {
        this.identity = identity;
        this.memory = memory;
        this.commands = commands;
        this.certificates = certificates;
        this.tls = tls;
    }

    /**
     * Fetch the script and run it, again as often as it says {@code UP1 poll}.
     *
     * @param url where it is, with the placeholders {@code #m} for the MAC address and {@code #h} for the hardware id
     * @throws IOException if the server cannot be reached, is not trusted, or does not answer well
     */
    void poll(String url) throws IOException {
        running.lock();
        try {
            int rounds = 0;
            while (run(fetch(url)) && rounds < MOST_ROUNDS) {
                rounds++;
            }
        } finally {
            running.unlock();
        }
    }

    /** Whether it wants to be fetched again. */
    private boolean run(String script) throws IOException {
        boolean again = false;
        Optional<String> serial = Optional.empty();
        boolean reset = false;
        for (String line : script.split("\r?\n")) {
            Optional<Command> command = parse(line);
            if (command.isEmpty()) {
                continue;
            }
            List<String> words = command.get().words();
            switch (command.get().key()) {
                case "UP1 check" -> {
                    String text = words.size() < 2 ? "" : words.get(1);
                    if (text.equals(memory.state().serial())) {
                        return false;
                    }
                    serial = Optional.of(text);
                    reset = words.getFirst().endsWith("reset");
                }
                case "UP1 poll" -> again = true;
                case "UP0 scfg" -> send(command.get());
                default -> execute(command.get());
            }
        }
        certificates.judge();
        if (serial.isPresent()) {
            String text = serial.get();
            memory.change(state -> state.withSerial(text));
        }
        if (reset) {
            execute(Command.parse("mod cmd CMD0 reset").orElseThrow());
        }
        return again;
    }

    /** A line that cannot be read is passed over, as one of a module that is not there. */
    private static Optional<Command> parse(String line) {
        try {
            return Command.parse(line);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String execute(Command command) throws IOException {
        try {
            Outcome outcome = commands.run(command);
            outcome.change().apply();
            outcome.afterwards().run();
            return outcome.output();
        } catch (CommandException e) {
            return Outcome.refused(e.getMessage(), () -> {}).output();
        }
    }

    /** {@code scfg <url> <final command> <serial> /always <command>}. */
    private void send(Command scfg) throws IOException {
        Optional<Command> inner = parse(scfg.arguments().text("always"));
        if (scfg.words().isEmpty() || inner.isEmpty()) {
            return;
        }
        byte[] output = execute(inner.get()).getBytes(StandardCharsets.UTF_8);
        HttpURLConnection connection = connect(scfg.words().getFirst());
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(0);
        connection.setRequestProperty("Content-Type", "text/plain");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(output);
        }
        succeed(connection);
        connection.disconnect();
    }

    private String fetch(String url) throws IOException {
        HttpURLConnection connection = connect(url);
        succeed(connection);
        try (var in = connection.getInputStream()) {
            return new String(in.readNBytes(LARGEST_SCRIPT), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }

    private static void succeed(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status / 100 != 2) {
            throw new IOException("the update server answers " + status);
        }
    }

    private HttpURLConnection connect(String url) throws IOException {
        try {
            var opened = new URI(identity.fill(url)).toURL().openConnection();
            if (!(opened instanceof HttpURLConnection connection)) {
                throw new IOException("an update URL begins with http or https");
            }
            if (connection instanceof HttpsURLConnection secure) {
                secure.setSSLSocketFactory(tls.sockets());
            }
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            return connection;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("this is no update URL", e);
        }
    }
}
