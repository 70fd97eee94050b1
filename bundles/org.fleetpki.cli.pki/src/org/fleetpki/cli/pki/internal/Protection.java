// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFormat;

/**
 * How what is written shall be protected.
 *
 * @param passphrases where passphrases come from
 * @param reference what {@code --passphrase-out} names
 * @param unencrypted whether {@code --unencrypted} was given
 */
public record Protection(Passphrases passphrases, Optional<SecretRef> reference, boolean unencrypted) {

    /** @throws CliException {@link ExitCodes#SPEC_INVALID} if the options contradict each other or the format */
    public void requireSense(PkiFormat format) throws CliException {
        if (unencrypted && format.isKeyStore()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "A key store is never written without a passphrase; leave --unencrypted out, or take --to pem.");
        }
        if (unencrypted && reference.isPresent()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "Give --unencrypted or --passphrase-out, not both.");
        }
    }

    /** The passphrase for a file. The caller closes it. */
    public Secret secret(PkiFormat format, String file) throws FleetException, CliException {
        String option = format.isKeyStore() ? "--passphrase-out" : "--unencrypted, or --passphrase-out";
        return passphrases.chosen(reference, option, "Passphrase for " + file);
    }
}
