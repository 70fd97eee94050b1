// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;

/** Finds the certificate that the command line means: of an authority, in a file, or by its fingerprint. */
final class NamedCertificates {

    private static final Pattern SHA256 = Pattern.compile("[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}");
    private static final long LARGEST = 1 << 20;

    private final TrustDesk desk;
    private final FleetChoice choice;
    private final TrustSurvey survey;

    NamedCertificates(TrustDesk desk, FleetChoice choice, TrustSurvey survey) {
        this.desk = desk;
        this.choice = choice;
        this.survey = survey;
    }

    /** @throws CliException if nothing is called so */
    X509Certificate find(String name) throws CliException, PkiException {
        if (SHA256.matcher(name).matches()) {
            return seen(Fingerprint.sha256(name))
                    .orElseThrow(() -> new CliException(
                            ExitCodes.SPEC_INVALID, "No device presents or trusts a certificate " + name + "."));
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            return desk.authority(choice.workspace(), name).certificate();
        }
        List<X509Certificate> all = desk.reader().certificates(bytes(file));
        if (all.size() != 1) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, file + " has " + all.size() + " certificates; name a file with one.");
        }
        return all.getFirst();
    }

    private static byte[] bytes(Path file) throws CliException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CliException(ExitCodes.SPEC_INVALID, file + " is larger than 1 MB, which no certificate is.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }

    private Optional<X509Certificate> seen(Fingerprint fingerprint) {
        return survey.devices().stream()
                .flatMap(NamedCertificates::certificates)
                .filter(certificate -> Fingerprint.of(certificate).equals(fingerprint))
                .findFirst();
    }

    private static Stream<X509Certificate> certificates(DeviceTrust device) {
        return Stream.concat(device.presented().stream(), device.anchors().stream());
    }

    /** @throws CliException if it is none */
    static Fingerprint fingerprint(String text) throws CliException {
        if (!SHA256.matcher(text).matches()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "'" + text + "' is no SHA-256 fingerprint; it has 64 hexadecimal digits, with or without colons.");
        }
        return Fingerprint.sha256(text);
    }
}
