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

/** A list that ends elsewhere than it says. */
final class TimestampsLength extends CertificateRule {

    private static final String TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";

    TimestampsLength() {
        super(Text.rfc("timestamps-malformed", Severity.ERROR, "RFC 6962, 3.3")
                .asks("A list of signed certificate timestamps must be as long as it says, and so must each "
                        + "timestamp.")
                .because("Clients cannot read the list, so it proves nothing.")
                .remedy("Have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(TIMESTAMPS).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Octets list = DerNode.parse(certificate
                        .extension(TIMESTAMPS)
                        .orElseThrow()
                        .content()
                        .toArray())
                .octets();
        if (list.length() < 2 || length(list, 0) != list.length() - 2) {
            return broken();
        }
        int at = 2;
        while (at + 2 <= list.length()) {
            at += 2 + length(list, at);
        }
        return keptIf(at == list.length());
    }

    private static int length(Octets octets, int at) {
        return octets.get(at) << 8 | octets.get(at + 1);
    }
}
