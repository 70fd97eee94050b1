// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Pem;

/** A simulated device, and curl to speak with it. */
final class Box implements AutoCloseable {

    static final Duration GAP = Duration.ofMillis(300);
    static final String CREATE = "/X509/mod_cmd.xml?cmd=servercert-create&redirect=&target=device"
            + "&type=Signing+request&key=2048-bit&signature=SHA256&dn-cn=pbx.example.org&dn-ou=&dn-o=Example&dn-l=&dn-st="
            + "&dn-c=DE&san-dns=pbx.example.org&san-dns=&san-dns=&san-ip=10.0.0.5&san-ip=";

    private static final InnovaphoneSimulator SIMULATOR = new InnovaphoneSimulator(GAP);
    private static final Duration LONG = Duration.ofSeconds(60);

    final InnovaphoneDevice device;

    private Box(InnovaphoneDevice device) {
        this.device = device;
    }

    static Box on(String host) throws IOException {
        return of("", "", host, Optional.empty());
    }

    @SuppressWarnings("resource") // The device is closed with the box.
    static Box of(String model, String firmware, String host, Optional<Path> flash) throws IOException {
        return new Box(SIMULATOR.start(
                new DeviceOrder("pbx", model, firmware, host, "pbx.example.org", 0, 0, "root", "pass-pbx", flash)));
    }

    /** GETs by plain HTTP with Digest. */
    String get(String path) throws IOException, InterruptedException {
        return curl(path, "--digest", "-u", "root:pass-pbx");
    }

    String curl(String path, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS"));
        command.addAll(List.of(options));
        command.add("http://" + device.host() + ":" + device.httpPort() + path);
        return ExternalTool.run(command.toArray(String[]::new));
    }

    String info() throws IOException, InterruptedException {
        return get("/X509/mod_cmd.xml?cmd=xml-info");
    }

    void ok(String path) throws IOException, InterruptedException {
        assertEquals("<info state=\"ok\"/>", get(path));
    }

    String refused(String path) throws IOException, InterruptedException {
        String answer = get(path);
        assertTrue(answer.startsWith("<info error=\""), answer);
        return answer.substring(13, answer.length() - 3);
    }

    /** Makes a key and a request, and returns it. */
    byte[] request() throws IOException, InterruptedException {
        ok(CREATE);
        await(() -> !device.state().containsKey("device.busy"));
        String[] variable = read("X509/REQUEST").strip().split(" ");
        assertEquals("pb", variable[1]);
        return HexFormat.of().parseHex(variable[2]);
    }

    String read(String variable) throws IOException, InterruptedException {
        return get("/CMD0/mod_cmd.xml?cmd=vars-read&name=" + variable);
    }

    void delete(String variable) throws IOException, InterruptedException {
        ok("/CMD0/mod_cmd.xml?cmd=vars-del&name=" + variable);
    }

    /** Gives certificates in answer to the request, one after the other. */
    String answer(int number, String pem) throws IOException, InterruptedException {
        return get("/CMD0/mod_cmd.xml?cmd=vars-create&type=pb&name=X509/REQUESTRESPONSE/%05d&value=%s"
                .formatted(number, hex(pem)));
    }

    static String hex(String pem) throws IOException {
        try {
            return HexFormat.of().formatHex(certificate(pem).getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    static X509Certificate certificate(String pem) throws IOException {
        return Pem.certificates(pem).getFirst();
    }

    String upload(Path folder, String command, String content) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("upload.pem"), content);
        return curl("/X509/mod_cmd.xml?cmd=" + command, "--digest", "-u", "root:pass-pbx", "-F", "file=@" + file);
    }

    /** The chain that openssl is served, subject and issuer line by line; openssl takes short keys on demand only. */
    String servedChain() throws IOException, InterruptedException {
        String output = ExternalTool.run(
                "openssl",
                "s_client",
                "-connect",
                device.host() + ":" + device.httpsPort(),
                "-showcerts",
                "-nameopt",
                "RFC2253",
                "-cipher",
                "DEFAULT@SECLEVEL=0");
        StringBuilder chain = new StringBuilder();
        output.lines()
                .map(String::strip)
                .filter(line -> line.matches("(\\d+ s|i):.*"))
                .forEach(line -> chain.append(line).append('\n'));
        return chain.toString();
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
