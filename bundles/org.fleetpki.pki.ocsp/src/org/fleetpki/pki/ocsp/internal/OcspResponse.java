// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.DistinguishedName;

/**
 * A response as somebody sent it (OCSPResponse, RFC 6960, 4.2.1).
 *
 * @param status 0 if there is an answer
 * @param answer the answer; empty with any other status
 */
record OcspResponse(int status, Optional<Basic> answer) {

    /** Largest response that is read, in bytes; one with a large RSA signer takes about 4000. */
    static final int MAX_SIZE = 1 << 18;

    private static final int MAX_ELEMENTS = 100;

    /**
     * An answer.
     *
     * @param signed the part that is signed
     * @param responderName who signed, where it is told by name
     * @param responderKey SHA-1 over the key that signed, where it is told by key
     * @param certificates those that the responder sent along
     */
    record Basic(
            Octets signed,
            Optional<DistinguishedName> responderName,
            Optional<Octets> responderKey,
            Instant producedAt,
            List<OcspSingleResponse> responses,
            Optional<OcspNonce> nonce,
            AlgorithmIdentifier algorithm,
            BitString signature,
            List<ParsedCertificate> certificates) {

        /** Whether the responder says that it has a certificate's name or key. */
        boolean isBy(ParsedCertificate certificate) {
            return responderName.filter(certificate.subject()::equals).isPresent()
                    || responderKey
                            .filter(certificate.publicKey().identifier()::equals)
                            .isPresent();
        }
    }

    /** @throws Asn1Exception if it is none */
    static OcspResponse read(byte[] der) throws Asn1Exception {
        Elements outer = new Elements("an OCSPResponse", DerNode.parse(der));
        int status = outer.next("responseStatus").smallInteger();
        Optional<DerNode> bytes = outer.optional(0);
        outer.end();
        if (status != 0) {
            return new OcspResponse(status, Optional.empty());
        }
        if (bytes.isEmpty()) {
            throw new Asn1Exception("a successful OCSPResponse has no answer in it", 0);
        }
        Elements in = new Elements("responseBytes", bytes.get().explicit());
        String type = in.next("responseType").oid();
        if (!type.equals(OcspResponseEncoding.BASIC)) {
            throw new Asn1Exception("an answer of the type " + type + " is not known here", 0);
        }
        return new OcspResponse(
                status,
                Optional.of(basic(DerNode.parse(in.next("response").octets().toArray()))));
    }

    private static Basic basic(DerNode node) throws Asn1Exception {
        Elements outer = new Elements("a BasicOCSPResponse", node);
        DerNode data = outer.next("tbsResponseData");
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.read(outer.next("signatureAlgorithm"));
        BitString signature = outer.next("signature").bits();
        Optional<DerNode> sent = outer.optional(0);
        outer.end();
        List<ParsedCertificate> certificates = new ArrayList<>();
        if (sent.isPresent()) {
            for (DerNode certificate : limited(sent.get().explicit())) {
                certificates.add(ParsedCertificate.parse(certificate.encoded().toArray()));
            }
        }
        Elements in = new Elements("a ResponseData", data);
        in.optional(0);
        Optional<DerNode> name = in.optional(1);
        Optional<DerNode> key = in.optional(2);
        Instant producedAt = in.next("producedAt").time();
        List<OcspSingleResponse> responses = new ArrayList<>();
        for (DerNode response : limited(in.next("responses"))) {
            responses.add(OcspSingleResponse.read(response));
        }
        Optional<DerNode> extensions = in.optional(1);
        in.end();
        return new Basic(
                data.encoded(),
                name.isPresent() ? Optional.of(DistinguishedName.read(name.get().explicit())) : Optional.empty(),
                key.isPresent() ? Optional.of(key.get().explicit().octets()) : Optional.empty(),
                producedAt,
                List.copyOf(responses),
                extensions.isPresent()
                        ? OcspNonce.among(Extension.readAll(extensions.get().explicit()))
                        : Optional.empty(),
                algorithm,
                signature,
                List.copyOf(certificates));
    }

    private static List<DerNode> limited(DerNode list) throws Asn1Exception {
        List<DerNode> nodes = list.sequence();
        if (nodes.size() > MAX_ELEMENTS) {
            throw new Asn1Exception("an OCSPResponse has more than " + MAX_ELEMENTS + " elements of a kind", 0);
        }
        return nodes;
    }
}
