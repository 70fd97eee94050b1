// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The NSS databases of a user. Windows has another program of the name certutil, so none is found there. */
@Component(service = TrustStoreFamily.class)
public final class NssFamily implements TrustStoreFamily {

    static final String ID = "nss";

    private final Path home;
    private final Programs programs;
    private final boolean windows;

    @Activate
    public NssFamily() {
        this(Surroundings.home(), Surroundings.programs(), Surroundings.isWindows());
    }

    NssFamily(Path home, Programs programs, boolean windows) {
        this.home = home;
        this.programs = programs;
        this.windows = windows;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "NSS databases of Firefox, Thunderbird, Chromium and Chrome";
    }

    @Override
    public List<TrustStore> found(Optional<Secret> password) {
        return windows
                ? List.of()
                : NssDatabases.in(home).entrySet().stream()
                        .map(place -> store(place.getValue(), place.getKey()))
                        .toList();
    }

    @Override
    public TrustStore open(String location, Optional<Secret> password) throws PkiException {
        Path folder = Places.path(location, home);
        if (windows) {
            throw new PkiException(new PkiFailure.Storage(location, "NSS databases are not changed on Windows"));
        }
        if (!NssDatabases.isDatabase(folder)) {
            throw new PkiException(new PkiFailure.Storage(
                    location,
                    "there is no NSS database (" + NssDatabases.CERTIFICATES
                            + ") in it; a browser makes its own when it is started for the first time"));
        }
        return NssDatabases.in(home).entrySet().stream()
                .filter(place -> Places.same(place.getKey(), folder))
                .findFirst()
                .map(place -> store(place.getValue(), place.getKey()))
                .orElseGet(() -> store("NSS database", folder));
    }

    private TrustStore store(String title, Path folder) {
        return new NssStore(title, folder, programs);
    }
}
