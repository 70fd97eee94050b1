// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.util.regex.Pattern;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A constraint on host names is a domain. */
final class ConstraintDnsForm extends ConstraintRule {

    /** Of a domain name with a dot before it (RFC 1035, 2.3.4). */
    private static final int LONGEST = 254;

    private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";

    /** The empty name stands for all names; a dot before it is customary, though only URIs have it. */
    private static final Pattern DOMAIN = Pattern.compile("(?:\\.?" + LABEL + "(?:\\." + LABEL + ")*)?");

    ConstraintDnsForm() {
        super(Text.rfc("name-constraint-dns-malformed", Severity.ERROR, "RFC 5280, 4.2.1.10")
                .asks("A name constraint on host names must be a domain name, without wildcard, scheme or address.")
                .because("Clients compare labels; with anything else the constraint permits or excludes nothing.")
                .remedy("Issue the authority's certificate again with the domain alone, such as works.example."));
    }

    @Override
    protected boolean isKeptBy(NameConstraints.Subtree subtree) {
        String text = subtree.base().text();
        return subtree.base().kind() != Kind.DNS
                || text.length() <= LONGEST
                        && !IpLiteral.matches(text)
                        && DOMAIN.matcher(text).matches();
    }
}
