// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ocsp.OcspResponder;
import org.fleetpki.pki.api.ocsp.OcspResponder.Served;
import org.fleetpki.pki.api.ocsp.OcspResponder.Settings;
import org.fleetpki.pki.ocsp.internal.HttpOcspResponder;
import org.fleetpki.tests.pki.Openssl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An authority with a good and a revoked certificate, responders for it, and ways to ask them. */
abstract class OcspScenario {

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    Authority authority;
    X509Certificate good;
    X509Certificate bad;
    Openssl openssl;

    @BeforeEach
    void create() throws Exception {
        authority = Authority.create(folder);
        good = authority.issue("good");
        bad = authority.issue("bad");
        authority.revoke(bad, RevocationReason.KEY_COMPROMISE);
        openssl = new Openssl(authority.books());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    static Settings settings(Duration signerLife, boolean presignedOnly, int rate) {
        Optional<CrlOrder> crl = Optional.of(new CrlOrder(
                Duration.ofDays(7), false, Optional.empty(), Optional.empty(), Optional.of(Duration.ofDays(3))));
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new Settings(anywhere, Duration.ofHours(12), signerLife, presignedOnly, rate, crl);
    }

    URI serve(Settings settings, Authority... authorities) throws Exception {
        List<Served> served = new ArrayList<>();
        for (Authority each : authorities) {
            CertificateAuthority.Unlocked key = each.unlock();
            open.add(key);
            served.add(new Served(each.get(), key));
        }
        OcspResponder.Running running = new HttpOcspResponder(Authority.REVOCATIONS).start(served, settings);
        open.add(running);
        return URI.create("http://127.0.0.1:" + running.address().getPort());
    }

    URI serve(boolean delegated) throws Exception {
        return serve(settings(delegated ? Duration.ofDays(7) : Duration.ZERO, false, 1000), authority);
    }

    String ask(URI responder, String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("ocsp", "-issuer", "cacert.pem", "-CAfile", "cacert.pem", "-url", responder.toString()));
        command.addAll(List.of(more));
        return openssl.run(command.toArray(String[]::new));
    }

    static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
        }
    }

    HttpRequest.Builder post(URI responder, byte[] body) {
        return HttpRequest.newBuilder(responder)
                .header("Content-Type", "application/ocsp-request")
                .POST(BodyPublishers.ofByteArray(body));
    }

    byte[] request(String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("ocsp", "-issuer", "cacert.pem", "-reqout", "request.der"));
        command.addAll(List.of(more));
        openssl.run(command.toArray(String[]::new));
        return Files.readAllBytes(authority.books().resolve("request.der"));
    }

    static String status(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        assertEquals(
                "application/ocsp-response",
                response.headers().firstValue("Content-Type").orElseThrow());
        // SEQUENCE { ENUMERATED } of an answer without a signature
        return body.length == 5 ? "failure " + body[4] : "signed";
    }
}
