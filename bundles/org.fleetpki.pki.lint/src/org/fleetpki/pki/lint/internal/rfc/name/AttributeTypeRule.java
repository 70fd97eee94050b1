// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.model.name.AttributeValue;

/** A string type that one type of attribute must have (RFC 5280, A.1). */
abstract class AttributeTypeRule extends AttributeRule {

    private final String oid;
    private final int tag;

    protected AttributeTypeRule(String oid, int tag, Text text) {
        super(text);
        this.oid = oid;
        this.tag = tag;
    }

    @Override
    protected final boolean concerns(AttributeValue attribute) {
        return attribute.oid().equals(oid);
    }

    @Override
    protected final boolean isKeptBy(AttributeValue attribute) {
        return attribute.value().is(tag);
    }
}
