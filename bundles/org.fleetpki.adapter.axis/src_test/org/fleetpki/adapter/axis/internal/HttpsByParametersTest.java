// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The web server's settings of old firmware. */
@SuppressWarnings("resource") // a scripted exchange holds nothing open
class HttpsByParametersTest {

    private final ScriptedExchange device = new ScriptedExchange()
            .file("GET /config/rest/cert/v1/certificates", "certificates.json")
            .answer("GetCertSet", 200, "application/soap+xml", set("web-1"))
            .answer("SetCertSet", 200, "application/soap+xml", SoapCertificatesTest.envelope("<x/>"))
            .answer("action=update", 200, "text/plain", "OK\n");
    private final HttpsSettings https =
            new HttpsByParameters(new Parameters(device), new CertificateSets(device), new ReleasedRest(device));

    @ParameterizedTest
    @CsvSource({
        "no,http,http,http,HTTP_ONLY",
        "no,both,both,both,HTTP_ONLY",
        "yes,both,both,both,HTTP_AND_HTTPS",
        "yes,https,http,http,HTTP_AND_HTTPS",
        "yes,https,https,https,HTTPS_ONLY",
        "yes,http,http,http,HTTP_ONLY"
    })
    void goesBackToAnyState(String enabled, String admin, String operator, String viewer, HttpsMode mode)
            throws DeviceException {
        parameters(enabled, admin, operator, viewer);
        HttpsSettings.State before = https.read();
        assertEquals(mode, before.mode());
        assertEquals("web-1", before.certificateId());
        https.write(before);
        assertTrue(device.sent().stream().noneMatch(line -> line.contains("update")), "nothing to change");
        https.write(before.in(mode == HttpsMode.HTTPS_ONLY ? HttpsMode.HTTP_AND_HTTPS : HttpsMode.HTTPS_ONLY));
        parameters("yes", "x", "x", "x");
        DeviceException e = assertThrows(DeviceException.class, https::read);
        assertInstanceOf(Failure.Unexpected.class, e.failure());
        https.write(before);
        assertEquals(
                "GET /axis-cgi/param.cgi?action=update&HTTPS.Enabled=" + enabled + "&System.BoaGroupPolicy.admin="
                        + admin + "&System.BoaGroupPolicy.operator=" + operator + "&System.BoaGroupPolicy.viewer="
                        + viewer,
                device.sent().getLast());
    }

    @Test
    void setsTheCertificateBeforeThePolicy() throws DeviceException {
        parameters("no", "http", "http", "http");
        https.write(https.read().serving("fleetpki-https-1", List.of("ca-1")).in(HttpsMode.HTTP_AND_HTTPS));
        HttpsSettings.State unknown = https.read().serving("nowhere", List.of());
        assertThrows(DeviceException.class, () -> https.write(unknown));
        List<String> changes = device.sent().stream()
                .filter(line -> line.contains("SetCertSet") || line.contains("update"))
                .toList();
        assertEquals(2, changes.size());
        assertTrue(changes.getFirst().contains("<acert:Id>fleetpki-https-1</acert:Id>"), changes.getFirst());
        assertTrue(changes.getFirst().contains("<acert:Id>trusted-1</acert:Id>"), "what others put there stays");
        assertTrue(changes.getLast().contains("HTTPS.Enabled=yes&System.BoaGroupPolicy.admin=both"), changes.getLast());
    }

    @Test
    void saysIfThereAreNoSuchParameters() {
        device.answer("action=list", 200, "text/plain", "# Error: Error -1 getting param in group 'HTTPS.Enabled'\n");
        DeviceException e = assertThrows(DeviceException.class, https::read);
        assertInstanceOf(Failure.Unsupported.class, e.failure());
    }

    @Test
    void repeatsAnErrorInAGoodAnswer() throws DeviceException {
        device.answer("action=update", 200, "text/plain", "# Error: Error setting 'root.HTTPS.Enabled' to 'yes'!\n");
        parameters("no", "http", "http", "http");
        HttpsSettings.State state = https.read().in(HttpsMode.HTTP_AND_HTTPS);
        DeviceException e = assertThrows(DeviceException.class, () -> https.write(state));
        assertEquals(
                "The device refused to change its HTTPS settings: Error: Error setting 'root.HTTPS.Enabled' to 'yes'!.",
                e.getMessage());
    }

    private void parameters(String enabled, String admin, String operator, String viewer) {
        device.answer(
                "action=list",
                200,
                "text/plain",
                "root.HTTPS.Enabled=" + enabled + "\nroot.System.BoaGroupPolicy.admin=" + admin
                        + "\nroot.System.BoaGroupPolicy.operator=" + operator + "\nroot.System.BoaGroupPolicy.viewer="
                        + viewer + "\n");
    }

    private static String set(String id) {
        return SoapCertificatesTest.envelope(
                "<a:GetCertSetResponse xmlns:a=\"http://www.axis.com/vapix/ws/certificates\""
                        + " xmlns:c=\"http://www.axis.com/vapix/ws/cert\"><a:CertSet><c:Certificates><c:Id>" + id
                        + "</c:Id></c:Certificates><c:CACertificates/><c:TrustedCertificates><c:Id>trusted-1</c:Id>"
                        + "</c:TrustedCertificates></a:CertSet></a:GetCertSetResponse>");
    }
}
