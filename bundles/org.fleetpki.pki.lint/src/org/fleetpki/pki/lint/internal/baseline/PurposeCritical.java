// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;

/** Not critical. */
final class PurposeCritical extends CertificateRule {

    PurposeCritical() {
        super(Text.baseline("extended-key-usage-critical", Severity.ERROR, "7.1.2.7.6")
                .since(2023, 9, 15)
                .asks("The extKeyUsage of a server certificate must not be critical.")
                .because("A client that does not know one of the purposes would refuse the certificate, though it "
                        + "needs the other.")
                .remedy("Issue it again with an extKeyUsage that is not critical."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && certificate.extension(ExtendedKeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!certificate.extension(ExtendedKeyUsage.OID).orElseThrow().critical());
    }
}
