// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated camera, and curl to speak with it. */
final class Camera implements AutoCloseable {

    static final Duration GAP = Duration.ofMillis(500);
    static final String REST = "/config/rest/cert/v1";
    static final String FACTORY = "Default (self-signed)";

    private static final AxisSimulator USUAL = new AxisSimulator(AxisSettings.restartingFor(GAP));
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONG = Duration.ofSeconds(30);

    final SimulatedDevice device;

    private Camera(SimulatedDevice device) {
        this.device = device;
    }

    /** What a camera answered. */
    record Answer(int status, String type, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** The data of a success. */
        JsonNode data() {
            assertEquals("success", json().get("status").stringValue(), body);
            return json().get("data");
        }

        /** The code of an error. */
        int error() {
            assertEquals("application/json", type, body);
            assertEquals("error", json().get("status").stringValue(), body);
            assertTrue(!json().get("error").get("message").stringValue().isEmpty());
            return json().get("error").get("code").intValue();
        }
    }

    static Camera on(String host) throws IOException {
        return start(USUAL, DeviceOrder.on("cam", host));
    }

    static Camera of(String model, String firmware, String host) throws IOException {
        return start(USUAL, order(model, firmware, host, Optional.empty()));
    }

    static Camera remembering(String host, Path flash) throws IOException {
        return start(USUAL, order("", "", host, Optional.of(flash)));
    }

    @SuppressWarnings("resource") // The device is closed with the camera.
    static Camera start(AxisSimulator simulator, DeviceOrder order) throws IOException {
        return new Camera(simulator.start(order));
    }

    private static DeviceOrder order(String model, String firmware, String host, Optional<Path> flash) {
        return new DeviceOrder("cam", model, firmware, host, "", 0, 0, "root", "pass-cam", flash);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** Sends JSON in apostrophes, as the right user, by plain HTTP. */
    Answer send(String method, String path, String body) throws IOException, InterruptedException {
        return curl("application/json", method, path, body.replace('\'', '"'), "--digest", "-u", "root:pass-cam");
    }

    Answer soap(String operation) throws IOException, InterruptedException {
        String envelope = "<?xml version='1.0'?><e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body>"
                + operation + "</e:Body></e:Envelope>";
        return curl(
                "application/soap+xml; charset=utf-8",
                "POST",
                "/vapix/services",
                envelope,
                "--digest",
                "-u",
                "root:pass-cam");
    }

    /** Sends by plain HTTP with other options of curl. */
    Answer curl(String type, String method, String path, String body, String... options)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("curl", "-sS", "-X", method, "-w", "\n%{http_code} %{content_type}"));
        command.addAll(List.of(options));
        if (!body.isEmpty()) {
            command.addAll(List.of("-H", "Content-Type: " + type, "--data-binary", "@-"));
        }
        command.add("http://" + device.host() + ":" + device.httpPort() + path);
        String output = ExternalTool.feed(body, command.toArray(String[]::new));
        int end = output.lastIndexOf('\n');
        String[] written = output.substring(end + 1).split(" ", 2);
        return new Answer(Integer.parseInt(written[0]), written[1], output.substring(0, end));
    }

    /** The certificate of an alias, in PEM. */
    String certificate(String alias) throws IOException, InterruptedException {
        String path = REST + "/certificates/" + alias.replace(" ", "%20");
        return get(path).data().get("certificate").stringValue();
    }

    /** Makes a key. */
    void create(String alias, String subject, String names) throws IOException, InterruptedException {
        String body =
                "{'data':{'alias':'%s','subject':'%s','subject_alt_names':[%s]}}".formatted(alias, subject, names);
        Answer answer = send("POST", REST + "/create_certificate", body);
        assertEquals(200, answer.status(), answer.body());
        assertEquals("{\"status\":\"success\"}", answer.body());
    }

    String csr(String alias) throws IOException, InterruptedException {
        Answer answer = send("POST", REST + "/certificates/" + alias + "/get_csr", "{'data':{}}");
        assertEquals(200, answer.status(), answer.body());
        return answer.data().stringValue();
    }

    Answer install(String alias, String pem) throws IOException, InterruptedException {
        return send("PATCH", REST + "/certificates/" + alias, "{'data':{'certificate':'" + line(pem) + "'}}");
    }

    Answer addAuthority(String alias, String pem) throws IOException, InterruptedException {
        String body = "{'data':{'alias':'%s','certificate':'%s'}}".formatted(alias, line(pem));
        return send("POST", REST + "/ca_certificates", body);
    }

    /** PEM as it stands within JSON. */
    static String line(String pem) {
        return pem.replace("\r", "\\r").replace("\n", "\\n");
    }

    /** The configuration of the web server, in the form of a client that works with devices. */
    static String configuration(boolean tls, String policy, String certificate) {
        return """
                <SetWebServerTlsConfiguration xmlns="http://www.axis.com/vapix/ws/webserver"
                    xmlns:acert="http://www.axis.com/vapix/ws/cert"><Configuration name="WebServer">
                  <Tls>%s</Tls>
                  <ConnectionPolicies><Admin>%s</Admin></ConnectionPolicies>
                  <Ciphers><acert:Cipher>ECDHE-ECDSA-AES128-GCM-SHA256</acert:Cipher></Ciphers>
                  <CertificateSet>
                    <acert:Certificates><acert:Id>%s</acert:Id></acert:Certificates>
                    <acert:CACertificates></acert:CACertificates>
                    <acert:TrustedCertificates></acert:TrustedCertificates>
                  </CertificateSet></Configuration></SetWebServerTlsConfiguration>""".formatted(tls, policy, certificate);
    }

    /** Sets the web server's configuration, and waits through its restart. */
    void configure(String policy, String certificate) throws IOException, InterruptedException {
        boolean tls = !policy.equals("Http");
        Answer answer = soap(configuration(tls, policy, certificate));
        assertEquals(200, answer.status(), answer.body());
        Instant deadline = Instant.now().plus(LONG);
        while (!serves(policy, certificate) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertTrue(serves(policy, certificate), "the web server does not come back");
    }

    private boolean serves(String policy, String certificate) throws IOException, InterruptedException {
        boolean doors = isOpen(device.httpPort()) == !policy.equals("Https")
                && isOpen(device.httpsPort()) == !policy.equals("Http");
        return doors
                && (policy.equals("Http") || servedLeaf().equals(device.state().get("certificate " + certificate)));
    }

    /** The SHA-256 fingerprint of the certificate that openssl is served. */
    private String servedLeaf() throws IOException, InterruptedException {
        String address = device.host() + ":" + device.httpsPort();
        String served = ExternalTool.run("openssl", "s_client", "-connect", address);
        String fingerprint = ExternalTool.feed(served, "openssl", "x509", "-noout", "-fingerprint", "-sha256");
        return fingerprint.replaceAll("^.*=|[:\\s]", "").toLowerCase(Locale.ROOT);
    }

    boolean isOpen(int port) {
        try (Socket socket = new Socket(device.host(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether curl, which trusts a certificate, connects by HTTPS, and what it is answered. */
    String secure(Path trusted, String name, String path) throws IOException, InterruptedException {
        String port = ":" + device.httpsPort();
        return ExternalTool.run(
                "curl",
                "-sS",
                "--cacert",
                trusted.toString(),
                "--resolve",
                name + port + ":" + device.host(),
                "-u",
                "root:pass-cam",
                "https://" + name + port + path);
    }

    /** The chain that openssl is served, subject and issuer line by line. */
    String servedChain() throws IOException, InterruptedException {
        String address = device.host() + ":" + device.httpsPort();
        String output =
                ExternalTool.run("openssl", "s_client", "-connect", address, "-showcerts", "-nameopt", "RFC2253");
        StringBuilder chain = new StringBuilder();
        output.lines()
                .map(String::strip)
                .filter(line -> line.matches("(\\d+ s|i):.*"))
                .forEach(line -> chain.append(line).append('\n'));
        return chain.toString();
    }

    /** Writes a text to a file, and returns the file. */
    static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Override
    public void close() {
        device.close();
    }
}
