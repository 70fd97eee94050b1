// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of issued certificates in the form of {@code openssl ca}: status, expiry, revocation, serial number, file
 * and subject, separated by tabs.
 */
final class IndexFile {

    private static final int FIELDS = 6;

    private static final int SERIAL = 3;

    /** RFC 5280, 4.1.2.5: years from 2050 on have four digits. */
    private static final Instant LONG_YEARS = Instant.parse("2050-01-01T00:00:00Z");

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter GENERALIZED_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path file;

    IndexFile(Path file) {
        this.file = file;
    }

    /** The serial numbers in it, oldest first; lines that are not understood are passed over. */
    List<BigInteger> serials() throws IOException {
        List<BigInteger> serials = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                serial(line).ifPresent(serials::add);
            }
        }
        return serials;
    }

    private static Optional<BigInteger> serial(String line) {
        String[] fields = line.split("\t", -1);
        return fields.length == FIELDS ? Hex.parse(fields[SERIAL]) : Optional.empty();
    }

    /** Add a valid certificate. The caller holds the lock. */
    void append(X509Certificate certificate) throws IOException {
        DurableFiles.appendLine(file, line(certificate), IndexFile::isWhole);
    }

    /** A line that a crash cut short ends within its subject at best; openssl itself always ends lines. */
    private static boolean isWhole(String line) {
        return serial(line).isPresent() && !line.endsWith("\t");
    }

    static String line(X509Certificate certificate) {
        return line(
                certificate.getNotAfter().toInstant(),
                certificate.getSerialNumber(),
                OnelineName.of(certificate.getSubjectX500Principal()));
    }

    /** @param subject in one line; openssl puts the serial number where it is empty */
    static String line(Instant notAfter, BigInteger serial, String subject) {
        String expiry = (notAfter.isBefore(LONG_YEARS) ? UTC_TIME : GENERALIZED_TIME).format(notAfter);
        String number = Hex.of(serial);
        return String.join("\t", "V", expiry, "", number, "unknown", subject.isEmpty() ? number : subject);
    }
}
