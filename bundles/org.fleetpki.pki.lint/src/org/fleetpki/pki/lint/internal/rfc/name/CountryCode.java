// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import java.util.regex.Pattern;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.OidNames;

/** Countries are codes, not names. */
final class CountryCode extends AttributeRule {

    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}");

    CountryCode() {
        super(Text.rfc("country-not-two-letters", Severity.ERROR, "RFC 5280, A.1")
                .asks("The country must be a code of two letters (ISO 3166).")
                .because("Nothing else fits the two characters that the definition gives it.")
                .remedy("Have the certificate issued again with a code such as SE."));
    }

    @Override
    protected boolean isKeptBy(AttributeValue attribute) {
        return CODE.matcher(attribute.text()).matches();
    }

    @Override
    protected boolean concerns(AttributeValue attribute) {
        return attribute.oid().equals(OidNames.COUNTRY);
    }
}
