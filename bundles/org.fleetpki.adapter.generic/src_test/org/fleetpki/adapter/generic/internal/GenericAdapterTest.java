// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.generic.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;

class GenericAdapterTest {

    private static final Endpoint ENDPOINT = new Endpoint("2001:db8::5", 80, 8443, TlsTrust.NOTHING);
    private static final TlsProbe UNTRUSTED =
            endpoint -> new TlsProbe.Served(List.of(), false, "nothing is trusted for this device yet", "");

    @Test
    void everyTlsServerMatchesTrustedOrNot() throws DeviceException {
        assertEquals(new Probe.Match(DeviceFacts.UNKNOWN), new GenericAdapter(UNTRUSTED).probe(ENDPOINT));
    }

    @Test
    void whatDoesNotAnswerFails() {
        DeviceException off = new DeviceException(new Failure.Unreachable("off"));
        GenericAdapter adapter = new GenericAdapter(endpoint -> {
            throw off;
        });
        assertEquals(off, assertThrows(DeviceException.class, () -> adapter.probe(ENDPOINT)));
        assertEquals(off, assertThrows(DeviceException.class, () -> open(adapter)));
    }

    @Test
    void configuresNothing() throws DeviceException {
        try (DeviceSession session = open(new GenericAdapter(UNTRUSTED))) {
            assertEquals(DeviceFacts.UNKNOWN, session.facts());
            assertEquals(Optional.empty(), session.capability(CertificateStore.class));
            assertEquals(Optional.empty(), session.capability(CsrOnDevice.class));
            assertTrue(session.capability(ManualProcedure.class).isPresent());
        }
    }

    @Test
    void saysWhatToDoWithTheNamesAndFilesToUse() throws DeviceException {
        CertificateSubject subject = new CertificateSubject(
                new X500Principal("CN=pbx.example.org, O=Example"),
                List.of(GeneralName.parse("DNS:pbx.example.org"), GeneralName.parse("IP:192.168.1.120")));
        String all = String.join("\n", steps(subject));
        for (String part : List.of(
                "the name CN=pbx.example.org,O=Example",
                "DNS:pbx.example.org, IP:192.168.1.120",
                "-addext \"subjectAltName=DNS:pbx.example.org,IP:192.168.1.120\"",
                "pbx.example.org.csr",
                "pbx.example.org.crt",
                "-connect [2001:db8::5]:8443 -servername pbx.example.org -verify_hostname pbx.example.org")) {
            assertTrue(all.contains(part), part + " is missing in\n" + all);
        }
        for (String step : steps(subject)) {
            assertTrue(step.matches("(?s)[A-Z].*\\."), step);
            assertFalse(step.contains("\n"), step);
        }
    }

    @Test
    void namesFilesAndChecksByAddressWhereThereIsNoName() throws DeviceException {
        String all = String.join("\n", steps(new CertificateSubject(new X500Principal("CN=x"), List.of())));
        assertTrue(all.contains("2001-db8-5.csr"), all);
        assertFalse(all.contains("subjectAltName="), all);
        CertificateSubject address = new CertificateSubject(
                new X500Principal("CN=192.168.1.120"), List.of(GeneralName.parse("IP:192.168.1.120")));
        assertTrue(String.join("\n", steps(address)).contains(" -verify_ip 192.168.1.120 "));
    }

    private static List<String> steps(CertificateSubject subject) throws DeviceException {
        try (DeviceSession session = open(new GenericAdapter(UNTRUSTED))) {
            return session.capability(ManualProcedure.class).orElseThrow().steps(subject);
        }
    }

    private static DeviceSession open(GenericAdapter adapter) throws DeviceException {
        try (Secret secret = new Secret(new char[0])) {
            return adapter.open(ENDPOINT, new Credentials("", secret));
        }
    }
}
