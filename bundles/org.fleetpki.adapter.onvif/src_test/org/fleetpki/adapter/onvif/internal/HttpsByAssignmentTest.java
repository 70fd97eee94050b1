// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings.State;
import org.fleetpki.device.onvif.AdvancedSecurity;
import org.fleetpki.device.onvif.DeviceNetwork;
import org.fleetpki.device.onvif.OnvifTransport;
import org.fleetpki.device.onvif.TlsServerCapabilities;
import org.junit.jupiter.api.Test;

class HttpsByAssignmentTest {

    private final ScriptedExchange exchange = new ScriptedExchange();
    private final HttpsByAssignment https = new HttpsByAssignment(
            new Keystore(new AdvancedSecurity(OnvifTransport.over(exchange, "admin"), "/s")),
            new HttpProtocols(new DeviceNetwork(OnvifTransport.over(exchange, "admin"), "/d")),
            new TlsServerCapabilities(List.of("1.2"), false, Optional.of(1), false, Optional.empty()),
            Optional.of(2));

    HttpsByAssignmentTest() {
        exchange.answer(
                        "GetAllKeys",
                        "<GetAllKeysResponse>" + key("Key0", "factory") + key("Key1", "fleetpki-a")
                                + "</GetAllKeysResponse>")
                .answer(
                        "GetAllCertificates",
                        "<GetAllCertificatesResponse>" + certificate("Cert0", "Key0") + certificate("Cert1", "Key1")
                                + "</GetAllCertificatesResponse>")
                .answer(
                        "GetNetworkProtocols",
                        "<GetNetworkProtocolsResponse><NetworkProtocols><Name>HTTPS</Name><Enabled>true</Enabled>"
                                + "<Port>443</Port></NetworkProtocols></GetNetworkProtocolsResponse>")
                .answer(
                        "GetAssignedServerCertificates",
                        "<GetAssignedServerCertificatesResponse><CertificationPathID>Path0</CertificationPathID>"
                                + "</GetAssignedServerCertificatesResponse>")
                .answer(
                        "GetAllCertificationPaths",
                        "<GetAllCertificationPathsResponse><CertificationPathID>Path0</CertificationPathID>"
                                + "<CertificationPathID>Path9</CertificationPathID></GetAllCertificationPathsResponse>")
                .answer("<tas:CertificationPathID>Path0</tas:CertificationPathID></tas:GetC", path("Cert0", ""))
                .answer(
                        "<tas:CertificationPathID>Path9</tas:CertificationPathID></tas:GetC",
                        path("Cert8", "fleetpki-o"))
                .answer(
                        "<tas:CertificationPathID>Path1</tas:CertificationPathID></tas:GetC",
                        path("Cert1", "fleetpki-a"))
                .answer("DeleteCertificationPath", "<DeleteCertificationPathResponse/>")
                .answer(
                        "CreateCertificationPath",
                        "<CreateCertificationPathResponse><CertificationPathID>Path1</CertificationPathID>"
                                + "</CreateCertificationPathResponse>");
    }

    @Test
    void readsByTheNamesOfKeysAndCertificates() throws Exception {
        assertEquals(new State(HttpsMode.HTTPS_ONLY, "factory", List.of(), ""), https.read());
    }

    @Test
    void whatIsServedAlreadyChangesNothing() throws Exception {
        https.write(https.read());
        assertTrue(exchange.sent().stream().noneMatch(sent -> sent.contains("Create") || sent.contains("Replace")));
    }

    @Test
    void makesRoomForAPathAndDiscardsOneThatIsRefused() {
        exchange.fault("ReplaceServerCertificateAssignment", "NoPrivateKey");
        DeviceException e = assertThrows(
                DeviceException.class, () -> https.write(new State(HttpsMode.HTTPS_ONLY, "fleetpki-a", List.of(), "")));
        assertInstanceOf(Failure.Rejected.class, e.failure());
        List<String> deleted = exchange.sent().stream()
                .filter(sent -> sent.contains("DeleteCertificationPath"))
                .toList();
        assertEquals(2, deleted.size());
        assertTrue(deleted.getFirst().contains("Path9"), "ours, and not in use");
        assertTrue(deleted.getLast().contains("Path1"), "the one just made");
    }

    private static String key(String id, String alias) {
        return "<KeyAttribute><KeyID>" + id + "</KeyID><Alias>" + alias
                + "</Alias><hasPrivateKey>true</hasPrivateKey><KeyStatus>ok</KeyStatus></KeyAttribute>";
    }

    private static String certificate(String id, String keyId) {
        return "<Certificate><CertificateID>" + id + "</CertificateID><KeyID>" + keyId
                + "</KeyID><CertificateContent>MAA=</CertificateContent></Certificate>";
    }

    private static String path(String certificate, String alias) {
        return "<GetCertificationPathResponse><CertificationPath><CertificateID>" + certificate
                + "</CertificateID><Alias>" + alias + "</Alias></CertificationPath></GetCertificationPathResponse>";
    }
}
