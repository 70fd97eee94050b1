// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A constraint on addresses is a mailbox, a host, or a domain. */
final class ConstraintEmailForm extends ConstraintRule {

    ConstraintEmailForm() {
        super(Text.rfc("name-constraint-email-malformed", Severity.ERROR, "RFC 5280, 4.2.1.10")
                .asks("A name constraint on e-mail addresses must be a mailbox, a host, or a domain with a dot "
                        + "before it.")
                .because("With anything else the constraint permits or excludes nothing.")
                .remedy("Issue the authority's certificate again with the host or domain alone, such as "
                        + ".works.example."));
    }

    @Override
    protected boolean isKeptBy(NameConstraints.Subtree subtree) {
        String text = subtree.base().text();
        return subtree.base().kind() != Kind.EMAIL
                || text.indexOf('@') != 0
                        && text.indexOf('@') == text.lastIndexOf('@')
                        && text.chars().noneMatch(c -> c == '*' || c == '<' || c == '>' || Character.isWhitespace(c));
    }
}
