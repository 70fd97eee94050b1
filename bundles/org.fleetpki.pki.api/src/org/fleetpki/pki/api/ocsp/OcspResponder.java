// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ocsp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.osgi.annotation.versioning.ProviderType;

/** Answers questions about certificates by OCSP over HTTP (RFC 6960, appendix A), from the books of authorities. */
@ProviderType
public interface OcspResponder {

    /**
     * An authority to answer for.
     *
     * @param authority whose certificates are asked about
     * @param key stays open, and with the caller, until the service is closed
     */
    record Served(CertificateAuthority authority, CertificateAuthority.Unlocked key) {}

    /**
     * How to answer.
     *
     * @param address where to listen; port 0 takes any
     * @param validity how long an answer is good for; a new one is signed when half of it has passed
     * @param signerLife how long the certificates of delegated signers are valid; zero lets the authorities' own keys sign
     * @param presignedOnly whether to sign nothing on request: a nonce is not echoed, and an unknown number is refused
     * @param signaturesPerSecond how many answers each authority signs on request at most
     * @param crl the revocation list to keep fresh meanwhile; empty to leave lists alone
     */
    record Settings(
            InetSocketAddress address,
            Duration validity,
            Duration signerLife,
            boolean presignedOnly,
            int signaturesPerSecond,
            Optional<CrlOrder> crl) {

        private static final Duration SHORTEST = Duration.ofMinutes(2);
        private static final Duration LONGEST = Duration.ofDays(10);

        public Settings {
            if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("an OCSP answer is good for 2 minutes to 10 days, not " + validity);
            }
            if (!signerLife.isZero() && signerLife.compareTo(validity.multipliedBy(2)) < 0) {
                throw new IllegalArgumentException("the certificate of an OCSP signer must be valid at least twice as"
                        + " long as its answers, " + validity.multipliedBy(2));
            }
            if (signaturesPerSecond < 1 || signaturesPerSecond > 100_000) {
                throw new IllegalArgumentException(
                        "1 to 100000 answers can be signed each second, not " + signaturesPerSecond);
            }
        }
    }

    /** A responder that runs. */
    @ProviderType
    interface Running extends AutoCloseable {

        /** Where it listens. */
        InetSocketAddress address();

        /** How many requests were answered, with whatever. */
        long answered();

        /** Let requests under way end, for a few seconds, and stop. */
        @Override
        void close();
    }

    /**
     * Begin to answer.
     *
     * @param served one or more
     * @throws IOException if the address cannot be listened at
     * @throws PkiException if a signer or list cannot be made
     */
    Running start(List<Served> served, Settings settings) throws PkiException, IOException;
}
