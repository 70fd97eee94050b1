// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.ProfileSigning.Serials;

/**
 * Hands out serial numbers. The file has the next one, as {@code openssl ca} and innovaphone gateways expect it, who count up
 * from it. Into files of our own we put a number of 128 random bits each time (CA/Browser Forum Baseline Requirements, 7.1,
 * ask for 64), so that neither two copies of a folder nor a restored backup give one number twice. A number too short to be
 * random is somebody's counter, and is counted on.
 */
final class SerialFile {

    private static final int RANDOM_BITS = 128;

    /** Below it is a counter: one of ours never is. */
    private static final int LONGEST_COUNTER = 64;

    /** RFC 5280, 4.1.2.2: 20 octets, the first bit of which is the sign. */
    private static final int MAX_BITS = 159;

    private final AuthorityFiles files;
    private final SecureRandom random;

    SerialFile(AuthorityFiles files, SecureRandom random) {
        this.files = files;
        this.random = random;
    }

    /** Draw a number. */
    static BigInteger draw(SecureRandom random) {
        BigInteger number = new BigInteger(RANDOM_BITS, random);
        // a shorter one would only make files and reports look uneven
        return number.setBit(RANDOM_BITS - 2);
    }

    /** What the file has to hold for a serial number to come next. */
    static String content(BigInteger next) {
        return Hex.of(next) + "\n";
    }

    /** Take the next number for good. The caller holds the lock. */
    BigInteger take(Serials serials) throws IOException, PkiException {
        BigInteger next = read();
        boolean counter =
                serials == Serials.COUNTER || serials == Serials.AUTHORITY && next.bitLength() < LONGEST_COUNTER;
        return counter ? count(next) : random(next, serials);
    }

    private BigInteger random(BigInteger next, Serials serials) throws IOException {
        boolean counter = next.bitLength() < LONGEST_COUNTER;
        BigInteger serial = counter ? draw(random) : next;
        while (serial.bitLength() > MAX_BITS || Files.exists(files.issued(serial))) {
            serial = draw(random);
        }
        if (serials != Serials.RANDOM || !counter) {
            DurableFiles.replace(files.serial(), content(draw(random)));
        }
        return serial;
    }

    /** A number that was given already is passed over, as after a restored backup. */
    private BigInteger count(BigInteger next) throws IOException, PkiException {
        BigInteger serial = next.max(BigInteger.ONE);
        while (Files.exists(files.issued(serial))) {
            serial = serial.add(BigInteger.ONE);
        }
        if (serial.bitLength() > MAX_BITS) {
            throw Storage.failure(files.serial(), "the counter has come to its end");
        }
        DurableFiles.replace(files.serial(), content(serial.add(BigInteger.ONE)));
        return serial;
    }

    private BigInteger read() throws IOException, PkiException {
        Path file = files.serial();
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        return Hex.parse(text)
                .orElseThrow(() -> Storage.failure(file, "there should be one hexadecimal number, such as 1A2B3C"));
    }
}
