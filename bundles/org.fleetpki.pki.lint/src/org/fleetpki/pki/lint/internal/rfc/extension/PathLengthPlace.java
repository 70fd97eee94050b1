// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Only an authority has authorities below it. */
final class PathLengthPlace extends ExtensionRule<BasicConstraints> {

    PathLengthPlace() {
        super(
                BasicConstraints.class,
                Text.rfc("path-length-misplaced", Severity.ERROR, "RFC 5280, 4.2.1.9")
                        .asks(
                                "A path length may only be in the certificate of an authority that may sign certificates.")
                        .because("It limits what cannot be there; strict clients refuse the certificate.")
                        .remedy("Have the certificate issued again without the path length."));
    }

    @Override
    protected Optional<String> check(BasicConstraints value, ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(value.pathLength().isEmpty()
                || value.ca() && CertificateKind.mayBeUsedFor(KeyUsage.Usage.KEY_CERT_SIGN, certificate));
    }
}
