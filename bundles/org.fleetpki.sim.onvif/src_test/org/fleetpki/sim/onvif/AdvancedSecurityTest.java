// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fleetpki.sim.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a certificate through the Advanced Security service, with openssl as the authority. */
class AdvancedSecurityTest {

    private static final String SHA256_RSA = "1.2.840.113549.1.1.11";
    private static final String SHA256_EC = "1.2.840.10045.4.3.2";
    private static final String P256 = "<EllipticCurve>secp256r1</EllipticCurve>";

    /** GeneralNames with the DNS name cam1.example.org. */
    private static final String NAMES = "<CSRAttribute><X509v3Extension><extnOID>2.5.29.17</extnOID>"
            + "<critical>false</critical><extnValue>MBKCEGNhbTEuZXhhbXBsZS5vcmc=</extnValue>"
            + "</X509v3Extension></CSRAttribute>";

    @TempDir
    Path folder;

    private Nvt nvt;

    @BeforeEach
    void switchOn() throws IOException {
        nvt = Nvt.on("", "127.20.41.1");
    }

    @AfterEach
    void switchOff() {
        nvt.close();
    }

    @Test
    void aCertificateGoesAllTheWay() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        String key = nvt.key("CreateECCKeyPair", P256 + "<Alias>web</Alias>");
        String csr = nvt.csr(key, SHA256_EC, NAMES);
        String shown = ExternalTool.feed(csr, "openssl", "req", "-verify", "-noout", "-text");
        assertTrue(shown.contains("verify OK"), shown);
        assertTrue(shown.contains("DNS:cam1.example.org"), shown);
        assertTrue(shown.contains("O = Ex, CN = cam1.example.org"), shown);

        String leaf = authority.certify(csr);
        Nvt.Answer uploaded = nvt.tas(
                        "UploadCertificate",
                        "<Certificate>" + Nvt.base64(leaf)
                                + "</Certificate><Alias>web</Alias><PrivateKeyRequired>true</PrivateKeyRequired>")
                .ok();
        assertEquals(key, uploaded.text("KeyID"));
        String intermediate = nvt.tas(
                        "UploadCertificate", "<Certificate>" + Nvt.base64(authority.intermediate()) + "</Certificate>")
                .ok()
                .text("CertificateID");
        String path = nvt.tas(
                        "CreateCertificationPath",
                        "<CertificateIDs><CertificateID>" + uploaded.text("CertificateID")
                                + "</CertificateID><CertificateID>" + intermediate
                                + "</CertificateID></CertificateIDs><Alias>p</Alias>")
                .ok()
                .text("CertificationPathID");
        String old = nvt.tas("GetAssignedServerCertificates", "").ok().text("CertificationPathID");
        String before = nvt.servedLeaf();
        nvt.tas(
                        "ReplaceServerCertificateAssignment",
                        "<OldCertificationPathID>" + old + "</OldCertificationPathID><NewCertificationPathID>" + path
                                + "</NewCertificationPathID>")
                .ok();
        String expected = nvt.device.state().get("certificate " + uploaded.text("CertificateID"));
        assertNotEquals(before, expected);
        Nvt.await("the new certificate to be served", () -> nvt.servedLeaf().equals(expected));
        assertEquals(2, nvt.servedCertificates());
        assertEquals(
                List.of(path), nvt.tas("GetAssignedServerCertificates", "").ok().all("CertificationPathID"));
    }

    @Test
    void keysAreGeneratedBesideTheRequests() throws Exception {
        Faults.Gate gate = nvt.device.faults().holdKeys();
        Nvt.Answer created = nvt.tas("CreateRSAKeyPair", "<KeyLength>3072</KeyLength><Alias>web</Alias>")
                .ok();
        String key = created.text("KeyID");
        assertTrue(created.text("EstimatedCreationTime").startsWith("PT"));
        assertEquals("generating", nvt.status(key));
        assertEquals("ok", nvt.status("Key0"));
        assertEquals("InvalidKeyStatus", request(key, SHA256_RSA).fault());
        gate.open();
        Nvt.await("the key", () -> nvt.status(key).equals("ok"));
        assertTrue(ExternalTool.feed(nvt.csr(key, SHA256_RSA, ""), "openssl", "req", "-noout", "-text")
                .contains("(3072 bit)"));
        nvt.device.faults().holdKeys();
        assertEquals("ok", nvt.status(key), "a key that is ready stays so");
    }

    private Nvt.Answer request(String key, String algorithm) throws IOException, InterruptedException {
        return nvt.tas(
                "CreatePKCS10CSR",
                "<Subject><CommonName>c</CommonName></Subject><KeyID>" + key
                        + "</KeyID><SignatureAlgorithm><algorithm>" + algorithm
                        + "</algorithm></SignatureAlgorithm>");
    }

    @Test
    void whatIsReferredToCannotBeDeleted() throws Exception {
        assertEquals(
                "ReferenceExists", nvt.tas("DeleteKey", "<KeyID>Key0</KeyID>").fault());
        assertEquals(
                "ReferenceExists",
                nvt.tas("DeleteCertificate", "<CertificateID>Cert0</CertificateID>")
                        .fault());
        String path = "<CertificationPathID>Path0</CertificationPathID>";
        assertEquals("ReferenceExists", nvt.tas("DeleteCertificationPath", path).fault());
        assertEquals(
                "ReferenceExists",
                nvt.tas("RemoveServerCertificateAssignment", path).fault());
        assertEquals(0, nvt.device.writes());
        String https = "<NetworkProtocols><tt:Name>HTTPS</tt:Name><tt:Enabled>false</tt:Enabled><tt:Port>"
                + nvt.device.httpsPort() + "</tt:Port></NetworkProtocols>";
        nvt.tds("SetNetworkProtocols", https).ok();
        Nvt.await("HTTPS to be closed", () -> !nvt.isOpen(nvt.device.httpsPort()) && nvt.isOpen(nvt.device.httpPort()));
        nvt.tas("RemoveServerCertificateAssignment", path).ok();
        assertEquals(
                "NoCertificate",
                nvt.tds("SetNetworkProtocols", https.replace("false", "true")).fault());
        nvt.tas("DeleteCertificationPath", path).ok();
        nvt.tas("DeleteCertificate", "<CertificateID>Cert0</CertificateID>").ok();
        nvt.tas("DeleteKey", "<KeyID>Key0</KeyID>").ok();
        assertEquals(List.of(), nvt.tas("GetAllKeys", "").ok().all("KeyID"));
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertEquals(
                "KeyLength",
                nvt.tas("CreateRSAKeyPair", "<KeyLength>1023</KeyLength>").fault());
        assertEquals(
                "UnsupportedEllipticCurve",
                nvt.tas("CreateECCKeyPair", "<EllipticCurve>secp192r1</EllipticCurve>")
                        .fault());
        assertEquals("KeyID", nvt.tas("GetKeyStatus", "<KeyID>Nobody</KeyID>").fault());
        assertEquals("InvalidArgs", nvt.tas("GetKeyStatus", "").fault());
        assertEquals(
                "TagMismatch",
                nvt.tas("GetKeyStatus", "<tt:KeyID>Key0</tt:KeyID>").fault());
        assertEquals("UnsupportedSignatureAlgorithm", request("Key0", "1.2.3").fault());
        assertEquals("KeySignatureAlgorithmMismatch", request("Key0", SHA256_EC).fault());
        assertEquals(
                "BadCertificate",
                nvt.tas("UploadCertificate", "<Certificate>AAAA</Certificate>").fault());
        String own = nvt.tas("GetCertificate", "<CertificateID>Cert0</CertificateID>")
                .ok()
                .text("CertificateContent");
        assertEquals(
                "Duplicate",
                nvt.tas("UploadCertificate", "<Certificate>" + own + "</Certificate>")
                        .fault());
        String foreign = Nvt.base64(new OpensslAuthority(folder).intermediate());
        assertEquals(
                "NoMatchingPrivateKey",
                nvt.tas(
                                "UploadCertificate",
                                "<Certificate>" + foreign
                                        + "</Certificate><PrivateKeyRequired>true</PrivateKeyRequired>")
                        .fault());
        String id = nvt.tas("UploadCertificate", "<Certificate>" + foreign + "</Certificate>")
                .ok()
                .text("CertificateID");
        assertEquals(
                "InvalidCertificationPath",
                nvt.tas(
                                "CreateCertificationPath",
                                "<CertificateIDs><CertificateID>Cert0</CertificateID><CertificateID>" + id
                                        + "</CertificateID></CertificateIDs>")
                        .fault());
        String path = nvt.tas(
                        "CreateCertificationPath",
                        "<CertificateIDs><CertificateID>" + id + "</CertificateID></CertificateIDs>")
                .ok()
                .text("CertificationPathID");
        assertEquals(
                "NoPrivateKey",
                nvt.tas("AddServerCertificateAssignment", "<CertificationPathID>" + path + "</CertificationPathID>")
                        .fault());
        assertEquals(
                "OldCertificationPathID",
                nvt.tas(
                                "ReplaceServerCertificateAssignment",
                                "<OldCertificationPathID>Nobody</OldCertificationPathID>"
                                        + "<NewCertificationPathID>Path0</NewCertificationPathID>")
                        .fault());
        assertEquals(
                "EmptyList",
                nvt.tas("SetEnabledTLSVersions", "<Versions> </Versions>").fault());
        assertEquals(
                "TLSVersion",
                nvt.tas("SetEnabledTLSVersions", "<Versions>1.0</Versions>").fault());
        assertEquals("ActionNotSupported", nvt.tas("GetJWTConfiguration", "").fault());
        assertEquals("ActionNotSupported", nvt.tds("GetCertificates", "").fault());
    }

    @Test
    void theStoreIsFull() throws Exception {
        nvt.device.faults().storeFull();
        assertEquals(
                "MaximumNumberOfKeysReached", nvt.tas("CreateECCKeyPair", P256).fault());
        nvt.device.faults().clear();
        try (Nvt small = Nvt.on("SMALL-1", "127.20.41.2")) {
            Nvt.Answer capabilities =
                    small.anonymous("GetServiceCapabilities", Nvt.TAS, "").ok();
            assertTrue(capabilities.body().contains("MaximumNumberOfKeys=\"4\""), capabilities.body());
            assertTrue(capabilities.body().contains("ECCKeyPairGeneration=\"false\""), capabilities.body());
            assertEquals(
                    "ActionNotSupported", small.tas("CreateECCKeyPair", P256).fault());
            for (int i = 0; i < 3; i++) {
                small.tas("CreateRSAKeyPair", "<KeyLength>2048</KeyLength>").ok();
            }
            assertEquals(
                    "MaximumNumberOfKeysReached",
                    small.tas("CreateRSAKeyPair", "<KeyLength>2048</KeyLength>").fault());
        }
    }

    @Test
    void onlyTheEnabledVersionsOfTlsAreSpoken() throws Exception {
        assertEquals("1.2 1.3", nvt.tas("GetEnabledTLSVersions", "").ok().text("Versions"));
        nvt.tas("SetEnabledTLSVersions", "<Versions>1.3</Versions>").ok();
        Nvt.await("TLS 1.3", () -> !nvt.servedLeaf().isEmpty());
        String address = nvt.device.host() + ":" + nvt.device.httpsPort();
        assertTrue(ExternalTool.run("openssl", "s_client", "-tls1_2", "-connect", address)
                .contains("alert protocol version"));
    }

    @Test
    void aRestartMayBringTheDefaultCertificateBack() throws Exception {
        String key = nvt.key("CreateECCKeyPair", P256);
        nvt.device.faults().forgetOnRestart();
        nvt.tds("SystemReboot", "").ok();
        Nvt.await(
                "the restart",
                () -> nvt.isOpen(nvt.device.httpPort()) && !nvt.device.state().containsKey("key " + key));
        assertEquals(nvt.device.state().get("certificate Cert0"), nvt.servedLeaf());
    }
}
