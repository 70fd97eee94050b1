// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.CertificateUse;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.FactoryIdentity;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.device.api.TimeSettings;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;

/** Uploads, uses, time, restart, names. */
@SuppressWarnings("resource") // a scripted exchange holds nothing open
class OtherCapabilitiesTest {

    private final ScriptedExchange device = new ScriptedExchange();

    @Test
    void bringsAKeyOverTlsAlone() throws Exception {
        device.answer("POST /config/rest/cert/v1/certificates", 201, "application/json", "{\"status\":\"success\"}");
        ReleasedRest client = new ReleasedRest(device);
        PrivateKey key = key();
        List<X509Certificate> chain = List.of(certificate("own.pem"));
        KeyUploadToAxis plain = new KeyUploadToAxis(client, Set.of(KeyType.EC_P256), Protection.NONE);
        DeviceException e = assertThrows(DeviceException.class, () -> plain.upload("a", chain, key));
        assertInstanceOf(Failure.Unsupported.class, e.failure());
        assertEquals(List.of(), device.sent());
        assertEquals(1, plain.limits().size());
        new KeyUploadToAxis(client, Set.of(KeyType.EC_P256), Protection.TLS).upload("a", chain, key);
        assertTrue(device.sent().getFirst().contains("\"private_key\":\"-----BEGIN PRIVATE KEY-----"));
    }

    @Test
    void tellsWhatFipsModeForbids() {
        device.answer(
                "install_from_pkcs12",
                400,
                "application/json",
                "{\"status\":\"error\",\"error\":{\"code\":5,\"message\":\"Not allowed in FIPS mode\"}}");
        Pkcs12UploadToAxis upload = new Pkcs12UploadToAxis(new BetaRest(device), Protection.TLS);
        try (Secret passphrase = new Secret("sesame".toCharArray())) {
            DeviceException e =
                    assertThrows(DeviceException.class, () -> upload.upload("a", new byte[] {1, 2}, passphrase));
            assertInstanceOf(Failure.Unsupported.class, e.failure());
            assertFalse(e.getMessage().contains("sesame"));
        }
        assertEquals(
                "PUT /config/rest/cert/v1beta/install_from_pkcs12"
                        + " {\"data\":{\"alias\":\"a\",\"pkcs12\":\"AQI=\",\"passphrase\":\"sesame\"}}",
                device.sent().getFirst());
    }

    @Test
    void tellsWhatKeyStoresAskFor() {
        for (int code : new int[] {5, 100}) {
            ScriptedExchange tpm = new ScriptedExchange()
                    .answer(
                            "create_certificate",
                            400,
                            "application/json",
                            "{\"status\":\"error\",\"error\":{\"code\":" + code + ",\"message\":\"TPM says no\"}}");
            DeviceException e = assertThrows(
                    DeviceException.class,
                    () -> new ReleasedRest(tpm)
                            .create(
                                    "a",
                                    KeyType.RSA_4096,
                                    new org.fleetpki.pki.api.CertificateSubject(
                                            new javax.security.auth.x500.X500Principal("CN=a"), List.of()),
                                    Optional.empty(),
                                    java.time.Duration.ZERO));
            assertInstanceOf(Failure.Rejected.class, e.failure());
            assertTrue(e.getMessage().contains("(code " + code + "); use another kind of key"), e.getMessage());
        }
    }

    @Test
    void assignsAnotherCertificateToAServiceAndKeepsTheRest() throws DeviceException {
        device.answer(
                        "ListCertSets",
                        200,
                        "application/soap+xml",
                        sets("<a:CertSetName>SIP</a:CertSetName>"
                                + "<a:CertSetName>WebServer</a:CertSetName><a:CertSetName>AVHS</a:CertSetName>"))
                .answer(
                        "GetCertSet",
                        200,
                        "application/soap+xml",
                        sets("<a:CertSet><c:Certificates><c:Id>old</c:Id>"
                                + "</c:Certificates><c:CACertificates><c:Id>ca</c:Id></c:CACertificates></a:CertSet>"))
                .answer("SetCertSet", 200, "application/soap+xml", sets(""))
                .file("GET /config/rest/cert/v1/certificates", "certificates.json");
        CertificateSets sets = new CertificateSets(device);
        UsesOnAxis uses = new UsesOnAxis(sets, sets.names(), new ReleasedRest(device));
        assertEquals(Set.of(CertificateUse.SIPS), uses.assignable());
        assertEquals(2, uses.assignments().size());
        uses.assign(CertificateUse.SIPS, "fleetpki-https-1");
        String sent = device.sent().getLast();
        assertTrue(sent.contains(">SIP<") && sent.contains(">fleetpki-https-1<") && sent.contains(">ca<"), sent);
        assertThrows(DeviceException.class, () -> uses.assign(CertificateUse.SIPS, "nowhere"));
        assertInstanceOf(
                Failure.Unsupported.class,
                assertThrows(DeviceException.class, () -> uses.assign(CertificateUse.HTTPS, "fleetpki-https-1"))
                        .failure());
    }

    @Test
    void setsTheClockByItsServices() throws DeviceException {
        device.answer(
                        "getNTPInfo",
                        200,
                        "application/json",
                        "{\"data\":{\"client\":{\"enabled\":true,"
                                + "\"serversSource\":\"DHCP\",\"staticServers\":[\"a\"],\"advertisedServers\":[\"b\",\"c\"]}}}")
                .answer("setNTPClientConfiguration", 200, "application/json", "{\"data\":{}}")
                .answer("setDateTime", 200, "application/json", "{\"data\":{}}");
        TimeSettings time = new TimeByServices(device);
        assertEquals(new TimeSettings.State(true, List.of("b", "c")), time.read());
        time.set(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertTrue(device.sent().get(2).contains("\"enabled\":false"));
        assertTrue(device.sent().getLast().contains("\"dateTime\":\"2026-01-02T03:04:05Z\""));
        time.useNtp(List.of("ntp.example.org", "10.0.0.1"));
        assertEquals(
                "POST /axis-cgi/ntp.cgi {\"apiVersion\":\"1.0\",\"method\":\"setNTPClientConfiguration\","
                        + "\"params\":{\"enabled\":true,\"serversSource\":\"static\","
                        + "\"staticServers\":[\"ntp.example.org\",\"10.0.0.1\"]}}",
                device.sent().getLast());
    }

    @Test
    void setsAnOldClockByNamesThatAreUnverified() throws DeviceException {
        device.answer("group=Time", 200, "text/plain", "root.Time.SyncSource=NTP\nroot.Time.NTP.Server=0.0.0.0\n")
                .answer("action=update", 200, "text/plain", "OK")
                .answer("date.cgi", 200, "text/plain", "OK");
        TimeSettings time = new TimeByParameters(device);
        assertTrue(time.isExperimental());
        assertEquals(new TimeSettings.State(true, List.of()), time.read());
        time.set(Instant.parse("2026-01-02T03:04:05Z"));
        assertTrue(
                device.sent().getLast().contains("year=2026&month=1&day=2&hour=3&minute=4&second=5"),
                device.sent().getLast());
    }

    @Test
    void startsAnewByTheCallOfTheFirmware() throws DeviceException {
        device.answer("firmwaremanagement.cgi", 200, "application/json", "{\"method\":\"reboot\",\"data\":{}}")
                .fail("restart.cgi", new DeviceException(new Failure.Unreachable("cut"), new IOException("reset")));
        new RebootOfAxis(device, true).reboot();
        new RebootOfAxis(device, false).reboot();
        assertEquals(
                List.of(
                        "POST /axis-cgi/firmwaremanagement.cgi {\"apiVersion\":\"1.0\",\"method\":\"reboot\"}",
                        "GET /axis-cgi/restart.cgi"),
                device.sent());
    }

    @Test
    void knowsItsNamesAndAddresses() throws DeviceException {
        device.answer(
                "group=Network",
                200,
                "text/plain",
                "root.Network.BootProto=dhcp\nroot.Network.HostName=axis-1\nroot.Network.IPAddress=192.168.0.90\n"
                        + "root.Network.eth0.IPAddress=10.0.0.48\nroot.Network.DNSServer1=10.0.0.1\n"
                        + "root.Network.ZeroConf.IPAddress=169.254.1.2\n"
                        + "root.Network.eth0.IPv6.IPAddresses=fe80:0:0:0:aecc:8eff:fe00:1/64\n");
        NetworkIdentity.State state = new NetworkOfAxis(new Parameters(device)).read();
        assertEquals("axis-1", state.hostName());
        assertTrue(state.addresses().containsAll(List.of("10.0.0.48", "fe80:0:0:0:aecc:8eff:fe00:1")));
        assertFalse(state.addresses().contains("10.0.0.1"), "that is a server");
    }

    @Test
    void readsADeviceIdentity() {
        assertEquals(
                Optional.of(new FactoryIdentity("ACCC8E000001")),
                FactoryIdentityOfAxis.read(certificate("device-id.pem")));
        assertEquals(Optional.empty(), FactoryIdentityOfAxis.read(certificate("own.pem")));
    }

    private static String sets(String content) {
        return SoapCertificatesTest.envelope("<a:R xmlns:a=\"http://www.axis.com/vapix/ws/certificates\""
                + " xmlns:c=\"http://www.axis.com/vapix/ws/cert\">" + content + "</a:R>");
    }

    private static X509Certificate certificate(String name) {
        return StoredEntry.read("x", ScriptedExchange.resource(name).getBytes(StandardCharsets.US_ASCII))
                .orElseThrow()
                .certificate();
    }

    private static PrivateKey key() throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
    }
}
