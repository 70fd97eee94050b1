// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Nobody owns a private network. */
final class ConstraintsReserved extends CertificateRule {

    ConstraintsReserved() {
        super(Text.baseline("name-constraint-on-reserved-address", Severity.WARNING, "7.1.2.10.8")
                .asks("A permitted address range of a public authority should not be a reserved one.")
                .because("Nobody can be validated as the owner of 192.168.0.0/16.")
                .remedy("Leave the range out, or use an authority of one's own for private addresses."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(NameConstraints.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.find(NameConstraints.class).orElseThrow().permitted().stream()
                .map(NameConstraints.Subtree::base)
                .filter(base -> base.kind() == EncodedGeneralName.Kind.IP
                        && base.content().length() == 8)
                .filter(base -> base.content().hex().matches("0a.*|c0a8.*|ac1[0-9a-f].*|a9fe.*|7f.*")
                        && !base.content().hex().endsWith("00000000"))
                .map(base -> base.content().hex())
                .findFirst();
    }
}
