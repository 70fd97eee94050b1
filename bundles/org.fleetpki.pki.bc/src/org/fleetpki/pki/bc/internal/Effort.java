// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;

/**
 * How much work a file may ask for in deriving keys from a passphrase. It is spent before the work is done, over all
 * encrypted parts of one file together. Not for several threads.
 */
public final class Effort {

    /** Rounds of PBKDF2 or the like for one key; with the JDK this is about one second. */
    private static final BigInteger MAX_ITERATIONS = BigInteger.valueOf(5_000_000);

    /** Rounds for all keys of a file, enough for sixteen of those that are written here. */
    private static final BigInteger MAX_TOGETHER = BigInteger.valueOf(10_000_000);

    /** Most memory that a file may ask scrypt for, in bytes (128 * N * r, RFC 7914, section 2). */
    private static final BigInteger MAX_SCRYPT_MEMORY = BigInteger.valueOf(256L << 20);

    /** Most memory that scrypt may fill one lane after the other, in bytes. */
    private static final BigInteger MAX_SCRYPT_WORK = BigInteger.valueOf(1L << 30);

    private final String what;
    private BigInteger iterations = MAX_TOGETHER;
    private BigInteger scryptWork = MAX_SCRYPT_WORK;

    /** @param what names the file at the start of a sentence */
    public Effort(String what) {
        this.what = what;
    }

    /**
     * Spend rounds.
     *
     * @throws PkiException if they are none, or too many
     */
    public void iterations(BigInteger count) throws PkiException {
        if (count.signum() <= 0) {
            throw ForeignData.malformed(what, "it asks for no iterations to derive a key, or for a negative number");
        }
        if (count.compareTo(MAX_ITERATIONS) > 0 || count.compareTo(iterations) > 0) {
            throw ForeignData.malformed(
                    what,
                    String.format(
                            Locale.ROOT,
                            "it asks for %s iterations to derive a key, which would take too long; at most %,d are done,"
                                    + " and %,d for all keys of a file together",
                            words(count),
                            MAX_ITERATIONS,
                            MAX_TOGETHER));
        }
        iterations = iterations.subtract(count);
    }

    /** Numbers of a million digits can be read in no time, but it takes some to write them. */
    private static String words(BigInteger count) {
        return count.bitLength() > Long.SIZE ? "an absurd number of" : String.format(Locale.ROOT, "%,d", count);
    }

    /** Spend a call of scrypt with its parameters N, r and p. */
    public void scrypt(BigInteger cost, BigInteger blockSize, BigInteger parallelization) throws PkiException {
        if (cost.signum() <= 0 || blockSize.signum() <= 0 || parallelization.signum() <= 0) {
            throw ForeignData.malformed(what, "its scrypt parameters are not positive");
        }
        boolean absurd = Stream.of(cost, blockSize, parallelization).anyMatch(each -> each.bitLength() > Long.SIZE);
        BigInteger memory = absurd ? MAX_SCRYPT_WORK : cost.multiply(blockSize).shiftLeft(7);
        BigInteger work = absurd ? MAX_SCRYPT_WORK : memory.multiply(parallelization);
        if (memory.compareTo(MAX_SCRYPT_MEMORY) > 0 || work.compareTo(scryptWork) > 0) {
            throw ForeignData.malformed(
                    what, "its scrypt parameters ask for more memory than 256 MB, or take too long");
        }
        scryptWork = scryptWork.subtract(work);
    }
}
