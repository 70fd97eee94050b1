// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.BasicConstraints;

/** Without critical basic constraints a client may take an authority for a device, or the other way round. */
final class AuthorityBasicConstraints extends CriticalityRule {

    AuthorityBasicConstraints() {
        super(
                BasicConstraints.OID,
                true,
                Text.rfc("authority-basic-constraints", Severity.ERROR, "RFC 5280, 4.2.1.9")
                        .asks("A certificate that may sign certificates must say so in critical basic constraints.")
                        .because("A client that ignores what is not critical takes an authority for a device.")
                        .remedy(
                                "Issue the authority's certificate again with 'basicConstraints = critical, CA:TRUE'."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate);
    }
}
