// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ocsp;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Octets;
import org.osgi.annotation.versioning.ProviderType;

/** Asks OCSP responders, and judges what they answer (RFC 6960, 3.2). */
@ProviderType
public interface OcspClient {

    /**
     * A question.
     *
     * @param certificate whose status is asked for
     * @param issuer its issuer
     * @param responder where to ask
     * @param sha256 whether the issuer is named by SHA-256 instead of SHA-1, which not every responder understands
     * @param nonce whether to demand an answer made for this question alone (RFC 9654)
     */
    record Query(
            ParsedCertificate certificate, ParsedCertificate issuer, URI responder, boolean sha256, boolean nonce) {}

    /** What the answer says. */
    enum Status {
        GOOD,
        REVOKED,
        UNKNOWN,
        /** There is no answer, or none that can be believed. */
        NONE
    }

    /**
     * An answer.
     *
     * @param status what it says; {@code NONE} if there is an error among the findings
     * @param revocation when and why it was revoked; empty if it was not
     * @param producedAt when it was signed; empty without an answer
     * @param thisUpdate when it was known to be so; empty without an answer
     * @param nextUpdate when there is a newer answer; empty if it does not say
     * @param responder who signed it, in words; empty without an answer
     * @param findings what is to be said about it, each with its remedy
     * @param encoded the whole response, for {@link org.fleetpki.pki.api.path.ChainQuery.Revocation}; empty if nothing came
     */
    record Answer(
            Status status,
            Optional<RevocationEntry> revocation,
            Optional<Instant> producedAt,
            Optional<Instant> thisUpdate,
            Optional<Instant> nextUpdate,
            String responder,
            List<Finding> findings,
            Octets encoded) {

        public Answer {
            findings = List.copyOf(findings);
        }
    }

    /** The responders that a certificate names in its authorityInformationAccess, by http or https. */
    List<URI> responders(ParsedCertificate certificate);

    /**
     * Ask.
     *
     * @throws IOException if nothing comes back, or something that is no HTTP response
     */
    Answer ask(Query query) throws IOException, InterruptedException;

    /** Judge a response that was got otherwise, such as one that a server stapled; a nonce is not looked for. */
    Answer judge(byte[] response, ParsedCertificate certificate, ParsedCertificate issuer);
}
