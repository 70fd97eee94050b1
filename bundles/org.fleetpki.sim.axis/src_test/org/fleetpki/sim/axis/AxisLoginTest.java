// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxisLoginTest {

    private static final String ALL = "{\"apiVersion\":\"1.0\",\"method\":\"getAllProperties\"}";
    private static final String INFO = "/axis-cgi/basicdeviceinfo.cgi";

    @TempDir
    Path folder;

    @Test
    void plainHttpAsksForDigestWithAnHtmlPage() throws Exception {
        try (Camera camera = Camera.on("127.20.20.1")) {
            Camera.Answer answer = camera.curl("application/json", "POST", INFO, ALL, "-i");
            assertEquals(401, answer.status());
            assertEquals("text/html; charset=utf-8", answer.type());
            assertTrue(answer.body().contains("<html>"), answer.body());
            assertTrue(answer.body().matches("(?s).*WWW-Authenticate: Digest realm=\"AXIS_B8A44F[0-9A-F]{6}\".*"));
            assertEquals(0, camera.device.logins());
        }
    }

    @Test
    void plainHttpTakesNoBasicAndNoWrongPassword() throws Exception {
        try (Camera camera = Camera.on("127.20.20.1")) {
            assertEquals(
                    401,
                    camera.curl("application/json", "POST", INFO, ALL, "--basic", "-u", "root:pass-cam")
                            .status());
            assertEquals(
                    401,
                    camera.curl("application/json", "POST", INFO, ALL, "--digest", "-u", "root:wrong")
                            .status());
            assertEquals(2, camera.device.refusedLogins());
            Camera.Answer answer = camera.send("POST", INFO, ALL);
            assertEquals(200, answer.status());
            assertEquals("P3265-V", property(answer, "ProdNbr"));
            assertEquals(3, camera.device.logins());
            assertEquals(2, camera.device.refusedLogins());
        }
    }

    @Test
    void whatIsUnrestrictedNeedsNoLogin() throws Exception {
        try (Camera camera = Camera.on("127.20.20.1")) {
            String call = "{\"apiVersion\":\"1.3\",\"context\":\"c\",\"method\":\"getAllUnrestrictedProperties\"}";
            Camera.Answer answer = camera.curl("application/json", "POST", INFO, call);
            assertEquals(200, answer.status());
            assertEquals("AXIS", property(answer, "Brand"));
            assertEquals("12.2.62", property(answer, "Version"));
            assertEquals("c", answer.json().get("context").stringValue());
            assertEquals("1.3", answer.json().get("apiVersion").stringValue());
            assertEquals(0, camera.device.logins());
        }
    }

    @Test
    void httpsTakesBasicFromCurlThatTrustsTheFactoryCertificate() throws Exception {
        try (Camera camera = Camera.on("127.20.20.1")) {
            Path trusted = Camera.file(folder, "factory.pem", camera.certificate(Camera.FACTORY));
            String serial = serial(camera);
            String name = "axis-" + serial.toLowerCase() + ".local";
            String discovered = camera.secure(trusted, name, "/config/discover");
            assertTrue(discovered.contains("/config/rest/cert/v1"), discovered);
            String stranger = camera.secure(trusted, "stranger.example", "/config/discover");
            assertTrue(stranger.contains("SSL"), stranger);
        }
    }

    @Test
    void httpsAsksTheClientOfTheJdkForBasic() throws Exception {
        try (Camera camera = Camera.on("127.20.20.1");
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(trusting(camera.certificate(Camera.FACTORY)))
                        .build()) {
            URI uri = URI.create("https://127.20.20.1:" + camera.device.httpsPort() + "/config/discover");
            HttpResponse<String> refused =
                    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertEquals(401, refused.statusCode());
            assertEquals(
                    "Basic realm=\"AXIS_" + serial(camera) + "\"",
                    refused.headers().firstValue("WWW-Authenticate").orElseThrow());
            String credentials = Base64.getEncoder().encodeToString("root:pass-cam".getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Authorization", "Basic " + credentials)
                    .build();
            assertEquals(200, client.send(request, BodyHandlers.ofString()).statusCode());
        }
    }

    private static String serial(Camera camera) throws Exception {
        return property(camera.send("POST", INFO, ALL), "SerialNumber");
    }

    private static String property(Camera.Answer answer, String name) {
        return answer.json().get("data").get("propertyList").get(name).stringValue();
    }

    private static SSLContext trusting(String pem) throws Exception {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Pinned(certificate)}, null);
        return context;
    }

    /** Trusts one certificate, whatever the name. */
    private static final class Pinned extends X509ExtendedTrustManager {

        private final X509Certificate pin;

        Pinned(X509Certificate pin) {
            this.pin = pin;
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            if (!chain[0].equals(pin)) {
                throw new CertificateException("another certificate");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("not a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("not a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("not a client");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
