// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AccessDescription;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;

/** Each place once. */
final class AccessTwice extends CertificateRule {

    AccessTwice() {
        super(Text.baseline("access-location-twice", Severity.ERROR, "7.1.2.7.7")
                .since(2023, 9, 15)
                .asks("Locations of one access method must differ.")
                .because("A client that got no answer from a place would only ask it again.")
                .remedy("Issue it again with each address once."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(AuthorityInformationAccess.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Set<AccessDescription> seen = new HashSet<>();
        return certificate.find(AuthorityInformationAccess.class).orElseThrow().descriptions().stream()
                .filter(description -> !seen.add(description))
                .map(description -> description.location().toString())
                .findFirst();
    }
}
