// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.asn1.Tags;

/** A random number that binds an answer to its question (RFC 9654). */
record OcspNonce(Octets value) {

    static final String OID = "1.3.6.1.5.5.7.48.1.2";

    private static final int MAX_OCTETS = 128;

    /**
     * The one among extensions; empty if there is none.
     *
     * @throws Asn1Exception if it is not of 1 to 128 octets
     */
    static Optional<OcspNonce> among(List<Extension> extensions) throws Asn1Exception {
        for (Extension extension : extensions) {
            if (extension.oid().equals(OID)) {
                DerNode node = DerNode.parse(extension.content().toArray());
                if (!node.is(Tags.OCTET_STRING)
                        || node.octets().length() < 1
                        || node.octets().length() > MAX_OCTETS) {
                    throw new Asn1Exception("a nonce has 1 to " + MAX_OCTETS + " octets", node.offset());
                }
                return Optional.of(new OcspNonce(node.octets()));
            }
        }
        return Optional.empty();
    }

    Extension extension() {
        return new Extension(OID, false, Octets.of(Der.octetString(value.toArray())));
    }
}
