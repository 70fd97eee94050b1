// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;

/** A file with a certificate, named on the command line. */
record CertificateFile(PkiReader reader) {

    /** More than any chain of certificates takes. */
    private static final long MAX_SIZE = 1 << 20;

    /** The first certificate of a file. */
    X509Certificate read(Path file) throws PkiException, CliException {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID, file + " is larger than 1 MB; that is no file with a certificate.");
            }
            return reader.certificates(Files.readAllBytes(file)).getFirst();
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        } catch (PkiException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, file + ": " + e.getMessage(), e);
        }
    }
}
