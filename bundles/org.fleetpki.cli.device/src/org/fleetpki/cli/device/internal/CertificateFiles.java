// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;

/** Files with certificates that are named on the command line. */
final class CertificateFiles {

    private static final int MAX_BYTES = 1 << 20;

    /**
     * All certificates in a file, PEM or DER.
     *
     * @throws PkiException if there is none
     */
    static List<X509Certificate> read(PkiReader reader, Path file) throws PkiException, CliException {
        return reader.certificates(bytes(file));
    }

    /** The content of a file that cannot be large. */
    static byte[] bytes(Path file) throws CliException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] data = in.readNBytes(MAX_BYTES + 1);
            if (data.length > MAX_BYTES) {
                throw new CliException(ExitCodes.SPEC_INVALID, file + " is larger than 1 MB, which no certificate is.");
            }
            return data;
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }

    private CertificateFiles() {}
}
