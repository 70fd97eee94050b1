// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Names of a form that is no kind of its own (otherName, RFC 5280, 4.2.1.6). */
final class OtherNames {

    static final String SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9";

    static final String SRV_NAME = "1.3.6.1.5.5.7.8.7";

    private static final int SEQUENCE = 0x30;

    /** The value of an otherName; empty if it is of another form. */
    static Optional<DerNode> value(EncodedGeneralName name, String form) throws Asn1Exception {
        List<DerNode> parts =
                DerNode.parse(Der.value(SEQUENCE, name.content().toArray())).sequence();
        if (parts.size() != 2) {
            throw new Asn1Exception("an otherName has " + parts.size() + " elements", 0);
        }
        return parts.getFirst().oid().equals(form) ? Optional.of(parts.getLast().explicit()) : Optional.empty();
    }

    private OtherNames() {}
}
