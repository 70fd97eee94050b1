// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("resource") // a scripted exchange holds nothing open
class ReleasedRestTest {

    private static final String BASE = "/config/rest/cert/v1";
    private static final String SUCCESS = "{\"status\":\"success\"}";
    private static final CertificateSubject SUBJECT = new CertificateSubject(
            new X500Principal("CN=cam1.example.org, O=\"Ex, Inc\", C=SE"),
            List.of(GeneralName.parse("DNS:cam1.example.org"), GeneralName.parse("IP:10.0.0.48")));

    private final ScriptedExchange device = new ScriptedExchange();
    private final ReleasedRest api = new ReleasedRest(device);

    @Test
    void listsCertificatesWithWhoPutThemThere() throws DeviceException {
        device.file("GET " + BASE + "/certificates", "certificates.json");
        List<StoredCertificate> read = new StoreOnAxis(api).certificates();
        assertEquals(
                List.of("Axis device ID ECC-P256 (802.1AR)", "fleetpki-https-1", "put there by hand"),
                read.stream().map(StoredCertificate::id).toList(),
                "the damaged one is left out");
        assertEquals(
                List.of(Origin.FACTORY, Origin.OURS, Origin.OTHER),
                read.stream().map(StoredCertificate::origin).toList());
        assertEquals(read.get(1).certificate(), read.get(2).certificate());
    }

    @Test
    void hasAKeyMadeAsTheVendorDescribesIt() throws DeviceException {
        device.answer("POST " + BASE + "/create_certificate", 200, "application/json", SUCCESS);
        new CsrOnAxis(api, Set.of(), List.of(), Duration.ZERO).createKey("fleetpki-https-2", KeyType.EC_P256, SUBJECT);
        assertEquals(
                List.of("POST " + BASE + "/create_certificate {\"data\":{\"alias\":\"fleetpki-https-2\","
                        + "\"key_type\":\"EC-P256\",\"subject\":\"CN=cam1.example.org,O=Ex\\\\, Inc,C=SE\","
                        + "\"subject_alt_names\":[\"DNS:cam1.example.org\",\"IP:10.0.0.48\"]}}"),
                device.sent());
    }

    @Test
    void readsARequestPlainOrWrapped() throws DeviceException {
        String pem = "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n";
        String json = JsonMapper.shared().writeValueAsString(pem);
        for (String data : List.of(json, "{\"alias\":" + json + "}", "{\"alias\":\"a\",\"csr\":" + json + "}")) {
            ScriptedExchange each = new ScriptedExchange()
                    .answer("get_csr", 200, "application/json", "{\"status\":\"success\",\"data\":" + data + "}");
            CsrOnAxis csr = new CsrOnAxis(new ReleasedRest(each), Set.of(), List.of(), Duration.ZERO);
            assertArrayEquals(pem.getBytes(StandardCharsets.US_ASCII), csr.request("a b(c)/ä", SUBJECT));
            assertTrue(
                    each.sent().getFirst().startsWith("POST " + BASE + "/certificates/a%20b%28c%29%2F%C3%A4/get_csr "),
                    each.sent().getFirst());
        }
    }

    @Test
    void tellsAnAnswerWithoutARequest() {
        device.answer("get_csr", 200, "application/json", "{\"status\":\"success\",\"data\":{\"alias\":\"a\"}}");
        assertInstanceOf(
                Failure.Unexpected.class,
                assertThrows(DeviceException.class, () -> api.request("a", SUBJECT))
                        .failure());
    }

    @Test
    void installsTheLeafAlone() throws DeviceException {
        device.file("GET " + BASE + "/certificates", "certificates.json")
                .answer("PATCH", 200, "application/json", SUCCESS);
        X509Certificate leaf = api.certificates().get(1).certificate();
        X509Certificate other = api.certificates().get(0).certificate();
        new CsrOnAxis(api, Set.of(), List.of(), Duration.ZERO).install("fleetpki-https-1", List.of(leaf, other));
        String sent = device.sent().getLast();
        assertTrue(
                sent.startsWith("PATCH " + BASE + "/certificates/fleetpki-https-1 {\"data\":{\"certificate\":"), sent);
        assertEquals(2, sent.split("BEGIN CERTIFICATE").length, sent);
    }

    @Test
    void makesTheKindsOfKeyThatTheDefaultStoreMakes() throws DeviceException {
        device.file("GET " + BASE + "/settings/keystore", "settings-keystore.json")
                .file("GET " + BASE + "/keystores", "keystores.json");
        assertEquals(EnumSet.of(KeyType.EC_P256, KeyType.EC_P384, KeyType.RSA_2048), api.keyTypes());
    }

    @Test
    void isHeldToMakeTheUsualKindsIfItDoesNotTell() throws DeviceException {
        assertEquals(KeyType.ofDevices(), api.keyTypes());
    }

    @Test
    void addsAnAuthorityOnce() throws DeviceException {
        device.file("GET " + BASE + "/ca_certificates", "ca_certificates.json")
                .file("GET " + BASE + "/certificates", "certificates.json")
                .answer("POST " + BASE + "/ca_certificates", 201, "application/json", SUCCESS);
        TrustListOnAxis list = new TrustListOnAxis(api);
        X509Certificate known = list.trusted().get(1).certificate();
        assertEquals("Example Root CA", list.add(known));
        assertFalse(device.sent().getLast().startsWith("POST"));
        X509Certificate fresh = api.certificates().get(1).certificate();
        String alias = list.add(fresh);
        assertTrue(alias.matches("fleetpki-ca-[0-9a-f]{16}"), alias);
        assertTrue(device.sent()
                .getLast()
                .startsWith(
                        "POST " + BASE + "/ca_certificates {\"data\":{\"alias\":\"" + alias + "\",\"certificate\":"));
    }

    @Test
    void neverAsksForAFactoryIdentityToBeDeleted() {
        String id = "Axis device ID ECC-P256 (802.1AR)";
        for (DeviceException e : List.of(
                assertThrows(DeviceException.class, () -> new StoreOnAxis(api).delete(id)),
                assertThrows(DeviceException.class, () -> new TrustListOnAxis(api).remove(id)))) {
            assertInstanceOf(Failure.Rejected.class, e.failure());
        }
        assertEquals(List.of(), device.sent());
    }

    @Test
    void deletesByAPercentEncodedName() throws DeviceException {
        device.answer("DELETE", 200, "application/json", SUCCESS);
        new StoreOnAxis(api).delete("a b");
        assertEquals(List.of("DELETE " + BASE + "/certificates/a%20b"), device.sent());
    }

    @Test
    void tellsWhatIsMissing() {
        assertEquals(
                "The device refused to delete 'gone': Resource not found: " + BASE + "/certificates/gone (code 1).",
                assertThrows(DeviceException.class, () -> new StoreOnAxis(api).delete("gone"))
                        .getMessage());
    }

    @Test
    void looksForItselfInTheListOfInterfaces() throws DeviceException {
        assertTrue(new ReleasedRest(new ScriptedExchange().file("GET /config/discover", "discover.json")).isListed());
        assertFalse(api.isListed());
        assertFalse(new ReleasedRest(new ScriptedExchange()
                        .answer(
                                "discover",
                                200,
                                "application/json",
                                "{\"apis\":{\"cert\":{\"v1\":{\"rest_api\":\"/config/rest/cert/v1beta\"}}}}"))
                .isListed());
        ReleasedRest odd = new ReleasedRest(new ScriptedExchange().answer("discover", 200, "text/html", "<html>"));
        assertThrows(DeviceException.class, odd::isListed);
    }
}
