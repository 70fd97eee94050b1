// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.model.name.AttributeValue;

/** A limit of characters for one type of attribute (upper bounds of X.520 as RFC 5280, A.1 takes them over). */
abstract class AttributeLengthRule extends AttributeRule {

    private final String oid;
    private final int longest;

    protected AttributeLengthRule(String oid, int longest, Text text) {
        super(text);
        this.oid = oid;
        this.longest = longest;
    }

    @Override
    protected final boolean concerns(AttributeValue attribute) {
        return attribute.oid().equals(oid);
    }

    @Override
    protected final boolean isKeptBy(AttributeValue attribute) {
        String text = attribute.text();
        return text.codePointCount(0, text.length()) <= longest;
    }
}
