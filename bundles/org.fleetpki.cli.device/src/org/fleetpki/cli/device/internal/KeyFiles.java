// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;

/** Files with private keys that are named on the command line. */
final class KeyFiles {

    /**
     * The key in a file.
     *
     * @param passphrase where it is kept; empty for a key in clear
     * @throws PkiException if it is no key, or the passphrase does not open it
     */
    static PrivateKey open(TerminalSecrets secrets, PrivateKeys keys, Path file, Optional<SecretRef> passphrase)
            throws PkiException, FleetException, CliException {
        byte[] pem = CertificateFiles.bytes(file);
        try (Secret secret = passphrase.isPresent()
                ? secrets.namedOnCommandLine().resolve(passphrase.get())
                : new Secret(new char[0])) {
            return keys.decrypt(new String(pem, StandardCharsets.US_ASCII), secret);
        } finally {
            Arrays.fill(pem, (byte) 0);
        }
    }

    private KeyFiles() {}
}
