// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.PublicKeyInfo;

/** Certificates, requests and keys in files that are named on the command line. */
final class CertificateFiles {

    static byte[] bytes(Path file) throws CliException {
        try {
            if (Files.size(file) > PkiFiles.MAX_SIZE) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID, file + " is larger than 1 MB, which no certificate or request is.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }

    /** The first certificate of a file. */
    static X509Certificate certificate(PkiReader reader, Path file) throws CliException {
        try {
            return reader.certificates(bytes(file)).getFirst();
        } catch (PkiException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, file + ": " + e.getMessage(), e);
        }
    }

    /** The public key of whatever comes first in a file. */
    static PublicKey publicKey(PkiFiles files, Path file) throws PkiException, CliException {
        for (PkiFiles.Found found : files.read(file.toString(), bytes(file), Optional.empty())) {
            Optional<PublicKeyInfo> info = switch (found.object()) {
                case PkiObject.PublicKeyObject key -> Optional.of(key.key());
                case PkiObject.CertificateObject certificate ->
                    Optional.of(certificate.certificate().publicKey());
                case PkiObject.RequestObject request ->
                    Optional.of(request.request().publicKey());
                default -> Optional.empty();
            };
            if (info.isPresent()) {
                return read(file, info.get());
            }
        }
        throw new CliException(ExitCodes.SPEC_INVALID, file + " has no public key in it.");
    }

    private static PublicKey read(Path file, PublicKeyInfo info) throws CliException {
        try {
            String algorithm =
                    info.isRsa() ? "RSA" : info.isEc() ? "EC" : info.algorithm().name();
            return KeyFactory.getInstance(algorithm)
                    .generatePublic(new X509EncodedKeySpec(info.encoded().toArray()));
        } catch (GeneralSecurityException e) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    file + " has a public key of the kind " + info.algorithm().name() + ", which cannot be read here.",
                    e);
        }
    }

    private CertificateFiles() {}
}
