// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Optional small numbers. */
final class Numbers {

    static OptionalInt read(Optional<DerNode> node) throws Asn1Exception {
        return node.isPresent()
                ? OptionalInt.of(node.get().implicit(Tags.INTEGER).smallInteger())
                : OptionalInt.empty();
    }

    private Numbers() {}
}
