// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Nobody owns an internal name. */
final class InternalName extends CertificateRule {

    private static final Pattern INTERNAL = Pattern.compile(
            "[^.]*|.*\\.(local|localhost|localdomain|internal|intranet|lan|home|corp|private|test|invalid|example|home\\.arpa|[0-9]+)");

    InternalName() {
        super(Text.baseline("dns-name-internal", Severity.ERROR, "7.1.2.7.12")
                .asks("A host name in a public certificate must end in a public top-level domain.")
                .because("Names such as 'cam.local' or 'intranet' mean a different host in every network.")
                .remedy("Use an authority of one's own for internal names."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return ServerNames.of(certificate).dns().stream()
                .filter(name -> INTERNAL.matcher(name).matches())
                .findFirst();
    }
}
