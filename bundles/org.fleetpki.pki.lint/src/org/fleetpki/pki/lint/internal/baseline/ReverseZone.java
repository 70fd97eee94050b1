// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Reverse zones are no hosts. */
final class ReverseZone extends CertificateRule {

    ReverseZone() {
        super(Text.baseline("dns-name-reverse-zone", Severity.ERROR, "4.2.2")
                .since(2026, 3, 15)
                .asks("A host name must not end in in-addr.arpa or ip6.arpa.")
                .because("Reverse zones turn addresses into names and are no hosts themselves.")
                .remedy("Issue it again for the address itself as an iPAddress, or for a host name."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return ServerNames.of(certificate).dns().stream()
                .filter(name -> name.endsWith(".in-addr.arpa") || name.endsWith(".ip6.arpa"))
                .findFirst();
    }
}
