// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.junit.jupiter.api.Test;

class RequestConfigurationTest {

    @Test
    void namesAreWrittenInTheirOrderWithNothingThatOpensslWouldRead() throws Exception {
        String text = write(new CertificateSubject(
                new X500Principal("CN=$ENV::HOME [x]#,O=Größe,C=DE"),
                List.of(GeneralName.parse("IP:192.0.2.7"), GeneralName.parse("DNS:a.example.org"))));
        assertTrue(text.contains("[dn]\n0.C = DE\n1.O = Größe\n2.CN = \\$ENV\\:\\:HOME\\ \\[x\\]\\#\n[ext]\n"), text);
        assertTrue(text.endsWith("[san]\nIP.0 = 192\\.0\\.2\\.7\nDNS.1 = a\\.example\\.org\n"), text);
    }

    @Test
    void aNameWithoutAlternativesHasNoExtension() throws Exception {
        assertEquals(
                -1,
                write(new CertificateSubject(new X500Principal("CN=a"), List.of()))
                        .indexOf("ext"));
    }

    @Test
    void namesThatWouldBreakTheFileAreRefused() {
        DeviceException e = assertThrows(
                DeviceException.class,
                () -> write(new CertificateSubject(new X500Principal("CN=a\\0A[req]"), List.of())));
        assertInstanceOf(Failure.Unsupported.class, e.failure());
        assertThrows(
                DeviceException.class, () -> write(new CertificateSubject(new X500Principal("CN=a+O=b"), List.of())));
    }

    private static String write(CertificateSubject subject) throws DeviceException {
        return new String(RequestConfiguration.of(subject), StandardCharsets.UTF_8);
    }
}
