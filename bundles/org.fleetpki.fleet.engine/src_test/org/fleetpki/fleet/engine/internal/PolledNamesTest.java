// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.junit.jupiter.api.Test;

class PolledNamesTest {

    private static final CertificateSubject WANTED =
            subject("CN=pbx.example.org,O=Works", "DNS:pbx.example.org", "IP:192.0.2.5");

    @Test
    void whatIsLeftOutDoesNoHarm() {
        assertEquals(List.of(), PolledNames.foreign(WANTED, WANTED));
        assertEquals(List.of(), PolledNames.foreign(subject(""), WANTED));
        assertEquals(List.of(), PolledNames.foreign(subject("CN=PBX.example.org", "IP:192.0.2.5"), WANTED));
        assertEquals(List.of(), PolledNames.foreign(subject("CN=192.0.2.5"), WANTED), "one of its other names");
    }

    @Test
    void whatIsAddedIsNamed() {
        assertEquals(
                List.of("CN=bank.example", "DNS:bank.example", "IP:192.0.2.6"),
                PolledNames.foreign(
                        subject("CN=bank.example", "DNS:bank.example", "DNS:pbx.example.org", "IP:192.0.2.6"), WANTED));
    }

    private static CertificateSubject subject(String name, String... alternatives) {
        return new CertificateSubject(
                new X500Principal(name),
                Stream.of(alternatives).map(GeneralName::parse).toList());
    }
}
