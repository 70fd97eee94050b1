// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What an authority has issued and revoked so far, to be carried on by somebody else.
 *
 * @param index the lines of an openssl {@code index.txt}, without line ends
 * @param nextSerial the next serial number; empty to draw one
 * @param nextCrlNumber the next number of a revocation list; empty to begin anew
 * @param certificates what was issued, as far as it was kept
 * @param revoked what was revoked, beside what the index lines say
 */
public record AuthorityBooks(
        List<String> index,
        Optional<BigInteger> nextSerial,
        Optional<BigInteger> nextCrlNumber,
        List<X509Certificate> certificates,
        List<RevocationEntry> revoked) {

    /** Nothing was kept. */
    public static final AuthorityBooks NONE =
            new AuthorityBooks(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public AuthorityBooks {
        index = List.copyOf(index);
        certificates = List.copyOf(certificates);
        revoked = List.copyOf(revoked);
    }
}
