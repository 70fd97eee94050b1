// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.regex.Pattern;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.DistributionPoint;

/** An address in a directory. */
final class DistributionPointLdap extends DistributionPointRule {

    /** A distinguished name, then one attribute (RFC 4516, 2). */
    private static final Pattern ENTRY = Pattern.compile("/[^?]+\\?[^?,]+(\\?.*)?");

    DistributionPointLdap() {
        super(Text.rfc("crl-distribution-point-ldap-malformed", Severity.ERROR, "RFC 5280, 4.2.1.13")
                .asks("An LDAP URI of a CRL distribution point must name an entry and one attribute, and should name "
                        + "a host.")
                .because("A client does not know what to ask the directory for.")
                .remedy("Have the certificate issued again with an HTTP URI."));
    }

    @Override
    protected boolean isKeptBy(DistributionPoint point, ParsedCertificate certificate) {
        return point.uris().stream()
                .map(UriParts::of)
                .filter(uri -> uri.hasScheme("ldap"))
                .allMatch(uri -> ENTRY.matcher(uri.rest()).matches());
    }
}
