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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;

/** The client of firmware 5.70 to 11.5, with answers of the form that the vendor's document shows. */
@SuppressWarnings("resource") // a scripted exchange holds nothing open
class SoapCertificatesTest {

    private static final String ID = "fleetpki-https-1";
    private static final CertificateSubject SUBJECT = new CertificateSubject(
            new X500Principal("CN=cam1.example.org, OU=Doors, O=Ex & Co, C=SE, SERIALNUMBER=1"),
            List.of(GeneralName.parse("IP:10.0.0.48")));

    private final ScriptedExchange device = new ScriptedExchange();
    private final SoapCertificates client = new SoapCertificates(device, "root");

    @Test
    void hasAKeyMadeAsTheVendorDescribesIt() throws DeviceException {
        device.answer("CreateCertificate2", 200, "application/soap+xml", created("own.pem"));
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        client.create(
                ID,
                KeyType.RSA_2048,
                SUBJECT,
                Optional.of(new CertificateClient.Validity(from, from.plus(Duration.ofDays(365)))),
                Duration.ZERO);
        String sent = device.sent().getFirst().replaceAll(" xmlns:acert=\"[^\"]*\"", "");
        assertTrue(sent.startsWith("POST /vapix/services "), sent);
        assertTrue(sent.contains("<acertificates:Id>" + ID + "</acertificates:Id>"), sent);
        assertTrue(
                sent.contains("<acert:C>SE</acert:C><acert:O>Ex &amp; Co</acert:O><acert:OU>Doors</acert:OU>"
                        + "<acert:CN>cam1.example.org</acert:CN><acert:serialNumber>1</acert:serialNumber>"),
                sent);
        assertTrue(
                sent.contains("<acertificates:ValidNotBefore>2026-01-01T00:00:00</acertificates:ValidNotBefore>"
                        + "<acertificates:ValidNotAfter>2027-01-01T00:00:00</acertificates:ValidNotAfter>"),
                sent);
    }

    @Test
    void deletesAKeyOfAKindThatNobodyAskedFor() {
        device.answer("CreateCertificate2", 200, "application/soap+xml", created("other.pem"))
                .answer("GetCertificates", 200, "application/soap+xml", listed("NvtCertificate", "other.pem"))
                .answer("DeleteCertificates", 200, "application/soap+xml", tds("DeleteCertificatesResponse", ""));
        DeviceException e = assertThrows(DeviceException.class, () -> create(KeyType.RSA_2048));
        assertTrue(e.getMessage().contains("it made a EC-P256 key"), e.getMessage());
        assertTrue(
                device.sent().getLast().contains("DeleteCertificates"),
                device.sent().getLast());
    }

    @Test
    void makesNoOtherKindAndNoLongName() {
        assertInstanceOf(
                Failure.Rejected.class,
                assertThrows(DeviceException.class, () -> create(KeyType.EC_P256))
                        .failure());
        assertThrows(
                DeviceException.class,
                () -> client.create("x".repeat(33), KeyType.RSA_2048, SUBJECT, Optional.empty(), Duration.ZERO));
        assertEquals(List.of(), device.sent());
    }

    @Test
    void saysWhatToDoAboutAFullStore() {
        device.answer("CreateCertificate2", 500, "application/soap+xml", fault("acert:MaxNumberOfCertificatesFault"));
        DeviceException e = assertThrows(DeviceException.class, () -> create(KeyType.RSA_2048));
        assertInstanceOf(Failure.Rejected.class, e.failure());
        assertTrue(e.getMessage().contains("delete one that nothing uses"), e.getMessage());
    }

    @Test
    void readsARequestWithoutArmour() throws DeviceException {
        device.answer(
                "GetPkcs10Request2",
                200,
                "application/soap+xml",
                acertificates("GetPkcs10Request2Response", "<a:Pkcs10Request>AQID\n BA==</a:Pkcs10Request>"));
        assertArrayEquals(new byte[] {1, 2, 3, 4}, client.request(ID, SUBJECT));
        assertFalse(client.writesAlternativeNames());
    }

    @Test
    void installsOnlyForTheSameKeyAndLooksAfterwards() throws DeviceException {
        device.answer("GetCertificates", 200, "application/soap+xml", listed("NvtCertificate", "own.pem"))
                .answer("LoadCertificates", 200, "application/soap+xml", tds("LoadCertificatesResponse", ""));
        DeviceException foreign =
                assertThrows(DeviceException.class, () -> client.replace(ID, certificate("other.pem")));
        assertTrue(foreign.getMessage().contains("does not belong to the key"), foreign.getMessage());
        assertEquals(1, device.sent().size());
        DeviceException kept = assertThrows(DeviceException.class, () -> client.replace(ID, certificate("signed.pem")));
        assertTrue(kept.getMessage().contains("has kept the old certificate"), kept.getMessage());
        client.replace(ID, certificate("own.pem"));
        assertThrows(DeviceException.class, () -> client.replace("gone", certificate("own.pem")));
    }

    @Test
    void listsAuthoritiesByTheOperationOfOnvif() throws DeviceException {
        device.answer("GetCACertificates", 200, "application/soap+xml", listed("CACertificate", "other.pem"))
                .answer("DeleteCertificates", 200, "application/soap+xml", tds("DeleteCertificatesResponse", ""));
        assertEquals(
                List.of(ID),
                client.authorities().stream().map(StoredCertificate::id).toList());
        client.deleteAuthority(ID);
        assertTrue(
                device.sent().getLast().contains(">" + ID + "<"), device.sent().getLast());
        int before = device.sent().size();
        assertThrows(DeviceException.class, () -> client.deleteAuthority("gone"));
        assertEquals(before + 1, device.sent().size(), "it looks, and deletes nothing");
    }

    @Test
    void showsNoPassphraseInFailures() {
        device.answer("LoadPkcs12", 500, "application/soap+xml", fault("ter:InvalidArgVal"));
        try (Secret passphrase = new Secret("open sesame".toCharArray())) {
            DeviceException e =
                    assertThrows(DeviceException.class, () -> client.uploadPkcs12(ID, new byte[] {1}, passphrase));
            assertFalse(e.getMessage().contains("sesame"), e.getMessage());
        }
        assertFalse(client.isPkcs12Documented());
    }

    @Test
    void refusesDamagedAnswers() {
        for (String body : List.of("", "<a:Certificate>%%%</a:Certificate>", "<a:Certificate>AQID</a:Certificate>")) {
            ScriptedExchange odd = new ScriptedExchange()
                    .answer(
                            "CreateCertificate2",
                            200,
                            "application/soap+xml",
                            acertificates("CreateCertificate2Response", body));
            DeviceException e = assertThrows(
                    DeviceException.class,
                    () -> new SoapCertificates(odd, "root")
                            .create(ID, KeyType.RSA_2048, SUBJECT, Optional.empty(), Duration.ZERO));
            assertInstanceOf(Failure.Unexpected.class, e.failure(), body);
        }
    }

    private void create(KeyType type) throws DeviceException {
        client.create(ID, type, SUBJECT, Optional.empty(), Duration.ZERO);
    }

    private static X509Certificate certificate(String name) {
        return StoredEntry.read("x", ScriptedExchange.resource(name).getBytes(StandardCharsets.US_ASCII))
                .orElseThrow()
                .certificate();
    }

    private static String base64(String name) {
        return ScriptedExchange.resource(name)
                .replaceAll("-----[A-Z ]+-----", "")
                .strip();
    }

    private static String created(String name) {
        return acertificates(
                "CreateCertificate2Response",
                "<a:Id>" + ID + "</a:Id><a:Certificate>" + base64(name) + "</a:Certificate>");
    }

    private static String listed(String element, String name) {
        return tds(
                element.equals("CACertificate") ? "GetCACertificatesResponse" : "GetCertificatesResponse",
                "<t:" + element + "><o:CertificateID>" + ID + "</o:CertificateID><o:Certificate><o:Data>" + base64(name)
                        + "</o:Data></o:Certificate></t:" + element + ">");
    }

    private static String acertificates(String name, String content) {
        return envelope("<a:" + name + " xmlns:a=\"http://www.axis.com/vapix/ws/certificates\">" + content + "</a:"
                + name + ">");
    }

    private static String tds(String name, String content) {
        return envelope("<t:" + name + " xmlns:t=\"http://www.onvif.org/ver10/device/wsdl\""
                + " xmlns:o=\"http://www.onvif.org/ver10/schema\">" + content + "</t:" + name + ">");
    }

    private static String fault(String code) {
        return envelope("<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>" + code
                + "</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"en\">no</s:Text></s:Reason></s:Fault>");
    }

    static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }
}
