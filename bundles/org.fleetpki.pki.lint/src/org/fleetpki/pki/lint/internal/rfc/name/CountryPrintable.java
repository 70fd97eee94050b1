// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.OidNames;

/** The country has a string type of its own. */
final class CountryPrintable extends AttributeTypeRule {

    CountryPrintable() {
        super(
                OidNames.COUNTRY,
                Tags.PRINTABLE_STRING,
                Text.rfc("country-not-printable", Severity.ERROR, "RFC 5280, A.1")
                        .asks("The country of the subject must be a PrintableString.")
                        .because("It is the only type that the definition allows, and strict readers refuse others.")
                        .remedy("Have the certificate issued again with the country as a PrintableString."));
    }
}
