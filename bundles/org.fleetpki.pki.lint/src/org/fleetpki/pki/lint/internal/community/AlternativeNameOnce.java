// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Said once is enough. */
final class AlternativeNameOnce extends ExtensionRule<SubjectAlternativeName> {

    AlternativeNameOnce() {
        super(
                SubjectAlternativeName.class,
                Text.community("alternative-name-twice", Severity.NOTICE, "RFC 5280, 4.2.1.6")
                        .asks("Each subject alternative name should be there once.")
                        .because("It says nothing more, and small devices have little room for certificates.")
                        .remedy("Issue the certificate again with each name once."));
    }

    @Override
    protected Optional<String> check(SubjectAlternativeName value, ParsedCertificate certificate) {
        Set<EncodedGeneralName> seen = new HashSet<>();
        return value.names().stream()
                .filter(name -> !seen.add(name))
                .findFirst()
                .map(name -> "'" + name + "'");
    }
}
