// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.extension.FreshestCrl;
import org.fleetpki.pki.model.extension.IssuingDistributionPoint;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** The extensions of a revocation list (RFC 5280, 5.2). */
final class CrlExtensions {

    /** @param base the number of the full list that a delta adds to; empty for a full list */
    static List<Extension> of(X509Certificate issuer, BigInteger number, Optional<BigInteger> base, CrlOrder order) {
        List<Extension> extensions = new ArrayList<>();
        extensions.add(Extension.of(false, AuthorityKeyIdentifier.of(keyIdentifier(issuer))));
        extensions.add(Extension.of(false, new CrlNumber(number)));
        base.ifPresent(ground -> extensions.add(Extension.of(true, new DeltaCrlIndicator(ground))));
        order.distributionPoint().ifPresent(uri -> extensions.add(Extension.of(true, place(uri))));
        order.freshest()
                .ifPresent(uri ->
                        extensions.add(Extension.of(false, new FreshestCrl(List.of(DistributionPoint.of(uri))))));
        return List.copyOf(extensions);
    }

    /** All certificates and all reasons of this issuer, at one place. */
    private static IssuingDistributionPoint place(String uri) {
        return new IssuingDistributionPoint(
                List.of(EncodedGeneralName.uri(uri)), false, false, Optional.empty(), false, false);
    }

    /** The issuer's own identifier, repeated as it is; else that of method 1 (RFC 5280, 4.2.1.2). */
    private static Octets keyIdentifier(X509Certificate issuer) {
        ParsedCertificate certificate = ParsedCertificate.of(issuer);
        try {
            return certificate
                    .find(SubjectKeyIdentifier.class)
                    .map(SubjectKeyIdentifier::identifier)
                    .orElseGet(() -> certificate.publicKey().identifier());
        } catch (Asn1Exception e) {
            return certificate.publicKey().identifier();
        }
    }

    /** The number of the list that a delta adds to; empty for a full list. */
    static Optional<BigInteger> baseOf(ParsedRevocationList list) throws Asn1Exception {
        return list.find(DeltaCrlIndicator.class).map(DeltaCrlIndicator::baseNumber);
    }

    private CrlExtensions() {}
}
