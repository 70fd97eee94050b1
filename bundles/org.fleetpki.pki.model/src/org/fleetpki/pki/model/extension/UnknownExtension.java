// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import org.fleetpki.pki.model.asn1.Octets;

/**
 * An extension that is not understood here, kept as it is.
 *
 * @param oid its type
 * @param content what its OCTET STRING holds
 */
public record UnknownExtension(String oid, Octets content) implements ExtensionValue {

    @Override
    public byte[] encode() {
        return content.toArray();
    }
}
