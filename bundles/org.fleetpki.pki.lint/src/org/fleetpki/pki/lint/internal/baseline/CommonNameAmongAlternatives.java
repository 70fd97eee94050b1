// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A host name that people read in the common name, but that no client accepts. */
final class CommonNameAmongAlternatives extends CertificateRule {

    CommonNameAmongAlternatives() {
        super(Text.baseline("common-name-not-among-alternatives", Severity.ERROR, "7.1.4.3")
                .asks("A common name must be one of the subject alternative names.")
                .because(
                        "Clients compare the alternative names alone, so people see a name that does not count. Of private "
                                + "certificates only a common name that looks like a host name is held against this rule.")
                .remedy("Add the common name to the subject alternative names, or leave it out."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        boolean isPublic = PublicKind.reservedPolicies(certificate) > 0;
        ServerNames names = ServerNames.of(certificate);
        return names.common().stream()
                .filter(name -> !IpLiteral.matches(name))
                .filter(name -> isPublic || isHostName(name))
                .filter(name -> !names.dns().contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> "'" + name + "'");
    }

    /** A name with a dot and without blanks is meant as a host name; "Door camera 3" is not. */
    private static boolean isHostName(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && dot < name.length() - 1 && name.chars().noneMatch(Character::isWhitespace);
    }
}
