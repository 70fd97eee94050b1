// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.KeyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Firmware before AXIS OS 11.6, whose certificates are managed by SOAP. */
class AxisOldFirmwareTest {

    private static final String HOST = "127.20.29.1";
    private static final String SPACES = " xmlns:acertificates='http://www.axis.com/vapix/ws/certificates'"
            + " xmlns:acert='http://www.axis.com/vapix/ws/cert' xmlns:tds='http://www.onvif.org/ver10/device/wsdl'"
            + " xmlns:tt='http://www.onvif.org/ver10/schema'";

    @TempDir
    Path folder;

    private static Camera.Answer service(Camera camera, String operation, String contents)
            throws IOException, InterruptedException {
        return camera.soap(
                "<acertificates:" + operation + SPACES + ">" + contents + "</acertificates:" + operation + ">");
    }

    private static Camera.Answer onvif(Camera camera, String operation, String contents)
            throws IOException, InterruptedException {
        return camera.soap("<tds:" + operation + SPACES + ">" + contents + "</tds:" + operation + ">");
    }

    private static Camera.Answer create(Camera camera, String id) throws IOException, InterruptedException {
        return service(
                camera,
                "CreateCertificate2",
                id(id) + "<acertificates:Subject><acert:O>Ex</acert:O><acert:CN>cam1.example.org</acert:CN>"
                        + "</acertificates:Subject>"
                        + "<acertificates:ValidNotBefore>2026-01-01T00:00:00</acertificates:ValidNotBefore>"
                        + "<acertificates:ValidNotAfter>2027-01-01T00:00:00</acertificates:ValidNotAfter>");
    }

    private static String id(String id) {
        return "<acertificates:Id>" + id + "</acertificates:Id>";
    }

    private static String set(String id) {
        return "<acertificates:CertSetName>WebServer</acertificates:CertSetName><acertificates:CertSet>"
                + "<acert:Certificates><acert:Id>" + id + "</acert:Id></acert:Certificates>"
                + "<acert:CACertificates/><acert:TrustedCertificates/></acertificates:CertSet>";
    }

    private static String loaded(String element, String id, String base64, String more) {
        return "<tds:" + element + "><tt:CertificateID>" + id + "</tt:CertificateID><tt:Certificate><tt:Data>" + base64
                + "</tt:Data></tt:Certificate>" + more + "</tds:" + element + ">";
    }

    private static String base64(String pem) {
        return pem.substring(pem.indexOf("-----BEGIN")).replaceAll("-----[A-Z ]+-----|\\s", "");
    }

    private static String text(Camera.Answer answer, String name) {
        assertEquals(200, answer.status(), answer.body());
        return answer.body().replaceFirst("(?s)^.*<[a-z]+:" + name + ">([^<]*)<.*$", "$1");
    }

    private static void fault(String name, Camera.Answer answer) {
        assertTrue(answer.status() == 500 || answer.status() == 400, answer.body());
        assertTrue(answer.body().contains("<acertificates:" + name + " "), answer.body());
    }

    @Test
    void aCertificateGoesAllTheWay() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Camera camera = Camera.of("", "6.50.5.5", HOST)) {
            assertFalse(camera.isOpen(camera.device.httpsPort()), "no HTTPS before 7.20");
            assertFalse(onvif(camera, "GetCertificates", "").body().contains("NvtCertificate"));
            String self = text(create(camera, "web"), "Certificate");
            String shown = ExternalTool.feed(
                    "-----BEGIN CERTIFICATE-----\n" + self.replaceAll("(.{64})", "$1\n")
                            + "\n-----END CERTIFICATE-----\n",
                    "openssl",
                    "x509",
                    "-noout",
                    "-text");
            assertTrue(shown.contains("Not Before: Jan  1 00:00:00 2026 GMT"), shown);
            fault("CertificateIdInUseFault", create(camera, "web"));
            String request = text(service(camera, "GetPkcs10Request2", id("web")), "Pkcs10Request");
            assertFalse(request.contains("-"), "no armour");
            Path csr = folder.resolve("csr.der");
            Files.write(csr, Base64.getDecoder().decode(request));
            String pem = ExternalTool.run("openssl", "req", "-inform", "DER", "-in", csr.toString());
            String leaf = authority.certify(pem);
            assertEquals(
                    200,
                    onvif(camera, "LoadCertificates", loaded("NVTCertificate", "web", base64(leaf), ""))
                            .status());
            fault(
                    "CertificateFormatFault",
                    onvif(camera, "LoadCertificates", loaded("NVTCertificate", "web", base64(authority.root()), "")));
            assertEquals(
                    200,
                    onvif(
                                    camera,
                                    "LoadCACertificates",
                                    loaded("CACertificate", "sub", base64(authority.intermediate()), ""))
                            .status());
            assertEquals(200, service(camera, "SetCertSet", set("web")).status());
            assertTrue(service(camera, "GetCertSet", "<acertificates:CertSetName>WebServer</acertificates:CertSetName>")
                    .body()
                    .contains("<acert:Id>web</acert:Id>"));
            assertEquals(
                    "OK\n",
                    camera.get("/axis-cgi/param.cgi?action=update&HTTPS.Enabled=yes")
                            .body());
            waitForHttps(camera);
            assertEquals(
                    2,
                    camera.servedChain()
                            .lines()
                            .filter(line -> line.contains("s:"))
                            .count());
            assertTrue(camera.servedChain().contains("CN=cam1.example.org"), camera.servedChain());
            assertTrue(onvif(camera, "GetCertificatesStatus", "")
                    .body()
                    .contains("web</tt:CertificateID><tt:Status>true"));
            assertTrue(onvif(camera, "GetCertificateInformation", "<tds:CertificateID>web</tds:CertificateID>")
                    .body()
                    .contains("<acert:CertificatePEM>-----BEGIN"));
            fault(
                    "CertificateInUseFault",
                    onvif(camera, "DeleteCertificates", "<tds:CertificateID>web</tds:CertificateID>"));
        }
    }

    private static void waitForHttps(Camera camera) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!camera.isOpen(camera.device.httpsPort())) {
            assertTrue(Instant.now().isBefore(deadline), "HTTPS does not open");
            Thread.onSpinWait();
        }
    }

    @Test
    void groupsHavePoliciesOfTheirOwn() throws Exception {
        try (Camera camera = Camera.of("", "6.50.5.5", HOST)) {
            String group = "/axis-cgi/param.cgi?action=list&group=System.BoaGroupPolicy";
            assertTrue(camera.get(group).body().contains("root.System.BoaGroupPolicy.viewer=http\n"));
            String update = "/axis-cgi/param.cgi?action=update&System.BoaGroupPolicy.admin=both";
            assertTrue(camera.get(update).body().startsWith("# Error: Error setting"), "HTTPS needs a certificate");
            create(camera, "web");
            Camera.Answer set = camera.soap(Camera.configuration(true, "HttpAndHttps", "web"));
            assertTrue(set.body().contains("ter:TagMismatch"), "Operator and Viewer are wanted: " + set.body());
            assertEquals(200, service(camera, "SetCertSet", set("web")).status());
            assertEquals(
                    "OK\n",
                    camera.get(update + "&System.BoaGroupPolicy.operator=both").body());
            waitForHttps(camera);
            assertEquals("HttpAndHttps", camera.device.state().get("webserver.policy"));
            assertEquals("Http", camera.device.state().get("webserver.policy.viewer"));
            assertTrue(camera.soap("<w:GetWebServerTlsConfiguration xmlns:w='http://www.axis.com/vapix/ws/webserver'/>")
                    .body()
                    .contains("<aweb:Viewer>Http</aweb:Viewer>"));
        }
        try (Camera camera = Camera.of("", "7.40.1", HOST)) {
            assertTrue(camera.isOpen(camera.device.httpsPort()), "HTTPS from 7.20 on");
            assertEquals(
                    200,
                    camera.soap(Camera.configuration(true, "HttpAndHttps", Camera.FACTORY))
                            .status());
        }
    }

    @Test
    void aStoreMayHoldOneCertificate() throws Exception {
        try (Camera camera = Camera.of("M1013", "6.50.5.5", HOST)) {
            assertEquals(200, create(camera, "one").status());
            fault("MaxNumberOfCertificatesFault", create(camera, "two"));
            assertEquals(
                    200,
                    onvif(camera, "DeleteCertificates", "<tds:CertificateID>one</tds:CertificateID>")
                            .status());
            camera.device.faults().storeFull();
            fault("MaxNumberOfCertificatesFault", create(camera, "two"));
            camera.device.faults().clear();
            assertEquals(200, create(camera, "two").status());
        }
    }

    @Test
    void someProductsHaveOtherVersions() throws Exception {
        String sets = "ListCertSets";
        try (Camera door = Camera.of("A1001", "1.25.0", HOST)) {
            assertTrue(service(door, sets, "").body().contains("EAPTLS_WIRED"));
        }
        try (Camera old = Camera.of("A1001", "1.24.9", HOST)) {
            assertEquals(500, service(old, sets, "").status());
        }
        try (Camera network = Camera.of("T8508", "", HOST)) {
            assertTrue(service(network, sets, "").body().contains("ter:ActionNotSupported"));
            assertFalse(network.isOpen(network.device.httpsPort()));
        }
    }

    @Test
    void aKeyMayNotBeMadeAndAnArchiveNotTaken() throws Exception {
        AxisSettings settings = new AxisSettings(Camera.GAP, Set.of(KeyKind.RSA_2048), true);
        try (Camera camera = Camera.start(
                new AxisSimulator(settings),
                new DeviceOrder("cam", "", "9.80.3", HOST, "", 0, 0, "root", "pass-cam", Optional.empty()))) {
            fault("KeyPairGenerationFault", create(camera, "web"));
            fault("Pkcs10GenerationFault", service(camera, "GetPkcs10Request2", id("nobody")));
            fault(
                    "CertificateFormatFault",
                    service(
                            camera,
                            "LoadPkcs12",
                            id("p") + "<acertificates:Certificate>AAAA</acertificates:Certificate>"));
            assertEquals(0, camera.device.writes());
        }
    }

    @Test
    void aCertificateComesWithItsKey() throws Exception {
        Path key = folder.resolve("u.key");
        String certificate = ExternalTool.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                key.toString(),
                "-subj",
                "/CN=u",
                "-days",
                "3");
        certificate = base64(certificate.substring(certificate.indexOf("-----BEGIN CERTIFICATE")));
        String secret = "<tt:PrivateKey><tt:Data>" + base64(Files.readString(key)) + "</tt:Data></tt:PrivateKey>";
        try (Camera camera = Camera.of("", "10.12.91", HOST)) {
            assertEquals(
                    200,
                    onvif(
                                    camera,
                                    "LoadCertificateWithPrivateKey",
                                    loaded("CertificateWithPrivateKey", "up", certificate, secret))
                            .status());
            assertFalse(onvif(camera, "GetCertificates", "").body().contains("PrivateKey"));
            assertEquals(
                    400,
                    onvif(
                                    camera,
                                    "LoadCertificateWithPrivateKey",
                                    loaded("CertificateWithPrivateKey", "u".repeat(33), certificate, secret))
                            .status());
        }
    }

    @Test
    void aRestartMayBringTheDefaultCertificateBack() throws Exception {
        try (Camera camera = Camera.of("", "10.12.91", HOST)) {
            assertEquals(200, create(camera, "web").status());
            camera.configure("HttpAndHttps", "web");
            String before = camera.device.state().get("webserver.certificate");
            camera.device.faults().forgetOnRestart();
            assertEquals(200, camera.get("/axis-cgi/restart.cgi").status());
            Instant deadline = Instant.now().plusSeconds(60);
            while (camera.device.state().get("webserver.certificate").equals(before)) {
                assertTrue(Instant.now().isBefore(deadline), "it forgets nothing");
                Thread.onSpinWait();
            }
            assertNotEquals(before, camera.device.state().get("webserver.certificate"));
            assertEquals(Camera.FACTORY, camera.device.state().get("webserver.certificate"));
        }
    }

    @Test
    void portAccessIsToldAndSet() throws Exception {
        try (Camera camera = Camera.on(HOST)) {
            String path = "/axis-cgi/network_settings.cgi";
            String get = "{'apiVersion':'1.0','method':'getNetworkInfo'}";
            assertFalse(camera.send("POST", path, get)
                    .json()
                    .get("data")
                    .get("devices")
                    .get(0)
                    .get("wired")
                    .get("8021X")
                    .get("enabled")
                    .booleanValue());
            String set = "{'apiVersion':'1.0','method':'setWired8021XConfiguration','params':{'deviceName':'eth0',"
                    + "'enabled':true,'mode':'WPA-Enterprise-EAPTLS','identity':'cam','eapolVersion':'EAPoLv3',"
                    + "'certClient':'%s','certsCA':[]}}";
            assertEquals(
                    4004,
                    camera.send("POST", path, set.formatted("nobody"))
                            .json()
                            .get("error")
                            .get("code")
                            .intValue());
            camera.create("client", "CN=client", "");
            assertEquals(200, camera.send("POST", path, set.formatted("client")).status());
            assertEquals(
                    "client",
                    camera.send("POST", path, get)
                            .json()
                            .get("data")
                            .get("devices")
                            .get(0)
                            .get("wired")
                            .get("8021X")
                            .get("certClient")
                            .stringValue());
            assertEquals(
                    409,
                    camera.send("DELETE", Camera.REST + "/certificates/client", "")
                            .status());
        }
    }

    @Test
    void theRestInterfaceFollowsConditionsToo() throws Exception {
        try (Camera camera = Camera.on(HOST)) {
            camera.device.faults().storeFull();
            String body = "{'data':{'alias':'k','subject':'CN=k'}}";
            assertEquals(
                    409,
                    camera.send("POST", Camera.REST + "/create_certificate", body)
                            .status());
            assertEquals(
                    409,
                    camera.send("POST", Camera.REST + "/ca_certificates", "{'data':{}}")
                            .status());
            camera.device.faults().clear();
            camera.create("k", "CN=k", "");
        }
    }
}
