// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A name of one label is another device elsewhere. */
final class HostNameUnqualified extends CertificateRule {

    HostNameUnqualified() {
        super(Text.device("host-name-unqualified", Severity.NOTICE, "RFC 9525, 2")
                .asks("A host name should be fully qualified.")
                .because("A name of one label, such as 'cam-1', is completed by the search list of each client,"
                        + " and means another device in another network.")
                .remedy("Add the fully qualified name, such as cam-1.example.com."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        ServerNames names = ServerNames.of(certificate);
        boolean unqualified = !names.dns().isEmpty() && names.dns().stream().noneMatch(name -> name.contains("."));
        return unqualified ? broken("the name " + names.dns().getFirst()) : kept();
    }
}
