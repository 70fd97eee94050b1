// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.fleetpki.pki.api.ca.ForeignAuthorityReader;

/** Finds an authority in what another program keeps. */
record ForeignSources(List<ForeignAuthorityReader> readers, Passphrases passphrases) {

    /**
     * Find one.
     *
     * @param name which one, where there are several
     * @param passphrase opens its key; where it is needed and not named, it is asked for
     */
    ForeignAuthority find(Path place, Optional<String> name, Optional<SecretRef> passphrase)
            throws PkiException, FleetException, CliException {
        ForeignAuthorityReader reader = readers.stream()
                .sorted(Comparator.comparing(ForeignAuthorityReader::readsAnyFile))
                .filter(each -> each.recognizes(place))
                .findFirst()
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID,
                        place + " is none of: "
                                + readers.stream()
                                        .map(ForeignAuthorityReader::title)
                                        .sorted()
                                        .collect(Collectors.joining("; "))
                                + "."));
        List<ForeignAuthority> found = read(reader, place, passphrase);
        List<ForeignAuthority> named = found.stream()
                .filter(each -> name.isEmpty() || each.name().equals(name.get()))
                .toList();
        if (named.size() != 1) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    place + " has " + found.size() + " authorities; choose one with --name: "
                            + found.stream().map(ForeignAuthority::name).collect(Collectors.joining(", ")) + ".");
        }
        return named.getFirst();
    }

    private List<ForeignAuthority> read(ForeignAuthorityReader reader, Path place, Optional<SecretRef> passphrase)
            throws PkiException, FleetException, CliException {
        if (passphrase.isEmpty()) {
            try {
                return reader.read(place, Optional.empty());
            } catch (PkiException e) {
                if (!(e.failure() instanceof PkiFailure.WrongPassphrase)) {
                    throw e;
                }
            }
        }
        try (Secret secret = passphrases.existing(passphrase, "--key-passphrase", "Passphrase of " + place)) {
            return reader.read(place, Optional.of(secret));
        }
    }
}
