// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.path;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;

/**
 * A question to the {@link ChainValidator}: may a client that trusts these anchors accept this certificate?
 *
 * @param leaf the certificate in question
 * @param intermediates other certificates to build paths from, in any order, such as a server sent them
 * @param anchors the certificates to trust
 * @param at the moment to judge for
 * @param purpose what the certificate is to be used for
 * @param names the names that the client used, all of which must match; empty if the name does not matter
 * @param revocation what is known about revoked certificates
 * @param maxDepth how many authorities may stand between leaf and anchor, empty for the default
 * @param profile how strict to be beyond the algorithm of RFC 5280
 * @param witnesses whether to ask the path engines of the JDK and of Bouncy Castle too, and to report where they disagree
 */
public record ChainQuery(
        ParsedCertificate leaf,
        List<ParsedCertificate> intermediates,
        List<ParsedCertificate> anchors,
        Instant at,
        Purpose purpose,
        List<GeneralName> names,
        Revocation revocation,
        OptionalInt maxDepth,
        Profile profile,
        boolean witnesses) {

    /** What a certificate is to be used for. */
    public enum Purpose {
        SERVER_AUTH,
        CLIENT_AUTH,
        /** The certificate of an authority itself. */
        CERTIFICATE_AUTHORITY,
        ANY
    }

    /** How strict to be. */
    public enum Profile {
        /** RFC 5280 to the letter, for private and public authorities. */
        RFC5280,
        /** What browsers ask for in addition (CA/Browser Forum Baseline Requirements). */
        WEBPKI
    }

    /**
     * What is known about revoked certificates. Without anything, revocation is not looked at.
     *
     * @param lists revocation lists, full ones and deltas
     * @param ocspResponses DER encodings of OCSP responses (RFC 6960), such as a server staples
     * @param required whether a certificate of unknown status is refused
     */
    public record Revocation(List<ParsedRevocationList> lists, List<byte[]> ocspResponses, boolean required) {

        /** Nothing is known, and nothing is asked. */
        public static final Revocation UNCHECKED = new Revocation(List.of(), List.of(), false);

        public Revocation {
            lists = List.copyOf(lists);
            ocspResponses = ocspResponses.stream().map(byte[]::clone).toList();
        }
    }

    public ChainQuery {
        intermediates = List.copyOf(intermediates);
        anchors = List.copyOf(anchors);
        names = List.copyOf(names);
        if (maxDepth.isPresent() && maxDepth.getAsInt() < 0) {
            throw new IllegalArgumentException("the greatest depth of a chain cannot be negative");
        }
    }

    /** The usual question about a TLS server, without revocation. */
    public static ChainQuery server(
            List<ParsedCertificate> served, List<ParsedCertificate> anchors, List<GeneralName> names, Instant at) {
        return new ChainQuery(
                served.getFirst(),
                served.subList(1, served.size()),
                anchors,
                at,
                Purpose.SERVER_AUTH,
                names,
                Revocation.UNCHECKED,
                OptionalInt.empty(),
                Profile.RFC5280,
                false);
    }
}
