// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Pem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The device against an update server of the JDK. */
class InnovaphoneUpdateTest {

    private static final String LINE = "mod cmd X509 servercert-create /cmd servercert-create /redirect /target device"
            + " /type Signing%20request  /key 2048-bit  /signature SHA256  /dn-cn pbx1  /dn-ou  /dn-o Ex%20Ample  /dn-l"
            + "  /dn-st  /dn-c  /san-dns pbx1.example.org  /san-dns  /san-dns  /san-ip 10.0.0.7  /san-ip \r\n";

    @TempDir
    Path folder;

    private final Map<String, String> received = new ConcurrentHashMap<>();
    private final AtomicReference<String> script = new AtomicReference<>("");

    private String begin(HttpServer server) {
        server.createContext("/", this::serve);
        server.start();
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        byte[] answer = new byte[0];
        if (exchange.getRequestMethod().equals("PUT")) {
            String coding = exchange.getRequestHeaders().getFirst("Transfer-Encoding");
            received.put(
                    uri, coding + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } else {
            received.put("GET", uri);
            answer = script.get().getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String scfg(String base, String id, String command) {
        return "mod cmd UP0 scfg " + base + "/put?sn=#m&id=" + id + " ser nop /always " + command.replace(" ", "%20")
                + "\r\n";
    }

    @Test
    void aDeviceIsRenewedThroughItsUpdateServer() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        try (Box box = Box.on("127.21.3.1")) {
            String base = begin(server);
            script.set("# first\r\n" + scfg(base, "certificates", "mod cmd X509 xml-info") + LINE);
            box.device.poll(base + "/script?sn=#m&hw=#h");
            assertTrue(received.get("GET").matches("/script\\?sn=00-90-33(-[0-9a-f]{2}){3}&hw=IP411(-[0-9a-f]{2}){3}"));
            String sn = received.get("GET").replaceAll(".*sn=([^&]*)&.*", "$1");
            String put = received.get("/put?sn=" + sn + "&id=certificates");
            assertTrue(put.startsWith("chunked <info><servercert><certificate subject_cn=\"IP411-"), put);
            Box.await(() -> box.device.state().containsKey("device.request"));

            script.set(scfg(base, "csr", "vars read X509/REQUEST"));
            box.device.poll(base + "/script?sn=#m&hw=#h");
            String csr = received.get("/put?sn=" + sn + "&id=csr").strip().split(" ")[3];
            String leaf = authority.certify(HexFormat.of().parseHex(csr));
            assertTrue(authority.show().contains("CN=pbx1,O=Ex Ample"), authority.show());

            script.set("mod cmd UP1 check ser 4711\r\nvars create X509/REQUESTRESPONSE/00000 pb " + Box.hex(leaf)
                    + "\r\nvars create X509/REQUESTRESPONSE/00001 pb " + Box.hex(authority.pem("sub"))
                    + "\r\nvars create X509/REQUESTRESPONSE/00002 pb " + Box.hex(authority.pem("root"))
                    + "\r\nvars del X509/REQUEST\r\nvars del X509/REQUESTKEY\r\n");
            box.device.poll(base + "/script?sn=#m&hw=#h");
            assertTrue(box.servedChain().startsWith("0 s:CN=pbx1,O=Ex Ample\ni:CN=Sub\n"), box.servedChain());
            assertFalse(box.device.state().containsKey("device.request"));
            assertEquals("4711", box.device.state().get("update.serial"));
            script.set("mod cmd UP1 check ser 4711\r\n" + LINE);
            box.device.poll(base + "/x");
            assertFalse(box.device.state().containsKey("device.busy"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRootMissingAtTheEndOfTheScriptIsAnError() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        try (Box box = Box.on("127.21.3.2")) {
            String base = begin(server);
            String leaf = authority.certify(box.request());
            script.set("vars create X509/REQUESTRESPONSE/00000 pb " + Box.hex(leaf) + "\r\n");
            box.device.poll(base);
            assertEquals("the root certificate is missing", box.device.state().get("device.error"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anUpdateServerMustBeTrusted() throws Exception {
        KeyPair key = KeyKind.EC_P256.generate(new SecureRandom());
        Instant now = Instant.now();
        X509Certificate certificate = new CertificateMaker(new SecureRandom())
                .selfSigned(
                        new CertificateMaker.Contents(
                                new X500Principal("CN=updates"),
                                List.of(new GeneralName(GeneralName.iPAddress, "127.0.0.1")),
                                now.minus(Duration.ofDays(1)),
                                now.plus(Duration.ofDays(1)),
                                true),
                        key);
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(key, certificate)));
        try (Box box = Box.on("127.21.3.3")) {
            String base = begin(server);
            script.set(LINE);
            assertThrows(IOException.class, () -> box.device.poll(base));
            assertTrue(box.device.state().get("rejected.0").startsWith("Untrusted CA "));
            assertEquals("<info state=\"ok\"/>", box.upload(folder, "trusted-upload", Pem.of(certificate)));
            box.device.poll(base);
            Box.await(() -> box.device.state().containsKey("device.request"));
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext tls(KeyPair key, X509Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("k", key.getPrivate(), new char[0], new Certificate[] {certificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
