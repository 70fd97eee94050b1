// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.junit.jupiter.api.Test;

class ContractAuthorityTest {

    @Test
    void certifiesAKeyOfADevice() throws Exception {
        ContractAuthority authority = new ContractAuthority();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PublicKey key = generator.generateKeyPair().getPublic();
        X509Certificate issued = authority.issue(
                key,
                new CertificateSubject(
                        new X500Principal("CN=cam1"),
                        List.of(GeneralName.parse("DNS:cam1.example"), GeneralName.parse("IP:127.0.0.1"))));
        issued.verify(authority.certificate().getPublicKey());
        issued.checkValidity();
        assertEquals(key, issued.getPublicKey());
        assertEquals(
                Set.of("cam1.example", "127.0.0.1"),
                issued.getSubjectAlternativeNames().stream()
                        .map(entry -> entry.get(1))
                        .collect(Collectors.toSet()));
        assertEquals(authority.certificate().getSubjectX500Principal(), issued.getIssuerX500Principal());
        assertTrue(authority.certificate().getBasicConstraints() >= 0);
    }
}
