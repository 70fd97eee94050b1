// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Optional;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;

/** What the CA/Browser Forum asks of a root's certificate (Baseline Requirements, 7.1.2.1). */
final class WebPkiAnchorCheck implements PathCheck {

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        PathCertificate root = path.last();
        if (!question.isWebPki() || !path.anchored() || path.size() < 2 || !root.isSelfIssued()) {
            return;
        }
        if (root.has(ExtendedKeyUsage.OID)) {
            findings.error(
                    "root-with-extended-key-usage",
                    root,
                    "The root " + root + " has an extended key usage, which browsers' rules forbid.",
                    "Trust a root without one.");
        }
        Optional<AuthorityKeyIdentifier> identifier = root.find(AuthorityKeyIdentifier.class);
        if (identifier.isPresent() && !isPlain(identifier.get(), root.subjectKeyIdentifier())) {
            findings.error(
                    "root-key-identifier-malformed",
                    root,
                    "The authority key identifier of the root " + root + " is not just its own subject key identifier.",
                    "Trust a root whose authorityKeyIdentifier has the keyIdentifier alone, or is absent.");
        }
    }

    private static boolean isPlain(AuthorityKeyIdentifier identifier, Optional<Octets> own) {
        return identifier.keyIdentifier().isPresent()
                && identifier.keyIdentifier().equals(own)
                && identifier.issuer().isEmpty()
                && identifier.serial().isEmpty();
    }
}
