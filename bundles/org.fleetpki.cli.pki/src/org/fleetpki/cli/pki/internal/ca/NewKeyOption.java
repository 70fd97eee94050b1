// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.KeyTypeConverter;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.cli.pki.internal.PrivateFile;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import picocli.CommandLine.Option;

/** A key that is made for a certificate and kept in a file, as a picocli mixin. */
final class NewKeyOption {

    @Option(
            names = "--key-out",
            paramLabel = "FILE",
            description = "Make a new key and write it into this file, encrypted.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "TYPE",
            converter = KeyTypeConverter.class,
            description = "The kind of the new key. Default: as the profile prefers.")
    private Optional<KeyType> type = Optional.empty();

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase to encrypt the new key with is kept: env:NAME, file:PATH or "
                    + "prompt:QUESTION. Default: it is asked for twice.")
    private Optional<SecretRef> passphrase = Optional.empty();

    boolean isWanted() {
        return file.isPresent();
    }

    Optional<KeyType> type() {
        return type;
    }

    /** Make the key. It is in its file before anything is signed, so that no certificate is without one. */
    KeyPair make(KeyType byDefault, PrivateKeys keys, Passphrases passphrases, CommandOutput output)
            throws FleetException, CliException {
        Path out = file.orElseThrow(() ->
                new CliException(ExitCodes.SPEC_INVALID, "A new key needs --key-out, the file that it is kept in."));
        OutputFile.requireFree(out);
        try (Secret secret = passphrases.chosen(passphrase, "--passphrase", "Passphrase for " + out)) {
            KeyPair pair = keys.generate(type.orElse(byDefault));
            PrivateFile.write(out, keys.encrypt(pair.getPrivate(), secret).getBytes(StandardCharsets.US_ASCII));
            output.note("Wrote " + out + ".");
            return pair;
        }
    }
}
