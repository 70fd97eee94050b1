// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The device management service, and its deprecated operations on certificates. */
class DeviceManagementTest {

    @TempDir
    Path folder;

    private Nvt nvt;

    @BeforeEach
    void switchOn() throws IOException {
        nvt = Nvt.on("LEGACY-1", "127.20.43.1");
    }

    @AfterEach
    void switchOff() {
        nvt.close();
    }

    private static String loaded(String element, String id, String pem, String more) {
        return "<" + element + "><tt:CertificateID>" + id + "</tt:CertificateID><tt:Certificate><tt:Data>"
                + Nvt.base64(pem) + "</tt:Data></tt:Certificate>" + more + "</" + element + ">";
    }

    @Test
    void aCertificateGoesAllTheWay() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        String id = "<CertificateID>web</CertificateID>";
        nvt.tds("CreateCertificate", id + "<Subject>CN=cam1.example.org,O=Ex</Subject>")
                .ok();
        assertEquals("CertificateID", nvt.tds("CreateCertificate", id).fault());
        String csr = Nvt.pem(
                "CERTIFICATE REQUEST", nvt.tds("GetPkcs10Request", id).ok().text("Data"));
        String shown = ExternalTool.feed(csr, "openssl", "req", "-verify", "-noout", "-text");
        assertTrue(shown.contains("verify OK") && shown.contains("(2048 bit)"), shown);
        assertTrue(shown.contains("CN = cam1.example.org"), shown);
        assertFalse(shown.contains("Alternative"), shown);

        String leaf = authority.certify(csr);
        assertEquals(
                "KeysNotMatching",
                nvt.tds("LoadCertificates", loaded("NVTCertificate", "web", authority.intermediate(), ""))
                        .fault());
        nvt.tds("LoadCertificates", loaded("NVTCertificate", "web", leaf, "")).ok();
        nvt.tds("LoadCACertificates", loaded("CACertificate", "sub", authority.intermediate(), ""))
                .ok();
        nvt.tds(
                        "SetCertificatesStatus",
                        "<CertificateStatus><tt:CertificateID>web</tt:CertificateID><tt:Status>true</tt:Status>"
                                + "</CertificateStatus>")
                .ok();
        String expected = nvt.device.state().get("certificate web");
        Nvt.await("the new certificate", () -> nvt.servedLeaf().equals(expected));
        assertEquals("ReferenceExists", nvt.tds("DeleteCertificates", id).fault());
        Nvt.Answer information = nvt.tds("GetCertificateInformation", id).ok();
        assertEquals("CN=Sub", information.text("IssuerDN"));
        assertEquals("2048", information.text("KeyLength"));
        assertTrue(nvt.tds("GetCACertificates", "").ok().all("CertificateID").contains("sub"));
    }

    @Test
    void aCertificateComesWithItsKey() throws Exception {
        Path key = folder.resolve("k.pem");
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
                "/CN=up",
                "-days",
                "3");
        certificate = certificate.substring(certificate.indexOf("-----BEGIN CERTIFICATE"));
        String pkcs8 = Nvt.base64(Files.readString(key));
        String secret = "<tt:PrivateKey><tt:Data>" + pkcs8 + "</tt:Data></tt:PrivateKey>";
        nvt.tds("LoadCertificateWithPrivateKey", loaded("CertificateWithPrivateKey", "up", certificate, secret))
                .ok();
        assertTrue(nvt.device.state().containsKey("certificate up"));
        String rsa = Nvt.base64(ExternalTool.run("openssl", "rsa", "-in", key.toString(), "-traditional")
                .replace("writing RSA key", ""));
        nvt.tds(
                        "LoadCertificateWithPrivateKey",
                        loaded("CertificateWithPrivateKey", "pkcs1", certificate, secret.replace(pkcs8, rsa)))
                .ok();
        assertFalse(nvt.tds("GetCertificates", "").body().contains("PrivateKey"));
        assertEquals(
                "CertificateFormat",
                nvt.tds(
                                "LoadCACertificates",
                                loaded("CACertificate", "x", Base64.getEncoder().encodeToString(new byte[9]), ""))
                        .fault());
    }

    @Test
    void tellsWhatItIs() throws Exception {
        Nvt.Answer services = nvt.anonymous("GetServices", Nvt.TDS, "<IncludeCapability>true</IncludeCapability>")
                .ok();
        assertEquals(List.of(Nvt.TDS), services.all("Namespace"));
        assertTrue(services.body().contains("OnboardKeyGeneration=\"true\""), services.body());
        assertEquals("LEGACY-1", nvt.tds("GetDeviceInformation", "").ok().text("Model"));
        assertEquals(
                "cam1.example.org",
                nvt.anonymous("GetHostname", Nvt.TDS, "").ok().text("Name"));
        assertEquals(
                "InvalidHostname", nvt.tds("SetHostname", "<Name>a b</Name>").fault());
        nvt.tds("SetHostname", "<Name>front-door</Name>").ok();
        assertTrue(nvt.tds("GetScopes", "").ok().all("ScopeItem").contains("onvif://www.onvif.org/name/front-door"));
        assertTrue(nvt.tds("GetNetworkInterfaces", "").ok().text("HwAddress").startsWith("02:"));
        nvt.tds(
                        "SetNTP",
                        "<FromDHCP>false</FromDHCP><NTPManual><tt:Type>DNS</tt:Type><tt:DNSname>time.example.org"
                                + "</tt:DNSname></NTPManual>")
                .ok();
        assertEquals("time.example.org", nvt.tds("GetNTP", "").ok().text("DNSname"));
        assertEquals(
                "WellFormed",
                nvt.curl("/onvif/device_service", "<", "--digest", "-u", "admin:pass-cam")
                        .fault());
        assertEquals("ActionNotSupported", nvt.tds("GetUsers", "").fault());
    }

    @Test
    void protocolsAreSwitched() throws Exception {
        assertEquals(
                List.of("HTTP", "HTTPS"),
                nvt.tds("GetNetworkProtocols", "").ok().all("Name"));
        String http = "<NetworkProtocols><tt:Name>HTTP</tt:Name><tt:Enabled>%s</tt:Enabled><tt:Port>%s</tt:Port>"
                + "</NetworkProtocols>";
        assertEquals(
                "PortAlreadyInUse",
                nvt.tds("SetNetworkProtocols", http.formatted("true", "1")).fault());
        nvt.tds("SetNetworkProtocols", http.formatted("false", nvt.device.httpPort()))
                .ok();
        Nvt.await("HTTP to be closed", () -> !nvt.isOpen(nvt.device.httpPort()) && nvt.isOpen(nvt.device.httpsPort()));
        assertEquals("false", nvt.tds("GetNetworkProtocols", "").ok().text("Enabled"));
        nvt.tds("SetNetworkProtocols", http.formatted("true", nvt.device.httpPort()))
                .ok();
        Nvt.await("HTTP to be open", () -> nvt.isOpen(nvt.device.httpPort()));
    }

    @Test
    void anOldDeviceKnowsNoServices() throws Exception {
        try (Nvt old = Nvt.on("CAPS-1", "127.20.43.2")) {
            assertEquals(
                    "ActionNotSupported",
                    old.anonymous("GetServices", Nvt.TDS, "<IncludeCapability>false</IncludeCapability>")
                            .fault());
            String address = old.anonymous("GetCapabilities", Nvt.TDS, "").ok().text("XAddr");
            assertEquals("http://127.20.43.2:" + old.device.httpPort() + "/onvif/device_service", address);
        }
    }
}
