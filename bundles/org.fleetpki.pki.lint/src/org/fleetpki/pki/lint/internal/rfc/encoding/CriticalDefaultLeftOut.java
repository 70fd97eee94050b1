// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.OidNames;

/** What is the default is not written. */
final class CriticalDefaultLeftOut extends CertificateRule {

    CriticalDefaultLeftOut() {
        super(Text.rfc("extension-critical-default-encoded", Severity.ERROR, "RFC 5280, 4.2")
                .asks("An extension that is not critical must leave 'critical' out.")
                .because("DER does not encode default values; strict readers refuse them.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        for (DerNode field : certificate.tbs().children()) {
            if (field.isContext(3)) {
                for (DerNode extension : field.explicit().sequence()) {
                    List<DerNode> parts = extension.sequence();
                    if (parts.size() == 3 && !parts.get(1).bool()) {
                        return broken(OidNames.of(parts.getFirst().oid()));
                    }
                }
            }
        }
        return kept();
    }
}
