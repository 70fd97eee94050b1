// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.OidNames;

/** A kind of key that has gone out of use. */
final class DsaKey extends CertificateRule {

    DsaKey() {
        super(Text.community("dsa-key", Severity.WARNING, "NIST FIPS 186-5, 4")
                .asks("The key should not be of type DSA.")
                .because("No current client accepts DSA in TLS.")
                .remedy("Make a new key of type EC-P256 or RSA-2048 and issue the certificate again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(!certificate.publicKey().algorithm().oid().equals(OidNames.DSA));
    }
}
