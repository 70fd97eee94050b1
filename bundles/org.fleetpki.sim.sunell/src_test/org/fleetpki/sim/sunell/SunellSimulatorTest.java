// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The camera as curl and openssl see it. */
class SunellSimulatorTest {

    private static final SunellSimulator SIMULATOR = new SunellSimulator(Duration.ofMillis(300));
    private static final String USER = "userName=root&password=pass-cam";
    private static final String INFO = "/cgi-bin/param.cgi?action=get&type=deviceInfo";
    private static final String NETWORK = "type=localNetwork&netCardId=1&IPProtoVer=1";
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private static SunellDevice on(String host, Optional<Path> flash) throws IOException {
        return SIMULATOR.start(new DeviceOrder("cam", "", "", host, "", 0, 0, "root", "pass-cam", flash));
    }

    private static String curl(SunellDevice camera, String path, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS"));
        command.addAll(List.of(options));
        command.add("http://" + camera.host() + ":" + camera.httpPort() + path);
        return ExternalTool.run(command.toArray(String[]::new));
    }

    private static String cgi(SunellDevice camera, String program, String arguments, String... options)
            throws IOException, InterruptedException {
        return curl(camera, "/cgi-bin/" + program + ".cgi?" + USER + "&" + arguments, options);
    }

    private void openssl(String arguments) throws IOException, InterruptedException {
        String[] words = ("openssl " + arguments).split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("(root|leaf)\\.[a-z]+")) {
                words[i] = folder.resolve(words[i]).toString();
            }
        }
        ExternalTool.run(words);
    }

    private void root() throws IOException, InterruptedException {
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -subj /CN=Root -days 30");
    }

    /** Certifies what is in {@code leaf.csr}. */
    private void certify() throws IOException, InterruptedException {
        openssl("x509 -req -in leaf.csr -CA root.pem -CAkey root.key -CAcreateserial -days 10 -out leaf.pem");
    }

    private String createRequest(SunellDevice camera) throws IOException, InterruptedException {
        String form = "country=CN&province=GD&city=SZ&organization=SNL&department=TECH&commonName=192.168.1.120";
        assertEquals("return=0\r\n", cgi(camera, "cert", "action=create&type=CSR", "-d", form));
        return cgi(camera, "cert", "action=export&type=CSR");
    }

    private String upload(SunellDevice camera, boolean withKey) throws IOException, InterruptedException {
        String certificate = "certFile=@" + folder.resolve("leaf.pem");
        return withKey
                ? cgi(
                        camera,
                        "cert",
                        "action=upload&type=serverCert",
                        "-F",
                        certificate,
                        "-F",
                        "keyFile=@" + folder.resolve("leaf.key"))
                : cgi(camera, "cert", "action=upload&type=serverCert", "-F", certificate);
    }

    /** What openssl is served, verified by an authority: subject, verdict. */
    private static String served(SunellDevice camera, Path authority) {
        try {
            String output = ExternalTool.run(
                    "openssl",
                    "s_client",
                    "-connect",
                    camera.host() + ":" + camera.httpsPort(),
                    "-CAfile",
                    authority.toString(),
                    "-nameopt",
                    "RFC2253");
            String subject = output.lines()
                    .filter(line -> line.startsWith("subject="))
                    .findFirst()
                    .orElse("none");
            return subject + (output.contains("Verify return code: 0 (ok)") ? " ok" : "");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Path authority(SunellDevice camera) throws IOException, InterruptedException {
        String pem = cgi(camera, "cert", "action=export&type=CACert");
        return Files.writeString(folder.resolve("cacert.crt"), pem);
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LONG);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "it does not happen");
            Thread.onSpinWait();
        }
    }

    private static boolean isOpen(SunellDevice camera, int port) {
        try (Socket socket = new Socket(camera.host(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theBuiltInAuthorityCertifiesTheAddressAnewAtEveryStart() throws Exception {
        try (SunellDevice camera = on("127.21.4.1", Optional.of(folder.resolve("flash")))) {
            Path authority = authority(camera);
            assertEquals("subject=CN=127.21.4.1 ok", served(camera, authority));
            Map<String, String> before = camera.state();
            assertEquals("return=0\r\n", cgi(camera, "param", "action=set&" + NETWORK + "&IPAddress=192.168.2.120"));
            assertEquals(before, camera.state());
            assertEquals("subject=CN=127.21.4.1 ok", served(camera, authority));
            assertEquals("return=0\r\n", cgi(camera, "operate", "action=restart"));
            await(() -> served(camera, authority).equals("subject=CN=192.168.2.120 ok"));
            assertEquals(before.get("authority"), camera.state().get("authority"));
            assertTrue(cgi(camera, "param", "action=get&" + NETWORK).contains("IPAddress=192.168.2.120\r\n"));
        }
        try (SunellDevice camera = on("127.21.4.1", Optional.of(folder.resolve("flash")))) {
            assertEquals("subject=CN=192.168.2.120 ok", served(camera, folder.resolve("cacert.crt")));
        }
    }

    @Test
    void theAuthorityIsValidForTenYears() throws Exception {
        try (SunellDevice camera = on("127.21.4.2", Optional.empty())) {
            String dates = ExternalTool.run(
                    "openssl",
                    "x509",
                    "-noout",
                    "-dates",
                    "-in",
                    authority(camera).toString());
            assertTrue(dates.contains("notBefore=Aug 14") && dates.contains("2023 GMT"), dates);
            assertTrue(dates.contains("notAfter=Aug 11") && dates.contains("2033 GMT"), dates);
        }
    }

    @Test
    void anUploadedPairIsServedAndStaysOverARestart() throws Exception {
        root();
        openssl("req -newkey rsa:2048 -nodes -keyout leaf.key -out leaf.csr -subj /CN=ipc.example.org");
        certify();
        try (SunellDevice camera = on("127.21.4.3", Optional.empty())) {
            assertEquals("return=0\r\n", upload(camera, true));
            await(() -> served(camera, folder.resolve("root.pem")).equals("subject=CN=ipc.example.org ok"));
            String before = camera.state().get("certificate");
            cgi(camera, "operate", "action=restart");
            await(() -> served(camera, folder.resolve("root.pem")).equals("subject=CN=ipc.example.org ok"));
            assertEquals(before, camera.state().get("certificate"));
            camera.faults().forgetOnRestart();
            // The restart before may not be over yet, and nothing is answered until it is.
            await(() -> restarted(camera).get("certificate.of").equals("built-in authority"));
        }
    }

    private static Map<String, String> restarted(SunellDevice camera) {
        try {
            cgi(camera, "operate", "action=restart");
            return camera.state();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRequestIsCertifiedAndAFactoryResetDeletesItsKey() throws Exception {
        root();
        try (SunellDevice camera = on("127.21.4.4", Optional.empty())) {
            assertEquals("return=-1\r\n", cgi(camera, "cert", "action=export&type=CSR"));
            String request = createRequest(camera);
            Path file = Files.writeString(folder.resolve("leaf.csr"), request);
            String shown = ExternalTool.run(
                    "openssl", "req", "-verify", "-noout", "-subject", "-nameopt", "RFC2253", "-in", file.toString());
            assertTrue(shown.contains("verify OK"), shown);
            assertTrue(shown.contains("subject=CN=192.168.1.120,OU=TECH,O=SNL,L=SZ,ST=GD,C=CN"), shown);
            certify();
            assertEquals("return=0\r\n", upload(camera, false));
            await(() -> served(camera, folder.resolve("root.pem"))
                    .equals("subject=CN=192.168.1.120,OU=TECH,O=SNL,L=SZ,ST=GD,C=CN ok"));
            camera.factoryReset();
            await(() -> isOpen(camera, camera.httpPort()));
            assertEquals("return=-2\r\n", upload(camera, false));
            assertNotEquals(request, createRequest(camera));
            assertEquals("return=-2\r\n", upload(camera, false));
            cgi(camera, "cert", "action=delete&type=CSR");
            assertFalse(camera.state().containsKey("request"));
        }
    }

    @Test
    void keysTakeTheirTime() throws Exception {
        try (SunellDevice camera = on("127.21.4.5", Optional.empty())) {
            Faults.Gate gate = camera.faults().holdKeys();
            CompletableFuture<String> created = CompletableFuture.supplyAsync(() -> {
                try {
                    return createRequest(camera);
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            assertTrue(gate.awaitRequest(LONG));
            assertFalse(camera.state().containsKey("request"));
            gate.open();
            assertTrue(created.get(60, TimeUnit.SECONDS).startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
        }
    }

    @Test
    void aFullStoreTakesNothing() throws Exception {
        root();
        openssl("req -newkey rsa:2048 -nodes -keyout leaf.key -out leaf.csr -subj /CN=x");
        certify();
        try (SunellDevice camera = on("127.21.4.6", Optional.empty())) {
            Map<String, String> before = camera.state();
            camera.faults().storeFull();
            assertEquals("return=-5\r\n", upload(camera, true));
            assertEquals("return=-5\r\n", cgi(camera, "cert", "action=create&type=CSR", "-d", "commonName=x"));
            assertEquals(before, camera.state());
            assertEquals(0, camera.writes());
        }
    }

    @Test
    void credentialsAreParametersAndDeviceInfoNeedsNone() throws Exception {
        try (SunellDevice camera = on("127.21.4.7", Optional.empty())) {
            assertTrue(curl(camera, INFO).contains("manufacturerName=SUNELL\r\nMACAddress=00:1C:27:"));
            assertEquals("return=-3\r\n", curl(camera, INFO.replace("deviceInfo", "NTP")));
            assertEquals(0, camera.logins());
            assertEquals("return=-3\r\n", curl(camera, INFO.replace("deviceInfo", "NTP&userName=root&password=x")));
            assertEquals(1, camera.refusedLogins());
            camera.faults().lockOut(1);
            assertEquals("return=-3\r\n", cgi(camera, "param", "action=get&type=NTP"));
            camera.faults().clear();
            assertEquals("NTPServerIP=\r\n", cgi(camera, "param", "action=get&type=NTP"));
            assertEquals("error\r\n", cgi(camera, "system", "action=test&type=NTP"));
            cgi(camera, "param", "action=set&type=NTP&NTPServerIP=10.0.0.1");
            assertEquals("return=0\r\n", cgi(camera, "system", "action=test&type=NTP"));
        }
    }

    @Test
    void httpsCanBeClosed() throws Exception {
        try (SunellDevice camera = on("127.21.4.8", Optional.empty())) {
            assertEquals("HTTPSMode=1\r\n", cgi(camera, "param", "action=get&type=HTTPS"));
            cgi(camera, "param", "action=set&type=HTTPS&HTTPSMode=0");
            await(() -> isOpen(camera, camera.httpPort()) && !isOpen(camera, camera.httpsPort()));
            assertEquals("false", camera.state().get("https"));
        }
    }

    @Test
    void aBrokenFlashIsSaidWithoutItsContent() throws Exception {
        Files.writeString(folder.resolve("flash.json"), "{\"authority\":{\"key\":\"geheim\"}}");
        IOException broken = assertThrows(IOException.class, () -> on("127.21.4.9", Optional.of(folder)));
        assertEquals("flash.json is not the flash memory of a simulated Sunell camera", broken.getMessage());
    }
}
