// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.math.BigInteger;
import java.util.Locale;
import org.fleetpki.pki.api.PkiException;

/**
 * How much work a file may ask for in deriving keys from a passphrase. It is spent before the work is done, over all
 * encrypted parts of one key store together. Not for several threads.
 */
public final class Effort {

    /** Rounds of PBKDF2 or the like; with the JDK this is about three seconds. */
    private static final BigInteger MAX_ITERATIONS = BigInteger.valueOf(10_000_000);

    /** Most memory that a file may ask scrypt for, in bytes (128 * N * r, RFC 7914, section 2). */
    private static final BigInteger MAX_SCRYPT_MEMORY = BigInteger.valueOf(256L << 20);

    /** Most memory that scrypt may fill one lane after the other, in bytes. */
    private static final BigInteger MAX_SCRYPT_WORK = BigInteger.valueOf(1L << 30);

    private final String what;
    private BigInteger iterations = MAX_ITERATIONS;
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
            throw ForeignData.malformed(what, "it asks for " + count + " iterations to derive a key");
        }
        if (count.compareTo(iterations) > 0) {
            throw ForeignData.malformed(
                    what,
                    String.format(
                            Locale.ROOT,
                            "it asks for %,d iterations to derive a key, which would take too long; at most %,d are done",
                            count,
                            MAX_ITERATIONS));
        }
        iterations = iterations.subtract(count);
    }

    /** Spend a call of scrypt with its parameters N, r and p. */
    public void scrypt(BigInteger cost, BigInteger blockSize, BigInteger parallelization) throws PkiException {
        if (cost.signum() <= 0 || blockSize.signum() <= 0 || parallelization.signum() <= 0) {
            throw ForeignData.malformed(what, "its scrypt parameters are not positive");
        }
        BigInteger memory = cost.multiply(blockSize).shiftLeft(7);
        BigInteger work = memory.multiply(parallelization);
        if (memory.compareTo(MAX_SCRYPT_MEMORY) > 0 || work.compareTo(scryptWork) > 0) {
            throw ForeignData.malformed(what, "its scrypt parameters ask for more memory than 256 MB, or take too long");
        }
        scryptWork = scryptWork.subtract(work);
    }
}
