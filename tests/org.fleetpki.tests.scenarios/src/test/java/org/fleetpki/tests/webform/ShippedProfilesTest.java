// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.webform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.http.Request;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped profiles against the answers that the vendors' documents and public clients show. */
class ShippedProfilesTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CertificateMaker MAKER = new CertificateMaker(RANDOM);
    private static final KeyPair KEY = KeyKind.RSA_2048.generate(RANDOM);
    private static final X509Certificate FACTORY = certificate("CN=factory");
    private static final X509Certificate OWN = certificate("CN=192.0.2.7");

    private static X509Certificate certificate(String subject) {
        Instant now = Instant.now();
        return MAKER.selfSigned(
                new CertificateMaker.Contents(
                        new X500Principal(subject),
                        List.of(new GeneralName(GeneralName.iPAddress, "192.0.2.7")),
                        now.minus(Duration.ofHours(1)),
                        now.plus(Duration.ofDays(30)),
                        false),
                KEY);
    }

    private static DocumentedDevice hanwha() {
        return new DocumentedDevice(FACTORY)
                .answer("deviceinfo", 200, """
                        {"Model":"XNP-6320H","SerialNumber":"","FirmwareVersion":"2.10.02","ConnectedMACAddress":"00:09:18:52:39:00"}
                        """)
                .answer("msubmenu=ssl&action=view", 200, """
                        {"Policy":"HTTPandHTTPSProprietary","PublicCertificateInstalled":true,"CertificateInUse":"Unique","Certificates":[
                        {"CertificateName":"Unique","Type":"Unique","Thumbprint":"%s","IsRemovable":false},
                        {"CertificateName":"plant","Type":"Public","Thumbprint":"00","IsRemovable":true}]}
                        """.formatted(
                                Fingerprint.of(FACTORY).hex().toUpperCase(Locale.ROOT)))
                .answer("action=install", 200, "{\"Response\":\"Success\"}")
                .answer("action=set", 200, "OK\r\n")
                .answer("action=remove", 200, "NG\r\nError Code: 608\r\n");
    }

    @Test
    void hanwhaIsRecognisedByItsChallenge() throws DeviceException {
        DocumentedDevice device = new DocumentedDevice(FACTORY)
                .answer(
                        "deviceinfo",
                        401,
                        Map.of(
                                "WWW-Authenticate",
                                List.of("Digest realm=\"iPolis_00-09-18-52-39-00\", nonce=\"1\", qop=\"auth\"")),
                        "");
        assertInstanceOf(Probe.Match.class, device.adapter("hanwha").probe(device.endpoint()));
        assertInstanceOf(
                Probe.NoMatch.class,
                new DocumentedDevice(FACTORY)
                        .answer("deviceinfo", 401, Map.of("WWW-Authenticate", List.of("Digest realm=\"x\"")), "")
                        .adapter("hanwha")
                        .probe(device.endpoint()));
    }

    @Test
    void hanwhaTakesACertificateWithItsKeyBesideOthers() throws DeviceException {
        DocumentedDevice device = hanwha();
        try (DeviceSession session = device.open("hanwha")) {
            assertEquals(new DeviceFacts("Hanwha Vision", "XNP-6320H", "000918523900", "2.10.02"), session.facts());
            KeyUpload upload = capability(session, KeyUpload.class);
            refused(() -> upload.upload("plant", List.of(OWN), KEY.getPrivate()), "the name is taken");
            upload.upload("fleetpki-1", List.of(OWN), KEY.getPrivate());
            Request install = device.asked("action=install");
            String body = DocumentedDevice.body(install);
            assertEquals("application/x-www-form-urlencoded", install.contentType());
            assertFalse(install.path().contains("PRIVATE"), install.path());
            assertTrue(body.startsWith("<SetHTTPSData><PublicCertName>fleetpki-1</PublicCertName><CertLength>"
                    + Pem.encode(OWN).length() + "</CertLength><CertData>-----BEGIN CERTIFICATE-----\n"));
            assertTrue(body.contains("<KeyData>-----BEGIN RSA PRIVATE KEY-----\n"));
            CertificateStore store = capability(session, CertificateStore.class);
            assertEquals(Origin.FACTORY, store.certificates().getFirst().origin());
            assertEquals(1, store.certificates().size(), "a fingerprint that nobody knows is left out");
            refused(() -> store.delete("Unique"), "it is the maker's");
            refused(() -> store.delete("plant"), "NG");
        }
    }

    @Test
    void hanwhaHasTwoWordsForAMode() throws DeviceException {
        DocumentedDevice device = hanwha();
        try (DeviceSession session = device.open("hanwha")) {
            HttpsSettings https = capability(session, HttpsSettings.class);
            HttpsSettings.State state = https.read();
            assertEquals(HttpsMode.HTTP_AND_HTTPS, state.mode());
            assertEquals("Unique", state.certificateId());
            https.write(state.serving("plant", List.of()).in(HttpsMode.HTTPS_ONLY));
            assertTrue(device.asked("action=set").path().endsWith("&Policy=HTTPSPublic&CertificateInUse=plant"));
            https.write(state);
            assertTrue(device.asked("action=set")
                    .path()
                    .endsWith("&Policy=HTTPandHTTPSProprietary&CertificateInUse=Unique"));
        }
    }

    private static DocumentedDevice reolink(int installed) {
        return new DocumentedDevice(FACTORY)
                .answer(
                        "cmd=Login",
                        200,
                        "[{\"cmd\":\"Login\",\"code\":0,\"value\":{\"Token\":{\"leaseTime\":3600,\"name\":\"abc\"}}}]")
                .answer("cmd=GetDevInfo", 200, """
                        [{"cmd":"GetDevInfo","code":0,"value":{"DevInfo":{"model":"RLC-1224A","serial":"0000","firmVer":"v3.1.0"}}}]
                        """)
                .answer(
                        "cmd=GetCertificateInfo",
                        200,
                        "[{\"cmd\":\"GetCertificateInfo\",\"code\":0,\"value\":{\"CertificateInfo\":{\"enable\":"
                                + installed + "}}}]")
                .answer("cmd=", 200, "[{\"code\":0,\"value\":{\"rspCode\":200}}]");
    }

    @Test
    void reolinkImportsBothFilesInBase64() throws DeviceException {
        DocumentedDevice device = reolink(0);
        try (DeviceSession session = device.open("reolink")) {
            assertEquals(new DeviceFacts("Reolink", "RLC-1224A", "0000", "v3.1.0"), session.facts());
            capability(session, KeyUpload.class).upload("https", List.of(OWN), KEY.getPrivate());
        }
        Request request = device.asked("cmd=ImportCertificate");
        assertEquals("/cgi-bin/api.cgi?cmd=ImportCertificate&token=abc", request.path());
        JsonNode files = JsonMapper.shared()
                .readTree(request.body())
                .path(0)
                .path("param")
                .path("importCertificate");
        String pem = Pem.encode(OWN);
        assertEquals("server.crt", files.path("crt").path("name").asString());
        assertEquals(pem.length(), files.path("crt").path("size").asInt());
        assertTrue(files.path("crt").path("size").isNumber());
        assertEquals(
                pem,
                new String(
                        Base64.getDecoder()
                                .decode(files.path("crt").path("content").asString()),
                        StandardCharsets.US_ASCII));
        assertTrue(device.asked("cmd=Logout").path().endsWith("token=abc"));
    }

    @Test
    void reolinkIsNotClearedIfNothingCouldVouchForItMeanwhile() throws DeviceException {
        DocumentedDevice device = reolink(1);
        assertEquals(Set.of("default-certificate"), device.adapter("reolink").settings());
        try (DeviceSession session = device.open("reolink")) {
            KeyUpload upload = capability(session, KeyUpload.class);
            DeviceException e =
                    assertThrows(DeviceException.class, () -> upload.upload("https", List.of(OWN), KEY.getPrivate()));
            assertInstanceOf(Failure.Unsupported.class, e.failure());
        }
        assertThrows(AssertionError.class, () -> device.asked("cmd=CertificateClear"));
        assertThrows(AssertionError.class, () -> device.asked("cmd=ImportCertificate"));
    }

    @Test
    void reolinkSaysThatALogInFailed() {
        DocumentedDevice device = new DocumentedDevice(FACTORY)
                .answer(
                        "cmd=Login",
                        200,
                        "[{\"cmd\":\"Login\",\"code\":1,\"error\":{\"detail\":\"login failed\",\"rspCode\":-7}}]");
        DeviceException e = assertThrows(DeviceException.class, () -> device.open("reolink"));
        assertEquals(new Failure.Unauthorized("admin"), e.failure());
    }

    @Test
    void hikvisionMakesARequestAndTellsRefusals() throws DeviceException {
        DocumentedDevice device = new DocumentedDevice(FACTORY)
                .answer("deviceInfo", 200, """
                        <DeviceInfo version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema"><model>DS-2CD2042WD-I</model>
                        <serialNumber>DS-2CD2042WD-I20150101</serialNumber><firmwareVersion>V5.3.0</firmwareVersion></DeviceInfo>
                        """)
                .answer("downloadCertSignReq", 404, "")
                .answer("PUT /ISAPI/Security/serverCertificate/certSignReq", 200, status(1, "OK", "ok"))
                .answer("PUT /ISAPI/System/reboot", 403, status(4, "Invalid Operation", "lowPrivilege"));
        CertificateSubject subject = new CertificateSubject(new X500Principal("CN=192.0.2.7,O=A&B"), List.of());
        try (DeviceSession session = device.open("hikvision")) {
            assertEquals("DS-2CD2042WD-I", session.facts().model());
            CsrOnDevice csr = capability(session, CsrOnDevice.class);
            assertTrue(csr.isExperimental());
            csr.createKey("https", KeyType.RSA_2048, subject);
            String body = DocumentedDevice.body(device.asked("PUT /ISAPI/Security/serverCertificate/certSignReq"));
            assertTrue(body.contains("<organization>A&amp;B</organization>"), body);
            refused(() -> csr.request("https", subject), "no request is waiting");
            refused(() -> capability(session, Reboot.class).reboot(), "lowPrivilege");
        }
    }

    private static String status(int code, String text, String sub) {
        return "<ResponseStatus xmlns=\"http://www.hikvision.com/ver20/XMLSchema\"><requestURL>/x</requestURL><statusCode>"
                + code + "</statusCode><statusString>" + text + "</statusString><subStatusCode>" + sub
                + "</subStatusCode></ResponseStatus>";
    }

    private static <C extends Capability> C capability(DeviceSession session, Class<C> type) {
        return session.capability(type).orElseThrow(() -> new AssertionError("no " + type.getSimpleName()));
    }

    private static void refused(Executable act, String words) {
        DeviceException e = assertThrows(DeviceException.class, act);
        assertInstanceOf(Failure.Rejected.class, e.failure(), e.getMessage());
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }
}
