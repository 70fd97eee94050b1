// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import picocli.CommandLine.Option;

/** The passphrase of an authority that signs, as a picocli mixin. It is never remembered. */
final class AuthorityOption {

    @Option(
            names = "--ca-passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of the authority's key, or the PIN of its token, is kept: env:NAME, "
                    + "file:PATH or prompt:QUESTION. Default: it is asked for; it is never remembered.")
    private Optional<SecretRef> reference = Optional.empty();

    /** Open the key of an authority; the caller closes it. */
    CertificateAuthority.Unlocked unlock(CertificateAuthority authority, Passphrases passphrases)
            throws PkiException, FleetException, CliException {
        try (Secret secret =
                passphrases.existing(reference, "--ca-passphrase", "Passphrase of the key of " + authority.id())) {
            return authority.unlock(secret);
        }
    }
}
