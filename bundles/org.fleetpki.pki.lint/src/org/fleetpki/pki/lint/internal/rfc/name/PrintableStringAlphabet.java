// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import java.util.regex.Pattern;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.AttributeValue;

/** A PrintableString has few characters; neither @ nor * nor _ is one. */
final class PrintableStringAlphabet extends AttributeRule {

    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9 '()+,\\-./:=?]*");

    PrintableStringAlphabet() {
        super(Text.rfc("printable-string-alphabet", Severity.ERROR, "RFC 5280, B")
                .asks("A PrintableString may only hold letters, digits, space and '()+,-./:=?.")
                .because("Readers that check the alphabet refuse the whole certificate.")
                .remedy("Have the certificate issued again with the attribute as a UTF8String."));
    }

    @Override
    protected boolean isKeptBy(AttributeValue attribute) {
        return ALPHABET.matcher(attribute.text()).matches();
    }

    @Override
    protected boolean concerns(AttributeValue attribute) {
        return attribute.value().is(Tags.PRINTABLE_STRING);
    }
}
