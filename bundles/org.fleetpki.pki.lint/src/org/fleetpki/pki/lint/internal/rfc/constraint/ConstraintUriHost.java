// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A constraint on URIs names a host or a domain. */
final class ConstraintUriHost extends ConstraintRule {

    ConstraintUriHost() {
        super(Text.rfc("name-constraint-uri-malformed", Severity.ERROR, "RFC 5280, 4.2.1.10")
                .asks("A name constraint on URIs must be a fully qualified domain name, with a dot before it for all "
                        + "hosts below.")
                .because("Clients compare it with the host alone, so a whole URI, a port or an address never fits.")
                .remedy("Issue the authority's certificate again with the name of the host or domain alone."));
    }

    @Override
    protected boolean isKeptBy(NameConstraints.Subtree subtree) {
        String text = subtree.base().text();
        return subtree.base().kind() != Kind.URI
                || !IpLiteral.matches(text) && UriParts.isHost(text.startsWith(".") ? text.substring(1) : text);
    }
}
