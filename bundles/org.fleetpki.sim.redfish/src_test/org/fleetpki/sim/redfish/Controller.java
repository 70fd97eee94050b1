// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated controller, and curl to speak with it, which trusts the certificate that openssl saw first. */
final class Controller implements AutoCloseable {

    static final String GENERATE = "/redfish/v1/CertificateService/Actions/CertificateService.GenerateCSR";
    static final String REPLACE = "/redfish/v1/CertificateService/Actions/CertificateService.ReplaceCertificate";

    private static final RedfishSimulator SIMULATOR = new RedfishSimulator(Duration.ofMillis(300));
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONG = Duration.ofSeconds(60);

    final SimulatedDevice device;
    final String manager;
    private final Path folder;
    private final Path pinned;

    /** What a controller answered. */
    record Answer(int status, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** The last part of an error's identifier. */
        String error() {
            JsonNode info = json().get("error").get("@Message.ExtendedInfo").get(0);
            String id = info.get("MessageId").stringValue();
            return id.substring(id.lastIndexOf('.') + 1);
        }
    }

    Controller(String model, String host, Path folder, Optional<Path> flash) throws IOException, InterruptedException {
        this.device = SIMULATOR.start(new DeviceOrder("bmc", model, "", host, "bmc", 0, 0, "root", "pass-bmc", flash));
        this.folder = folder;
        this.pinned = folder.resolve("pinned.pem");
        this.manager = "/redfish/v1/Managers/" + RedfishModel.of(model).managerId();
        pin();
    }

    private String address() {
        return device.host() + ":" + device.httpsPort();
    }

    /** Trust the certificate that is served now, and the authority. */
    void pin() throws IOException, InterruptedException {
        String seen = ExternalTool.run("openssl", "s_client", "-connect", address());
        Path root = folder.resolve("root.pem");
        String authority = Files.exists(root) ? Files.readString(root) : "";
        Files.writeString(pinned, ExternalTool.feed(seen, "openssl", "x509") + authority);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return curl("GET", path, "", "-u", "root:pass-bmc");
    }

    /** Sends JSON in apostrophes. */
    Answer send(String method, String path, String body) throws IOException, InterruptedException {
        return curl(method, path, body.replace('\'', '"'), "-u", "root:pass-bmc");
    }

    Answer curl(String method, String path, String body, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("curl", "-sS", "-X", method, "-w", "\n%{http_code}", "--cacert", pinned.toString()));
        command.addAll(List.of(options));
        if (!body.isEmpty()) {
            command.addAll(List.of("-H", "Content-Type: application/json", "--data-binary", "@-"));
        }
        command.add("https://" + address() + path);
        String output = ExternalTool.feed(body, command.toArray(String[]::new));
        int end = output.lastIndexOf('\n');
        return new Answer(Integer.parseInt(output.substring(end + 1)), output.substring(0, end));
    }

    String certificates() {
        return manager + "/NetworkProtocol/HTTPS/Certificates";
    }

    /** The body of a request, with more of its fields. */
    String wish(String more) {
        return "{'CertificateCollection':{'@odata.id':'%s'},'CommonName':'bmc1.example.org','Organization':'Ex',"
                        .formatted(certificates())
                + "'OrganizationalUnit':'IT','City':'B','State':'B','Country':'DE'" + more + "}";
    }

    String csr(String more) throws IOException, InterruptedException {
        Answer answer = send("POST", GENERATE, wish(more));
        assertEquals(200, answer.status(), answer.body());
        return answer.json().get("CSRString").stringValue();
    }

    /** What openssl shows of a request, which it has verified. */
    String show(String csr) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("leaf.csr"), csr);
        String shown = ExternalTool.run(
                "openssl", "req", "-verify", "-noout", "-text", "-nameopt", "RFC2253", "-in", file.toString());
        assertTrue(shown.contains("verify OK"), shown);
        return shown;
    }

    /** Certifies a request by an authority of openssl's. */
    String certify(String csr) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("leaf.csr"), csr);
        String root = folder.resolve("root.").toString();
        ExternalTool.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                root + "key",
                "-out",
                root + "pem",
                "-subj",
                "/CN=Root");
        Path leaf = folder.resolve("leaf.pem");
        ExternalTool.run(
                "openssl",
                "x509",
                "-req",
                "-in",
                file.toString(),
                "-CA",
                root + "pem",
                "-CAkey",
                root + "key",
                "-CAcreateserial",
                "-copy_extensions",
                "copy",
                "-days",
                "10",
                "-out",
                leaf.toString());
        return Files.readString(leaf);
    }

    Answer replace(String pem) throws IOException, InterruptedException {
        return send(
                "POST",
                REPLACE,
                "{'CertificateUri':{'@odata.id':'%s/1'},'CertificateType':'PEM','CertificateString':'%s'}"
                        .formatted(certificates(), pem.replace("\n", "\\n")));
    }

    /** The SHA-256 fingerprint of the certificate that openssl is served. */
    String served() {
        try {
            String seen = ExternalTool.run("openssl", "s_client", "-connect", address());
            String fingerprint = ExternalTool.feed(seen, "openssl", "x509", "-noout", "-fingerprint", "-sha256");
            return fingerprint.replaceAll("^.*=|[:\\s]", "").toLowerCase(Locale.ROOT);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void awaitServed() {
        await(() -> served().equals(device.state().get("certificate")));
    }

    static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LONG);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "it does not happen");
            Thread.onSpinWait();
        }
    }

    String tool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("redfishtool", "-r", address(), "-u", "root", "-p", "pass-bmc", "-S", "Always", "-n"));
        command.addAll(List.of(arguments));
        return ExternalTool.run(command.toArray(String[]::new));
    }

    @Override
    public void close() {
        device.close();
    }
}
