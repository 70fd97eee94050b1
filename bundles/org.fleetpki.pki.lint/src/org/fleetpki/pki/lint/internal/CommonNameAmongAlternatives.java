// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** A host name that people read in the common name, but that no client accepts. */
@Component(service = LintRule.class)
public final class CommonNameAmongAlternatives extends CertificateRule {

    public CommonNameAmongAlternatives() {
        super(
                "common-name-not-among-alternatives",
                Severity.NOTICE,
                "CA/Browser Forum Baseline Requirements, 7.1.4.3",
                "A common name that looks like a host name should be among the subject alternative names.",
                "Add the common name to the subject alternative names, or use a common name that is no host name.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return CertificateKind.isServer(certificate);
    }

    /** A name with a dot and without blanks is meant as a host name; "Door camera 3" is not. */
    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        ServerNames names = ServerNames.of(certificate);
        List<String> dns = names.dns();
        return names.common().stream()
                .filter(name -> name.matches("\\S+\\.\\S+") && !IpLiteral.matches(name))
                .allMatch(name -> dns.contains(name.toLowerCase(Locale.ROOT)));
    }
}
