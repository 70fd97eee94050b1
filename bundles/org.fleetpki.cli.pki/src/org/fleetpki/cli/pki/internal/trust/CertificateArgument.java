// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;

/** Finds the certificates that an argument means: those in a file, or the root of an authority of the workspace. */
final class CertificateArgument {

    private static final int LARGEST_FILE = 1 << 20;

    private final CertificateAuthorities authorities;
    private final PkiReader reader;

    CertificateArgument(CertificateAuthorities authorities, PkiReader reader) {
        this.authorities = authorities;
        this.reader = reader;
    }

    /** The file that an argument names; empty if there is none. */
    static Optional<Path> file(String argument) {
        try {
            return Optional.of(Path.of(argument)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Every certificate in a file. */
    List<X509Certificate> read(Path file) throws PkiException, CliException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] data = in.readNBytes(LARGEST_FILE + 1);
            if (data.length > LARGEST_FILE) {
                throw new CliException(ExitCodes.SPEC_INVALID, file + " is larger than 1 MB, which no certificate is.");
            }
            return reader.certificates(data);
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }

    /**
     * The certificate to trust: the only one of a file, or of several the roots, or the root of an authority.
     *
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if it is not clear which
     */
    List<X509Certificate> toTrust(String argument, Workspace workspace) throws PkiException, CliException {
        Optional<Path> file = file(argument);
        if (file.isEmpty()) {
            return List.of(authority(argument, workspace).root());
        }
        List<X509Certificate> all = read(file.get()).stream().distinct().toList();
        List<X509Certificate> roots =
                all.stream().filter(CertificateArgument::isRoot).toList();
        if (all.size() > 1 && roots.isEmpty()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    file.get() + " has " + all.size() + " certificates and no root among them; give a file with the one"
                            + " to trust.");
        }
        return all.size() == 1 ? all : roots;
    }

    private CertificateAuthority authority(String id, Workspace workspace) throws PkiException, CliException {
        for (CertificateAuthority authority : authorities.list(workspace.authorities())) {
            if (authority.id().equals(id)) {
                return authority;
            }
        }
        throw new CliException(
                ExitCodes.SPEC_INVALID,
                "'" + id + "' is neither a file nor an authority of the workspace " + workspace.root() + ".");
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0
                && certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
