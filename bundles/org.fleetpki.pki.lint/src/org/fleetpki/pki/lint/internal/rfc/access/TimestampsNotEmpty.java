// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;

/** A list of nothing. */
final class TimestampsNotEmpty extends CertificateRule {

    private static final String TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";

    TimestampsNotEmpty() {
        super(Text.rfc("timestamps-empty", Severity.ERROR, "RFC 6962, 3.3")
                .asks("A list of signed certificate timestamps must have at least one.")
                .because("It proves nothing; strict clients refuse the certificate.")
                .remedy("Have the certificate issued again with timestamps, or without the list."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(TIMESTAMPS).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        // an OCTET STRING with the length of the list, then the list
        Octets list = DerNode.parse(certificate
                        .extension(TIMESTAMPS)
                        .orElseThrow()
                        .content()
                        .toArray())
                .octets();
        return keptIf(list.length() > 2);
    }
}
