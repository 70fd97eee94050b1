// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStores;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name trust stores, as a picocli mixin. */
final class StoreOptions {

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = {
                "A store, or a kind of store for all of that kind; may be given several times.",
                "Kinds: nss, system, java, windows, macos. One store: nss:FOLDER, java:FILE, java:RUNTIME, system:ROOT."
            })
    private List<String> ids = new ArrayList<>();

    @Mixin
    private PasswordOption password = new PasswordOption();

    /** Whether stores were named, so that none of them may be passed over in silence. */
    boolean areNamed() {
        return !ids.isEmpty();
    }

    /** The password, if one was named. The caller closes it after the last use of a store. */
    Optional<Secret> openPassword(TerminalSecrets secrets) throws FleetException {
        return password.open(secrets);
    }

    /** The stores that were named, or else all that are there; each once. */
    List<TrustStore> stores(TrustStores known, Optional<Secret> secret) throws PkiException, CliException {
        List<TrustStore> chosen = new ArrayList<>();
        for (String id : ids) {
            for (TrustStore store : known.find(id, secret)) {
                if (chosen.stream().noneMatch(other -> other.id().equals(store.id()))) {
                    chosen.add(store);
                }
            }
        }
        List<TrustStore> stores = areNamed() ? chosen : known.present();
        if (stores.isEmpty()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "There is no trust store that is known here; name one by --store, such as nss:FOLDER.");
        }
        return stores;
    }
}
