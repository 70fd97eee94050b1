// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fleetpki.sim.DeviceOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisWebServerTest {

    private static final String WEB = "xmlns:aweb='http://www.axis.com/vapix/ws/webserver'";

    @TempDir
    Path folder;

    @Test
    void readsTheConfigurationInTheDocumentedForm() throws Exception {
        try (Camera camera = Camera.on("127.20.24.1")) {
            Camera.Answer answer = camera.soap("<aweb:GetWebServerTlsConfiguration " + WEB + "/>");
            assertEquals(200, answer.status());
            assertEquals("application/soap+xml; charset=utf-8", answer.type());
            assertTrue(
                    answer.body()
                            .contains(
                                    "<aweb:GetWebServerTlsConfigurationResponse><aweb:Configuration name=\"WebServer\">"
                                            + "<aweb:Tls>true</aweb:Tls><aweb:ConnectionPolicies><aweb:Admin>HttpAndHttps"
                                            + "</aweb:Admin></aweb:ConnectionPolicies><aweb:Ciphers><acert:Cipher>"
                                            + "ECDHE-ECDSA-AES128-GCM-SHA256</acert:Cipher>"),
                    answer.body());
            assertTrue(
                    answer.body()
                            .contains(
                                    "<aweb:CertificateSet><acert:Certificates><acert:Id>Default (self-signed)</acert:Id>"
                                            + "</acert:Certificates><acert:CACertificates></acert:CACertificates>"),
                    answer.body());
        }
    }

    @Test
    void refusesConnectionsWhileItRestarts() throws Exception {
        AxisSimulator slow = new AxisSimulator(AxisSettings.restartingFor(Duration.ofMinutes(5)));
        try (Camera camera = Camera.start(slow, DeviceOrder.on("cam", "127.20.24.10"))) {
            Camera.Answer answer = camera.soap(Camera.configuration(true, "HttpAndHttps", Camera.FACTORY));
            assertTrue(answer.body().contains("<aweb:SetWebServerTlsConfigurationResponse/>"), answer.body());
            Instant deadline = Instant.now().plusSeconds(30);
            while (camera.isOpen(camera.device.httpPort()) && Instant.now().isBefore(deadline)) {
                Thread.onSpinWait();
            }
            assertFalse(camera.isOpen(camera.device.httpPort()));
            assertFalse(camera.isOpen(camera.device.httpsPort()));
        }
    }

    @Test
    void theWholeSafeSequenceEndsWithHttpsOnly() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Camera camera = Camera.on("127.20.24.2")) {
            assertEquals(201, camera.addAuthority("root", authority.root()).status());
            assertEquals(
                    201, camera.addAuthority("sub", authority.intermediate()).status());
            camera.create("new", "CN=cam1.example.org", "'DNS:cam1.example.org','IP:127.20.24.2'");
            String leaf = authority.certify(camera.csr("new"));
            assertEquals(200, camera.install("new", leaf).status());
            assertTrue(camera.servedChain().startsWith("0 s:CN=axis-b8a44f"));
            camera.configure("HttpAndHttps", "new");
            assertEquals("0 s:CN=cam1.example.org\ni:CN=Sub\n1 s:CN=Sub\ni:CN=Root\n", camera.servedChain());
            Path root = authority.rootFile();
            assertTrue(
                    camera.secure(root, "cam1.example.org", "/config/discover").contains("apis"));
            assertTrue(camera.secure(root, "127.20.24.2", "/config/discover").contains("apis"));
            assertTrue(camera.isOpen(camera.device.httpPort()));
            camera.configure("Https", "new");
            assertFalse(camera.isOpen(camera.device.httpPort()));
            assertTrue(camera.secure(root, "127.20.24.2", "/config/discover").contains("apis"));
            assertEquals("Https", camera.device.state().get("webserver.policy"));
            assertEquals("new", camera.device.state().get("webserver.certificate"));
        }
    }

    @Test
    void withoutTheIntermediateOnlyTheLeafIsServed() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Camera camera = Camera.on("127.20.24.3")) {
            camera.addAuthority("root", authority.root());
            camera.create("new", "CN=cam", "'IP:127.20.24.3'");
            camera.install("new", authority.certify(camera.csr("new")));
            camera.configure("HttpAndHttps", "new");
            assertEquals("0 s:CN=cam\ni:CN=Sub\n", camera.servedChain());
            assertTrue(camera.secure(authority.rootFile(), "127.20.24.3", "/").contains("SSL"));
        }
    }

    @Test
    void httpClosesHttps() throws Exception {
        try (Camera camera = Camera.on("127.20.24.4")) {
            camera.configure("Http", Camera.FACTORY);
            assertFalse(camera.isOpen(camera.device.httpsPort()));
            assertEquals(
                    "root.HTTPS.Enabled=no\n",
                    camera.get("/axis-cgi/param.cgi?action=list&group=HTTPS.Enabled")
                            .body());
            camera.configure("HttpAndHttps", Camera.FACTORY);
            assertTrue(camera.servedChain().startsWith("0 s:CN=axis-b8a44f"));
        }
    }

    @ParameterizedTest
    @CsvSource({"RSA-2048", "RSA-1024", "EC-P384", "EC-P521"})
    void servesOtherKinds(String type) throws Exception {
        try (Camera camera = Camera.on("127.20.24.5")) {
            String body = "{'data':{'alias':'k','subject':'CN=k','keystore':'TEE0','key_type':'" + type + "'}}";
            assertEquals(
                    200,
                    camera.send("POST", Camera.REST + "/create_certificate", body)
                            .status());
            camera.configure("HttpAndHttps", "k");
            assertEquals("0 s:CN=k\ni:CN=k\n", camera.servedChain());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Configuration name=\"WebServer\"> | <Configuration xmlns=\"\" name=\"WebServer\">",
                "<Tls> | <Tls xmlns=\"\">",
                "<Admin> | <Admin xmlns=\"\">",
                "<ConnectionPolicies> | <acert:Other/><ConnectionPolicies>",
                "acert:Id> | Id>",
                "acert:Cipher> | Cipher>",
                "<Tls>true</Tls> | <Enabled>true</Enabled>",
            })
    void unqualifiedAndUnknownElementsMismatch(String right, String wrong) throws Exception {
        try (Camera camera = Camera.on("127.20.24.6")) {
            Map<String, String> before = camera.device.state();
            String good = Camera.configuration(true, "HttpAndHttps", Camera.FACTORY);
            String bad = good.replace(right, wrong);
            assertNotEquals(good, bad);
            Camera.Answer answer = camera.soap(bad);
            assertEquals(400, answer.status());
            assertTrue(answer.body().contains("<SOAP-ENV:Value>SOAP-ENV:Sender</SOAP-ENV:Value>"), answer.body());
            assertTrue(answer.body().contains("<SOAP-ENV:Value>ter:TagMismatch</SOAP-ENV:Value>"), answer.body());
            assertEquals(before, camera.device.state());
        }
    }

    @Test
    void theVendorsOwnExampleMismatches() throws Exception {
        try (Camera camera = Camera.on("127.20.24.6")) {
            Camera.Answer answer = camera.soap("<aweb:SetWebServerTlsConfiguration " + WEB
                    + "><Configuration><Tls>true</Tls></Configuration></aweb:SetWebServerTlsConfiguration>");
            assertTrue(answer.body().contains("ter:TagMismatch"), answer.body());
        }
    }

    @Test
    void valuesThatCannotBeAreRefused() throws Exception {
        try (Camera camera = Camera.on("127.20.24.7")) {
            Map<String, String> before = camera.device.state();
            String good = Camera.configuration(true, "HttpAndHttps", Camera.FACTORY);
            for (String bad : new String[] {
                Camera.configuration(true, "HttpAndHttps", "none"),
                Camera.configuration(true, "Sometimes", Camera.FACTORY),
                Camera.configuration(false, "Https", Camera.FACTORY),
                good.replace("<Tls>true", "<Tls>maybe"),
                good.replace("ECDHE-ECDSA-AES128-GCM-SHA256", "RC4-MD5"),
                good.replace("<acert:Id>" + Camera.FACTORY + "</acert:Id>", ""),
                good.replace("<acert:CACertificates>", "<acert:CACertificates><acert:Id>none</acert:Id>"),
            }) {
                Camera.Answer answer = camera.soap(bad);
                assertEquals(400, answer.status(), answer.body());
                assertTrue(answer.body().contains("SOAP-ENV:Sender"), answer.body());
                assertTrue(answer.body().contains("ter:InvalidArgVal"), answer.body());
            }
            assertEquals(before, camera.device.state());
            assertEquals(0, camera.device.writes());
        }
    }

    @Test
    void otherOperationsAreNotSupported() throws Exception {
        try (Camera camera = Camera.on("127.20.24.8")) {
            for (String operation : new String[] {
                "<c:GetCertificates xmlns:c='http://www.axis.com/vapix/ws/certificates'/>",
                "<tds:GetDeviceInformation xmlns:tds='http://www.onvif.org/ver10/device/wsdl'/>",
                "<aweb:Reboot " + WEB + "/>",
            }) {
                Camera.Answer answer = camera.soap(operation);
                assertEquals(500, answer.status());
                assertTrue(answer.body().contains("SOAP-ENV:Receiver"), answer.body());
                assertTrue(answer.body().contains("ter:ActionNotSupported"), answer.body());
                assertTrue(answer.body().contains("Optional action not implemented"), answer.body());
            }
            assertEquals(400, camera.soap("<broken").status());
            assertEquals(400, camera.soap("").status());
        }
    }

    @Test
    void theServedCertificateChangesWithTheRestartOnly() throws Exception {
        try (Camera camera = Camera.on("127.20.24.9")) {
            camera.create("k", "CN=k", "");
            camera.device.faults().pretend("SetWebServerTlsConfiguration", 1);
            assertEquals(
                    200,
                    camera.soap(Camera.configuration(true, "HttpAndHttps", "k")).status());
            assertTrue(camera.servedChain().startsWith("0 s:CN=axis-"));
            assertEquals(Camera.FACTORY, camera.device.state().get("webserver.certificate"));
            camera.configure("HttpAndHttps", "k");
            assertEquals("0 s:CN=k\ni:CN=k\n", camera.servedChain());
            String path = Camera.REST + "/certificates/";
            assertEquals(409, camera.send("DELETE", path + "k", "").status());
            assertEquals(
                    200,
                    camera.send("DELETE", path + "Default%20(self-signed)", "").status());
        }
    }
}
