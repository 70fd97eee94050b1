// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;

/** A simulated device, and curl to speak with it. */
final class Nvt implements AutoCloseable {

    static final Duration GAP = Duration.ofMillis(300);
    static final String TDS = "http://www.onvif.org/ver10/device/wsdl";
    static final String TAS = "http://www.onvif.org/ver10/advancedsecurity/wsdl";

    private static final OnvifSimulator USUAL =
            new OnvifSimulator(new OnvifSettings(GAP, Duration.ofMillis(50), Duration.ofMinutes(1)));
    private static final Duration LONG = Duration.ofSeconds(60);

    final SimulatedDevice device;

    private Nvt(SimulatedDevice device) {
        this.device = device;
    }

    /** What a device answered. */
    record Answer(int status, String type, String body) {

        /** The text of the first element of a name; fails if there is none. */
        String text(String name) {
            List<String> all = all(name);
            assertTrue(!all.isEmpty(), "no " + name + " in " + body);
            return all.getFirst();
        }

        List<String> all(String name) {
            Matcher matcher = Pattern.compile("<[a-z]+:" + name + "(?: [^>]*)?>([^<]*)</[a-z]+:" + name + ">")
                    .matcher(body);
            List<String> texts = new ArrayList<>();
            while (matcher.find()) {
                texts.add(matcher.group(1));
            }
            return texts;
        }

        /** The innermost subcode of a fault. */
        String fault() {
            assertTrue(body.contains("<env:Fault>"), body);
            assertEquals("application/soap+xml; charset=utf-8", type);
            assertEquals(body.contains("env:Sender") ? 400 : 500, status, body);
            return all("Value").getLast().replace("ter:", "");
        }

        Answer ok() {
            assertEquals(200, status, body);
            return this;
        }
    }

    static Nvt on(String model, String host) throws IOException {
        return start(USUAL, model, host, Optional.empty());
    }

    @SuppressWarnings("resource") // The device is closed with the peer.
    static Nvt start(OnvifSimulator simulator, String model, String host, Optional<Path> flash) throws IOException {
        return new Nvt(simulator.start(
                new DeviceOrder("cam", model, "", host, "cam1.example.org", 0, 0, "admin", "pass-cam", flash)));
    }

    static Nvt remembering(String model, String host, Path flash) throws IOException {
        return start(USUAL, model, host, Optional.of(flash));
    }

    /** An operation of Advanced Security as the right user; elements without prefix are of its namespace. */
    Answer tas(String operation, String contents) throws IOException, InterruptedException {
        return digest("/onvif/advancedsecurity", body(operation, TAS, contents));
    }

    /** An operation of device management. */
    Answer tds(String operation, String contents) throws IOException, InterruptedException {
        return digest("/onvif/device_service", body(operation, TDS, contents));
    }

    private Answer digest(String path, String body) throws IOException, InterruptedException {
        return curl(path, envelope("", body), "--digest", "-u", "admin:pass-cam");
    }

    static String body(String operation, String namespace, String contents) {
        return "<" + operation + " xmlns='" + namespace + "' xmlns:tt='http://www.onvif.org/ver10/schema'>" + contents
                + "</" + operation + ">";
    }

    static String envelope(String header, String body) {
        return "<?xml version='1.0'?><s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Header>" + header
                + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    /** Sends without credentials. */
    Answer anonymous(String operation, String namespace, String contents) throws IOException, InterruptedException {
        return curl("/onvif/device_service", envelope("", body(operation, namespace, contents)));
    }

    /** Sends with a UsernameToken in the header. */
    Answer token(String header, String operation, String namespace, String contents)
            throws IOException, InterruptedException {
        return curl("/onvif/device_service", envelope(header, body(operation, namespace, contents)));
    }

    static String token(String user, String password, String created) throws NoSuchAlgorithmException {
        byte[] nonce = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(nonce);
        sha1.update(created.getBytes(StandardCharsets.UTF_8));
        String digest = Base64.getEncoder().encodeToString(sha1.digest(password.getBytes(StandardCharsets.UTF_8)));
        String wss = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
        return """
                <w:Security xmlns:w="%1$swssecurity-secext-1.0.xsd" xmlns:u="%1$swssecurity-utility-1.0.xsd">
                <w:UsernameToken><w:Username>%2$s</w:Username>
                <w:Password Type="%1$susername-token-profile-1.0#PasswordDigest">%3$s</w:Password>
                <w:Nonce EncodingType="%1$ssoap-message-security-1.0#Base64Binary">%4$s</w:Nonce>
                <u:Created>%5$s</u:Created></w:UsernameToken></w:Security>
                """.formatted(wss, user, digest, Base64.getEncoder().encodeToString(nonce), created);
    }

    Answer curl(String path, String body, String... options) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("curl", "-sS", "-X", "POST", "-w", "\n%{http_code} %{content_type}"));
        command.addAll(List.of(options));
        command.addAll(List.of("-H", "Content-Type: application/soap+xml; charset=utf-8", "--data-binary", "@-"));
        boolean plain = isOpen(device.httpPort());
        command.add((plain
                        ? "http://" + device.host() + ":" + device.httpPort()
                        : "https://" + device.host() + ":" + device.httpsPort())
                + path);
        if (!plain) {
            command.add("-k");
        }
        String output = ExternalTool.feed(body, command.toArray(String[]::new));
        int end = output.lastIndexOf('\n');
        String[] written = output.substring(end + 1).split(" ", 2);
        return new Answer(Integer.parseInt(written[0]), written.length > 1 ? written[1] : "", output.substring(0, end));
    }

    /** Makes a key and waits until it is ready; returns its id. */
    String key(String operation, String kind) throws IOException, InterruptedException {
        String id = tas(operation, kind).ok().text("KeyID");
        await("the key to be ready", () -> status(id).equals("ok"));
        return id;
    }

    String status(String key) {
        try {
            return tas("GetKeyStatus", "<KeyID>" + key + "</KeyID>").ok().text("KeyStatus");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request for a key, in PEM. */
    String csr(String key, String algorithm, String more) throws IOException, InterruptedException {
        Answer answer = tas(
                "CreatePKCS10CSR",
                "<Subject><Organization>Ex</Organization><CommonName>cam1.example.org</CommonName></Subject><KeyID>"
                        + key + "</KeyID>" + more + "<SignatureAlgorithm><algorithm>" + algorithm
                        + "</algorithm></SignatureAlgorithm>");
        return pem("CERTIFICATE REQUEST", answer.ok().text("PKCS10CSR"));
    }

    static String pem(String label, String base64) {
        return "-----BEGIN " + label + "-----\n" + base64.replaceAll("(.{64})", "$1\n") + "\n-----END " + label
                + "-----\n";
    }

    /** PEM without its armour. */
    static String base64(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----|\\s", "");
    }

    /** Waits until something holds. */
    static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LONG);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "waited in vain for " + what);
            Thread.onSpinWait();
        }
    }

    boolean isOpen(int port) {
        try (Socket socket = new Socket(device.host(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** The SHA-256 fingerprint of the leaf that openssl is served; empty if it is served none. */
    String servedLeaf() {
        try {
            String address = device.host() + ":" + device.httpsPort();
            String served = ExternalTool.run("openssl", "s_client", "-connect", address);
            if (!served.contains("BEGIN CERTIFICATE")) {
                return "";
            }
            String fingerprint = ExternalTool.feed(served, "openssl", "x509", "-noout", "-fingerprint", "-sha256");
            return fingerprint.replaceAll("^.*=|[:\\s]", "").toLowerCase(Locale.ROOT);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many certificates openssl is served. */
    int servedCertificates() throws IOException, InterruptedException {
        String address = device.host() + ":" + device.httpsPort();
        String served = ExternalTool.run("openssl", "s_client", "-connect", address, "-showcerts");
        return served.split("BEGIN CERTIFICATE", -1).length - 1;
    }

    static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Override
    public void close() {
        device.close();
    }
}
