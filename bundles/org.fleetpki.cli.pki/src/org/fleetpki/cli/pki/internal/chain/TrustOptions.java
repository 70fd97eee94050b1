// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where paths may go, and when, as a picocli mixin. */
final class TrustOptions {

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certificates to trust: PEM, DER, PKCS #7 or a key store. May be given several times.")
    private List<Path> trust = new ArrayList<>();

    @Option(
            names = "--intermediates",
            paramLabel = "FILE",
            description = "Further certificates to build paths from. May be given several times.")
    private List<Path> intermediates = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "The moment to judge for, such as 2027-01-31T12:00:00Z. Default: now.")
    private Optional<Instant> at = Optional.empty();

    /** RFC 3339. */
    static final class TimeConverter implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no time such as 2027-01-31T12:00:00Z");
            }
        }
    }

    List<Path> trust() {
        return trust;
    }

    List<Path> intermediates() {
        return intermediates;
    }

    Instant at(Instant now) {
        return at.orElse(now);
    }
}
