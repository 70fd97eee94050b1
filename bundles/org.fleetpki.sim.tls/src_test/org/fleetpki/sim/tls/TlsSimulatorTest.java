// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsSimulatorTest {

    private static final String HOST = "127.20.30.1";

    @TempDir
    Path folder;

    private SimulatedDevice start() throws IOException {
        return new TlsSimulator()
                .start(new DeviceOrder("nas", "", "", HOST, "nas.example", 0, 0, "root", "pass", Optional.of(folder)));
    }

    @Test
    void servesACertificateOfItsOwnAndNothingElse() throws Exception {
        try (SimulatedDevice device = start()) {
            String url = "https://nas.example:" + device.httpsPort() + "/";
            String answer = run(
                    "curl",
                    "-sSi",
                    "--cacert",
                    file("self-signed.pem"),
                    "--resolve",
                    "nas.example:" + device.httpsPort() + ":" + HOST,
                    url);
            assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
            String byAddress =
                    run("curl", "-sSi", "--cacert", file("self-signed.pem"), url.replace("nas.example", HOST));
            assertTrue(byAddress.startsWith("HTTP/1.1 404 "), byAddress);
            assertThrows(ConnectException.class, () -> new Socket(HOST, device.httpPort()).close());
            assertEquals(0, device.writes());
            assertEquals(0, device.logins());
        }
    }

    @Test
    void keepsItsCertificate() throws Exception {
        String before;
        try (SimulatedDevice device = start()) {
            before = device.state().get("certificate");
            String served = run("openssl", "s_client", "-connect", HOST + ":" + device.httpsPort());
            Path leaf = Files.writeString(folder.resolve("served.txt"), served);
            String print = run("openssl", "x509", "-in", leaf.toString(), "-noout", "-fingerprint", "-sha256");
            assertEquals(before, print.replaceAll("^.*=|[:\\s]", "").toLowerCase());
        }
        try (SimulatedDevice device = start()) {
            assertEquals(before, device.state().get("certificate"));
        }
        try (SimulatedDevice forgetful = new TlsSimulator().start(DeviceOrder.on("nas", HOST))) {
            assertNotEquals(before, forgetful.state().get("certificate"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-newkey rsa:2048", "-newkey ec -pkeyopt ec_paramgen_curve:P-384"})
    void servesWhatAPersonPutsThere(String key) throws Exception {
        makeFiles(key);
        try (SimulatedDevice device = start()) {
            String answer = run(
                    "curl", "-sSi", "--cacert", file("server.crt"), "https://" + HOST + ":" + device.httpsPort() + "/");
            assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
        }
    }

    @Test
    void filesThatDoNotBelongTogetherAreSaid() throws Exception {
        makeFiles("-newkey rsa:2048");
        byte[] certificate = Files.readAllBytes(folder.resolve("server.crt"));
        makeFiles("-newkey rsa:2048");
        Files.write(folder.resolve("server.crt"), certificate);
        IOException mixed = assertThrows(IOException.class, this::start);
        assertEquals("server.key is not the key of the first certificate in server.crt", mixed.getMessage());
        Files.writeString(folder.resolve("server.crt"), "nothing");
        IOException nothing = assertThrows(IOException.class, this::start);
        assertEquals("server.crt has no certificate in PEM", nothing.getMessage());
        Files.delete(folder.resolve("server.crt"));
        IOException half = assertThrows(IOException.class, this::start);
        assertEquals("Of server.crt and server.key there is only one; both are needed", half.getMessage());
    }

    @Test
    void hangsOnDemand() throws Exception {
        try (SimulatedDevice device = start()) {
            device.faults().hang("GET /");
            String answer = run(
                    "curl",
                    "-sS",
                    "-m",
                    "0.5",
                    "--cacert",
                    file("self-signed.pem"),
                    "https://" + HOST + ":" + device.httpsPort() + "/");
            assertTrue(answer.contains("timed out"), answer);
        }
    }

    private void makeFiles(String key) throws Exception {
        String command = "openssl req -x509 " + key + " -nodes -days 3 -subj /CN=nas -addext subjectAltName=IP:" + HOST
                + " -keyout " + file("server.key") + " -out " + file("server.crt");
        run(command.split(" "));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @SuppressWarnings("resource") // The streams end with the process.
    private static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed");
            throw e;
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), command[0] + " does not end");
        return output;
    }
}
