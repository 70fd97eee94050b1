// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.util.Optional;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.Secret;
import picocli.CommandLine.Option;

/** The option that names the password of a store, as a picocli mixin. */
final class PasswordOption {

    @Option(
            names = "--store-password",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the password of a Java store is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: the one that every Java runtime comes with.")
    private Optional<SecretRef> password = Optional.empty();

    /** The password, if one was named. The caller closes it after the last use of a store. */
    Optional<Secret> open(TerminalSecrets secrets) throws FleetException {
        return password.isPresent()
                ? Optional.of(secrets.namedOnCommandLine().resolve(password.get()))
                : Optional.empty();
    }
}
