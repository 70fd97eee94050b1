// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.util.Optional;
import org.fleetpki.pki.api.SignatureMaker;

/**
 * How the certificates of a profile are signed and numbered.
 *
 * @param rsa how RSA keys sign
 * @param hash the hash where the key leaves a choice; empty for one as strong as the key
 * @param serials where serial numbers come from
 * @param publicRules whether the rules of public authorities count in full (CA/Browser Forum Baseline Requirements)
 */
public record ProfileSigning(SignatureMaker.RsaScheme rsa, Optional<Hash> hash, Serials serials, boolean publicRules) {

    /** Hashes to choose from. */
    public enum Hash {
        SHA_256(256),
        SHA_384(384),
        SHA_512(512);

        private final int bits;

        Hash(int bits) {
            this.bits = bits;
        }

        public int bits() {
            return bits;
        }
    }

    /** Where serial numbers come from. */
    public enum Serials {
        /** As the authority's {@code serial.txt} has it: a short number counts on, a long one was drawn at random. */
        AUTHORITY,
        /** Drawn at random. */
        RANDOM,
        /** Counted, as openssl and innovaphone gateways do. */
        COUNTER
    }

    /** What every device reads. */
    public static final ProfileSigning STANDARD =
            new ProfileSigning(SignatureMaker.RsaScheme.PKCS1, Optional.empty(), Serials.AUTHORITY, false);
}
