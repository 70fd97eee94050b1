// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * What the server must offer in TLS (RFC 7633).
 *
 * @param features numbers of TLS extensions
 */
public record TlsFeature(List<Integer> features) implements ExtensionValue {

    public static final String OID = "1.3.6.1.5.5.7.1.24";

    /** The number of status_request: the server must staple an OCSP answer ("must staple"). */
    public static final int STATUS_REQUEST = 5;

    public TlsFeature {
        features = List.copyOf(features);
    }

    static TlsFeature read(DerNode node) throws Asn1Exception {
        List<Integer> features = new ArrayList<>();
        for (DerNode feature : node.sequence()) {
            features.add(feature.smallInteger());
        }
        return new TlsFeature(features);
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.sequence(features.stream().map(Der::integer).toList());
    }
}
