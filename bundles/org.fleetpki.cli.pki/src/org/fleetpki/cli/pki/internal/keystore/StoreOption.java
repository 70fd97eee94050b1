// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.fleet.api.SecretRef;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names a key store and its passphrase, as a picocli mixin. */
final class StoreOption {

    @Parameters(index = "0", paramLabel = "STORE", description = "The file of the key store.")
    private Path file = Path.of("");

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of the key store is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: it is asked for.")
    private Optional<SecretRef> passphrase = Optional.empty();

    Path file() {
        return file;
    }

    Optional<SecretRef> passphrase() {
        return passphrase;
    }
}
