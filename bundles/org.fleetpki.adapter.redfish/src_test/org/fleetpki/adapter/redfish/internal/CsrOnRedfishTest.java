// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys, requests and certificates in the one place of a web server. */
class CsrOnRedfishTest {

    private static final String PLACE = "/redfish/v1/Https/Certs/SecurityCertificate.1";
    private static final String GENERATE = "POST /redfish/v1/actions/csr";
    private static final String REPLACE = "POST /redfish/v1/actions/replace";
    private static final CertificateSubject SUBJECT = new CertificateSubject(
            new X500Principal("CN=bmc1.example.org,O=Ex"),
            List.of(GeneralName.parse("DNS:bmc1.example.org"), GeneralName.parse("IP:10.0.0.9")));

    private final ScriptedService device =
            new ScriptedService().answer(GENERATE, 200, csr("request.pem")).answer(REPLACE, 204, "");

    @Test
    void asksInTheSpellingOfTheDeviceForWhatItDemands() throws DeviceException {
        CsrOnDevice csr = open();
        assertEquals(EnumSet.of(KeyType.EC_P256, KeyType.EC_P384, KeyType.RSA_2048, KeyType.RSA_4096), csr.keyTypes());
        assertInstanceOf(Placement.InPlace.class, csr.placement());
        csr.createKey(PLACE, KeyType.EC_P256, SUBJECT);
        assertEquals(
                JsonMapper.shared()
                        .readTree("{\"CertificateCollection\":{\"@odata.id\":\"/redfish/v1/Https/Certs\"},"
                                + "\"CommonName\":\"bmc1.example.org\",\"Organization\":\"Ex\",\"Country\":\"XX\","
                                + "\"AlternativeNames\":[\"bmc1.example.org\",\"10.0.0.9\"],"
                                + "\"KeyPairAlgorithm\":\"TPM_ALG_ECDSA\",\"KeyCurveId\":\"TPM_ECC_NIST_P256\"}"),
                lastBody());
        assertArrayEquals(
                ScriptedService.text("request.pem").getBytes(StandardCharsets.US_ASCII), csr.request(PLACE, SUBJECT));
    }

    @Test
    void speaksToADeviceThatTellsNothingAsOpenBmcWantsIt() throws DeviceException {
        device.resource("/redfish/v1/CertificateService")
                .withObject("Actions")
                .withObject("#CertificateService.GenerateCSR")
                .remove("@Redfish.ActionInfo");
        CsrOnDevice csr = open();
        assertEquals(EnumSet.of(KeyType.EC_P384, KeyType.RSA_2048), csr.keyTypes());
        assertThrows(DeviceException.class, () -> csr.createKey(PLACE, KeyType.RSA_2048, SUBJECT), "it made another");
        JsonNode body = lastBody();
        assertEquals("RSA", body.path("KeyPairAlgorithm").asString());
        assertEquals(2048, body.path("KeyBitLength").asInt());
        assertEquals(1, body.path("KeyUsage").size());
        assertEquals("Unspecified", body.path("City").asString());
        assertFalse(body.has("ChallengePassword"));
        assertThrows(DeviceException.class, () -> csr.createKey(PLACE, KeyType.EC_P384, SUBJECT));
        assertEquals("EC", lastBody().path("KeyPairAlgorithm").asString());
        assertEquals("secp384r1", lastBody().path("KeyCurveId").asString());
    }

    @Test
    void looksWhetherTheNamesAreInTheRequestAsWhatTheyAre() throws DeviceException {
        CsrOnDevice right = open();
        assertFalse(right.writesAlternativeNames(), "not known yet");
        right.createKey(PLACE, KeyType.EC_P256, SUBJECT);
        assertTrue(right.writesAlternativeNames());
        device.forget(GENERATE).answer(GENERATE, 200, csr("request-wrong-names.pem"));
        CsrOnDevice wrong = open();
        wrong.createKey(PLACE, KeyType.EC_P256, SUBJECT);
        assertFalse(wrong.writesAlternativeNames(), "an address written as a DNS name is no address");
    }

    @Test
    void keepsTheKeyOfARequestThatWaits() throws DeviceException {
        CsrOnDevice csr = open();
        csr.createKey(PLACE, KeyType.EC_P256, SUBJECT);
        int before = device.changes().size();
        DeviceException e = assertThrows(DeviceException.class, () -> csr.createKey(PLACE, KeyType.EC_P256, SUBJECT));
        assertInstanceOf(Failure.Rejected.class, e.failure());
        assertThrows(DeviceException.class, () -> csr.install(PLACE, List.of(certificate("other.pem"))));
        assertEquals(before, device.changes().size());
    }

    @Test
    void replacesTheCertificateAndSendsNoRoot() throws Exception {
        CsrOnDevice csr = open();
        csr.createKey(PLACE, KeyType.EC_P256, SUBJECT);
        csr.install(PLACE, List.of(certificate("certificate.pem"), certificate("other.pem")));
        JsonNode body = lastBody();
        assertTrue(device.changes().getLast().startsWith(REPLACE));
        assertEquals(PLACE, body.path("CertificateUri").path("@odata.id").asString());
        assertEquals("PEM", body.path("CertificateType").asString());
        assertEquals(2, body.path("CertificateString").asString().split("BEGIN CERTIFICATE").length);
        assertThrows(DeviceException.class, () -> csr.request(PLACE, SUBJECT), "that request is answered");
    }

    @Test
    void addsACertificateWhereThereIsNone() throws Exception {
        device.resource("/redfish/v1/Https/Certs").putArray("Members");
        device.answer("POST /redfish/v1/Https/Certs", 201, "{}");
        CsrOnDevice csr = open();
        csr.install("/redfish/v1/Https/Certs", List.of(certificate("certificate.pem")));
        assertTrue(device.changes().getLast().startsWith("POST /redfish/v1/Https/Certs {\"CertificateString\":"));
    }

    @Test
    void doesNotMindAnAnswerThatIsLost() throws Exception {
        device.forget(REPLACE)
                .fail(REPLACE, new DeviceException(new Failure.Unreachable("cut"), new IOException("reset")));
        open().install(PLACE, List.of(certificate("certificate.pem")));
    }

    @Test
    void awaitsATask() throws DeviceException {
        device.forget(GENERATE)
                .answer(GENERATE, 202, Map.of("Location", "https://bmc/redfish/v1/TaskMonitors/5"), "{}")
                .answer("GET /redfish/v1/TaskMonitors/5", 202, Map.of("Location", "/redfish/v1/TaskMonitors/5"), "{}")
                .answer("GET /redfish/v1/TaskMonitors/5", 200, csr("request.pem"));
        CsrOnDevice csr = open();
        csr.createKey(PLACE, KeyType.EC_P256, SUBJECT);
        assertTrue(csr.request(PLACE, SUBJECT).length > 0);
    }

    @Test
    void refusesWhatIsNoRequest() throws DeviceException {
        for (String answer : List.of(
                "{}",
                "{\"CSRString\":\"-----BEGIN CERTIFICATE REQUEST-----\\nMIIB\\n"
                        + "-----END CERTIFICATE REQUEST-----\"}",
                "<html>")) {
            device.forget(GENERATE).answer(GENERATE, 200, answer);
            CsrOnDevice csr = open();
            DeviceException e =
                    assertThrows(DeviceException.class, () -> csr.createKey(PLACE, KeyType.EC_P256, SUBJECT));
            assertInstanceOf(Failure.Unexpected.class, e.failure());
        }
    }

    @Test
    void knowsNoOtherPlace() throws DeviceException {
        CsrOnDevice csr = open();
        assertInstanceOf(
                Failure.Rejected.class,
                assertThrows(DeviceException.class, () -> csr.request("fleetpki-nowhere", SUBJECT))
                        .failure());
        assertThrows(DeviceException.class, () -> csr.request(PLACE, SUBJECT), "no key was made");
    }

    private CsrOnDevice open() throws DeviceException {
        return new RedfishAdapter(device, Duration.ofSeconds(1), time -> {})
                .open(
                        new Endpoint("10.0.0.9", 80, 443, TlsTrust.NOTHING),
                        new Credentials("root", new Secret("x".toCharArray())))
                .capability(CsrOnDevice.class)
                .orElseThrow();
    }

    private JsonNode lastBody() {
        String last = device.changes().getLast();
        return JsonMapper.shared().readTree(last.substring(last.indexOf('{')));
    }

    private static String csr(String name) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("CSRString", ScriptedService.text(name))
                .toString();
    }

    private static X509Certificate certificate(String name) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(ScriptedService.text(name).getBytes(StandardCharsets.US_ASCII)));
    }
}
