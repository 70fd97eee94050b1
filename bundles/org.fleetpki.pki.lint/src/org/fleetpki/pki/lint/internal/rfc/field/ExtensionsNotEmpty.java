// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/** A list of extensions has at least one. */
final class ExtensionsNotEmpty extends CertificateRule {

    ExtensionsNotEmpty() {
        super(Text.rfc("extensions-empty", Severity.ERROR, "RFC 5280, 4.1")
                .asks("The list of extensions must not be empty; without extensions the whole field is left out.")
                .because("Strict readers refuse an empty list, and the certificate with it.")
                .remedy("Have the certificate issued again, best with the extensions of its kind."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        for (DerNode field : certificate.tbs().children()) {
            if (field.isContext(3)) {
                return keptIf(field.explicit().contentLength() > 0);
            }
        }
        return kept();
    }
}
