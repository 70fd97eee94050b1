// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Tags;

/** The qualifier has a string type of its own. */
final class DnQualifierPrintable extends AttributeTypeRule {

    DnQualifierPrintable() {
        super(
                "2.5.4.46",
                Tags.PRINTABLE_STRING,
                Text.rfc("dn-qualifier-not-printable", Severity.ERROR, "RFC 5280, A.1")
                        .asks("A dnQualifier in the subject must be a PrintableString.")
                        .because("It is the only type that the definition allows, and strict readers refuse others.")
                        .remedy("Have the certificate issued again with the dnQualifier as a PrintableString."));
    }
}
