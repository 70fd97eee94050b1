// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * Which certificate is meant (CertID, RFC 6960, 4.1.1). Two are equal if their encodings are.
 *
 * @param hash the identifier of the algorithm that issuer and key are hashed by
 * @param nameHash hash of the issuer's name
 * @param keyHash hash of the issuer's key
 * @param serial the certificate's number
 * @param encoded the whole value, which the answer repeats as it is
 */
record OcspCertId(String hash, Octets nameHash, Octets keyHash, BigInteger serial, Octets encoded) {

    /** Longer hashes and numbers than exist; RFC 5280 allows numbers of 20 octets. */
    private static final int MAX_OCTETS = 64;

    /** Algorithm identifiers of a hash come with NULL or without parameters (RFC 4055, 2.1). */
    private static final Octets NULL = Octets.of(Der.nothing());

    static OcspCertId read(DerNode node) throws Asn1Exception {
        Elements in = new Elements("a CertID", node);
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.read(in.next("hash algorithm"));
        Octets name = in.next("name of the issuer").octets();
        Octets key = in.next("key of the issuer").octets();
        DerNode serial = in.next("serial number");
        in.end();
        if (name.length() > MAX_OCTETS
                || key.length() > MAX_OCTETS
                || serial.contentLength() > MAX_OCTETS
                || algorithm
                        .parameters()
                        .filter(present -> !present.equals(NULL))
                        .isPresent()) {
            throw new Asn1Exception("a CertID has fields that no certificate can have", node.offset());
        }
        return new OcspCertId(algorithm.oid(), name, key, serial.integer(), node.encoded());
    }

    static OcspCertId of(ParsedCertificate issuer, BigInteger serial, OcspHash hash) {
        byte[] algorithm = Der.sequence(Der.oid(hash.oid()), Der.nothing());
        Octets name = hash.digest(issuer.subject().encoded());
        Octets key = hash.digest(issuer.publicKey().key().octets());
        byte[] encoded = Der.sequence(List.of(
                algorithm, Der.octetString(name.toArray()), Der.octetString(key.toArray()), Der.integer(serial)));
        return new OcspCertId(hash.oid(), name, key, serial, Octets.of(encoded));
    }

    /** Whether it names a certificate of an issuer. */
    boolean isIssuedBy(ParsedCertificate issuer) {
        Optional<OcspHash> known = OcspHash.of(hash);
        return known.isPresent()
                && nameHash.equals(known.get().digest(issuer.subject().encoded()))
                && keyHash.equals(known.get().digest(issuer.publicKey().key().octets()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OcspCertId that && encoded.equals(that.encoded);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }
}
