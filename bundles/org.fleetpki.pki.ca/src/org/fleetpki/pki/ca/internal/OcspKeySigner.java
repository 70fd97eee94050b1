// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.OcspSigner;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Signs OCSP responses, and nothing else, with a key in memory. */
final class OcspKeySigner implements OcspSigner {

    /** Gives the key, as long as it may be used. */
    @FunctionalInterface
    interface KeySource {
        PrivateKey key();
    }

    private final X509Certificate certificate;
    private final boolean delegated;
    private final KeySource source;
    private final CheckedSigning signing;
    private final AlgorithmIdentifier algorithm;

    OcspKeySigner(X509Certificate certificate, boolean delegated, KeySource source, CheckedSigning signing)
            throws PkiException {
        this.certificate = certificate;
        this.delegated = delegated;
        this.source = source;
        this.signing = signing;
        this.algorithm = signing.algorithmFor(certificate.getPublicKey());
    }

    @Override
    public X509Certificate certificate() {
        return certificate;
    }

    @Override
    public boolean isDelegated() {
        return delegated;
    }

    @Override
    public AlgorithmIdentifier algorithm() {
        return algorithm;
    }

    @Override
    public byte[] sign(byte[] responseData) throws PkiException {
        requireResponseData(responseData);
        return signing.sign(source.key(), certificate.getPublicKey(), algorithm, responseData);
    }

    /**
     * A ResponseData names its responder by [1] or [2], behind an optional version, and a time follows. Neither a
     * tbsCertificate nor a tbsCertList has such elements there.
     */
    private static void requireResponseData(byte[] data) {
        try {
            List<DerNode> fields = DerNode.parse(data).sequence();
            int at = !fields.isEmpty() && fields.getFirst().isContext(0) ? 1 : 0;
            if (fields.size() >= at + 3
                    && (fields.get(at).isContext(1) || fields.get(at).isContext(2))
                    && fields.get(at + 1).is(Tags.GENERALIZED_TIME)) {
                return;
            }
        } catch (Asn1Exception e) {
            throw new IllegalArgumentException("only OCSP responses are signed here", e);
        }
        throw new IllegalArgumentException("only OCSP responses are signed here");
    }
}
