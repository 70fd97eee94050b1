// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetpki.pki.api.PkiException;

/** Counts revocation lists (RFC 5280, 5.2.3): the file has the next number, as {@code openssl ca} expects it. */
final class CrlNumberFile {

    /** What the file of a new authority holds. */
    static final String FIRST = "01\n";

    private final Path file;

    CrlNumberFile(Path file) {
        this.file = file;
    }

    /**
     * Take the next number for good. The caller holds the lock.
     *
     * @param last the greatest number that was seen in a list; a restored backup must not count back
     */
    BigInteger take(BigInteger last) throws IOException, PkiException {
        BigInteger number = next().max(last.add(BigInteger.ONE));
        String following = Hex.of(number.add(BigInteger.ONE)) + "\n";
        DurableFiles.replace(file, following);
        return number;
    }

    private BigInteger next() throws IOException, PkiException {
        if (!Files.exists(file)) {
            return BigInteger.ONE;
        }
        return Hex.parse(Files.readString(file, StandardCharsets.ISO_8859_1).strip())
                .orElseThrow(() -> Storage.failure(file, "there should be one hexadecimal number, such as 1A"));
    }
}
