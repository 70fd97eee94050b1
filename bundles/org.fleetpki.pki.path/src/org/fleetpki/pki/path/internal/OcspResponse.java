// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.DistinguishedName;

/**
 * A successful basic OCSP response (RFC 6960, 4.2.1).
 *
 * @param signed the part that is signed
 * @param responderName who signed, where it is told by name
 * @param responderKey SHA-1 over the key that signed, where it is told by key
 * @param answers one for each certificate
 * @param algorithm of the signature
 * @param signature its bits
 * @param certificates those that the responder sent along
 */
record OcspResponse(
        Octets signed,
        Optional<DistinguishedName> responderName,
        Optional<Octets> responderKey,
        List<Answer> answers,
        AlgorithmIdentifier algorithm,
        BitString signature,
        List<ParsedCertificate> certificates) {

    private static final String BASIC = "1.3.6.1.5.5.7.48.1.1";

    /** More answers or certificates than a responder has reason to send. */
    private static final int MAX = 100;

    /**
     * What is said about one certificate.
     *
     * @param hash the algorithm of the two hashes
     * @param revokedAt since when it is revoked; empty if it is not
     * @param good whether it is said to be good; neither good nor revoked is unknown
     */
    record Answer(
            String hash,
            Octets issuerName,
            Octets issuerKey,
            BigInteger serial,
            boolean good,
            Optional<Instant> revokedAt,
            Instant thisUpdate,
            Optional<Instant> nextUpdate) {

        static Answer read(DerNode node) throws Asn1Exception {
            Elements in = new Elements("an OCSP answer", node);
            Elements id = new Elements("a certificate's identifier", in.next("certID"));
            String hash = AlgorithmIdentifier.read(id.next("hashAlgorithm")).oid();
            Octets name = id.next("issuerNameHash").octets();
            Octets key = id.next("issuerKeyHash").octets();
            BigInteger serial = id.next("serialNumber").integer();
            DerNode status = in.next("certStatus");
            Instant thisUpdate = in.next("thisUpdate").time();
            Optional<DerNode> next = in.optional(0);
            return new Answer(
                    hash,
                    name,
                    key,
                    serial,
                    status.isContext(0),
                    status.isContext(1)
                            ? Optional.of(status.children().getFirst().time())
                            : Optional.empty(),
                    thisUpdate,
                    next.isPresent() ? Optional.of(next.get().explicit().time()) : Optional.empty());
        }
    }

    /** Read one; empty if it is malformed, or says that the responder could not answer. */
    static Optional<OcspResponse> parse(byte[] der) {
        try {
            Elements outer = new Elements("an OCSP response", DerNode.parse(der));
            if (outer.next("responseStatus").smallInteger() != 0) {
                return Optional.empty();
            }
            Elements bytes =
                    new Elements("responseBytes", outer.next("responseBytes").explicit());
            return bytes.next("responseType").oid().equals(BASIC)
                    ? Optional.of(
                            basic(DerNode.parse(bytes.next("response").octets().toArray())))
                    : Optional.empty();
        } catch (Asn1Exception | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static OcspResponse basic(DerNode node) throws Asn1Exception {
        Elements outer = new Elements("a basic OCSP response", node);
        DerNode data = outer.next("tbsResponseData");
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.read(outer.next("signatureAlgorithm"));
        BitString signature = outer.next("signature").bits();
        List<ParsedCertificate> certificates = new ArrayList<>();
        Optional<DerNode> sent = outer.optional(0);
        if (sent.isPresent()) {
            for (DerNode certificate : limited(sent.get().explicit().sequence())) {
                certificates.add(ParsedCertificate.parse(certificate.encoded().toArray()));
            }
        }
        Elements in = new Elements("an OCSP response's data", data);
        in.optional(0);
        Optional<DerNode> byName = in.optional(1);
        Optional<DerNode> byKey = in.optional(2);
        in.next("producedAt");
        List<Answer> answers = new ArrayList<>();
        for (DerNode answer : limited(in.next("responses").sequence())) {
            answers.add(Answer.read(answer));
        }
        return new OcspResponse(
                data.encoded(),
                byName.isPresent()
                        ? Optional.of(DistinguishedName.read(byName.get().explicit()))
                        : Optional.empty(),
                byKey.isPresent() ? Optional.of(byKey.get().explicit().octets()) : Optional.empty(),
                List.copyOf(answers),
                algorithm,
                signature,
                List.copyOf(certificates));
    }

    private static List<DerNode> limited(List<DerNode> nodes) throws Asn1Exception {
        if (nodes.size() > MAX) {
            throw new Asn1Exception("an OCSP response has more than " + MAX + " elements of a kind", 0);
        }
        return nodes;
    }

    /** Whether the responder says that it has a name or key. */
    boolean isBy(ParsedCertificate certificate) {
        return responderName.filter(certificate.subject()::equals).isPresent()
                || responderKey
                        .filter(certificate.publicKey().identifier()::equals)
                        .isPresent();
    }
}
