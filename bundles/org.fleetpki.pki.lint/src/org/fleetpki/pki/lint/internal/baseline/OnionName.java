// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Version 2 of Tor is gone. */
final class OnionName extends CertificateRule {

    OnionName() {
        super(Text.baseline("dns-name-onion-of-old", Severity.ERROR, "Appendix B")
                .since(2021, 10, 15)
                .asks("A .onion name must be one of version 3, whose label before .onion has 56 characters.")
                .because("Names of version 2 are hashes of 80 bits, which can be made up.")
                .remedy("Set up an onion service of version 3, and issue the certificate for its name."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return ServerNames.of(certificate).dns().stream()
                .filter(name -> name.endsWith(".onion"))
                .filter(name -> !name.matches("(.*\\.)?[a-z2-7]{56}\\.onion"))
                .findFirst();
    }
}
