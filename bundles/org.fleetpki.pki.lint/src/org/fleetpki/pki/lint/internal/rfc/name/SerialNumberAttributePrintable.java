// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Tags;

/** The serial number of a device in its name has a string type of its own. */
final class SerialNumberAttributePrintable extends AttributeTypeRule {

    SerialNumberAttributePrintable() {
        super(
                "2.5.4.5",
                Tags.PRINTABLE_STRING,
                Text.rfc("serial-number-attribute-not-printable", Severity.ERROR, "RFC 5280, A.1")
                        .asks("A serialNumber in the subject must be a PrintableString.")
                        .because("It is the only type that the definition allows, and strict readers refuse others.")
                        .remedy("Have the certificate issued again with the serialNumber as a PrintableString."));
    }
}
