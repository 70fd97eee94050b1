// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthority;

/**
 * A certificate to be revoked, as it was typed: a file with it, or its serial number in hexadecimal digits.
 *
 * @param serial its number
 * @param expiry when it ends; empty where only the number is known
 */
record CertificateTarget(BigInteger serial, Optional<Instant> expiry) {

    private static final Pattern DIGITS =
            Pattern.compile("(?:0x)?([0-9a-fA-F]{1,40}|[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){0,19})");

    /**
     * Read one.
     *
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if it is none, or of another authority
     */
    static CertificateTarget of(String text, CertificateAuthority authority, CertificateFile files)
            throws PkiException, CliException {
        Optional<BigInteger> serial = serial(text);
        if (serial.isPresent() && !Files.isRegularFile(Path.of(text))) {
            return new CertificateTarget(serial.get(), Optional.empty());
        }
        Path file = path(text);
        X509Certificate certificate = files.read(file);
        if (!certificate.getIssuerX500Principal().equals(authority.certificate().getSubjectX500Principal())) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "The certificate in " + file + " was issued by "
                            + certificate.getIssuerX500Principal().getName() + ", not by the authority "
                            + authority.id() + ".");
        }
        return new CertificateTarget(
                certificate.getSerialNumber(),
                Optional.of(certificate.getNotAfter().toInstant()));
    }

    private static Path path(String text) throws CliException {
        try {
            return Path.of(text);
        } catch (IllegalArgumentException e) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "'" + text + "' is neither a file nor a serial number in hexadecimal digits.",
                    e);
        }
    }

    /** A positive number in hexadecimal digits, with colons or without; empty if it is none. */
    static Optional<BigInteger> serial(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.matches()
                ? Optional.of(new BigInteger(digits.group(1).replace(":", ""), 16))
                        .filter(number -> number.signum() > 0 && number.bitLength() < 160)
                : Optional.empty();
    }
}
