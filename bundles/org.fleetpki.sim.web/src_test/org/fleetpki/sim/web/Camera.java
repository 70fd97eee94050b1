// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;

/** A simulated camera, and curl and openssl to speak with it. */
final class Camera implements AutoCloseable {

    static final Duration GAP = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(60);

    final SimulatedDevice device;
    private final Path folder;

    Camera(SimulatorFamily family, String host, Path folder, Optional<Path> flash) throws IOException {
        this.device = family.start(new DeviceOrder("cam", "", "", host, "", 0, 0, "root", "pass-cam", flash));
        this.folder = folder;
    }

    /** Sends by plain HTTP. */
    String curl(String method, String path, String body, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "-X", method));
        command.addAll(List.of(options));
        if (!body.isEmpty()) {
            command.addAll(List.of("--data-binary", "@-"));
        }
        command.add("http://" + device.host() + ":" + device.httpPort() + path);
        return ExternalTool.feed(body, command.toArray(String[]::new));
    }

    /** Sends with Digest. */
    String digest(String method, String path, String body, String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--digest", "-u", "root:pass-cam"));
        all.addAll(List.of(options));
        return curl(method, path, body, all.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Makes a root in {@code root.pem}. */
    void root() throws IOException, InterruptedException {
        ExternalTool.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                file("root.key"),
                "-out",
                file("root.pem"),
                "-subj",
                "/CN=Root");
    }

    /** Makes a key and its certificate, and returns both in PEM. */
    String[] pair(String name) throws IOException, InterruptedException {
        root();
        String request = ExternalTool.run(
                "openssl", "req", "-newkey", "rsa:2048", "-nodes", "-keyout", file("leaf.key"), "-subj", "/CN=" + name);
        String certificate = certify(request.substring(request.indexOf("-----BEGIN")));
        return new String[] {certificate, Files.readString(folder.resolve("leaf.key"))};
    }

    /** Verifies and certifies a request. */
    String certify(String csr) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("leaf.csr"), csr);
        String shown = ExternalTool.run("openssl", "req", "-verify", "-noout", "-in", file("leaf.csr"));
        assertTrue(shown.contains("verify OK"), shown);
        ExternalTool.run(
                "openssl",
                "x509",
                "-req",
                "-in",
                file("leaf.csr"),
                "-CA",
                file("root.pem"),
                "-CAkey",
                file("root.key"),
                "-CAcreateserial",
                "-out",
                file("leaf.pem"));
        return Files.readString(folder.resolve("leaf.pem"));
    }

    /** The SHA-256 fingerprint of the certificate that openssl is served. */
    String served() {
        try {
            String address = device.host() + ":" + device.httpsPort();
            String seen = ExternalTool.run("openssl", "s_client", "-connect", address);
            String fingerprint = ExternalTool.feed(seen, "openssl", "x509", "-noout", "-fingerprint", "-sha256");
            return fingerprint.replaceAll("^.*=|[:\\s]", "").toLowerCase(Locale.ROOT);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Wait until the camera serves what it holds. */
    void awaitServed() {
        await(() -> served().equals(device.state().get("served")) && isOpen(device.httpPort()));
    }

    boolean isOpen(int port) {
        try (Socket socket = new Socket(device.host(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LONG);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "it does not happen");
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        device.close();
    }
}
