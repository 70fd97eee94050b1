// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.util.Optional;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.fleet.api.SecretRef;
import picocli.CommandLine.Option;

/** The option that names the passphrase of a file that is read, as a picocli mixin. */
public final class PassphraseOption {

    /** Its name, for sentences. */
    public static final String NAME = "--passphrase";

    @Option(
            names = NAME,
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of what is encrypted is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: it is asked for at a terminal.")
    private Optional<SecretRef> reference = Optional.empty();

    public Optional<SecretRef> reference() {
        return reference;
    }
}
