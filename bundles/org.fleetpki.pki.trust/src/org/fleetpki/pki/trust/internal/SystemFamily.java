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

/** The bundle of Debian or Red Hat; its location is the root of a file system, such as that of an image. */
@Component(service = TrustStoreFamily.class)
public final class SystemFamily implements TrustStoreFamily {

    static final String ID = "system";

    private final Path root;
    private final Path home;
    private final Programs programs;

    @Activate
    public SystemFamily() {
        this(Path.of("/").toAbsolutePath(), Surroundings.home(), Surroundings.programs());
    }

    SystemFamily(Path root, Path home, Programs programs) {
        this.root = root;
        this.home = home;
        this.programs = programs;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "CA bundle of the operating system (Debian, Red Hat)";
    }

    @Override
    public List<TrustStore> found(Optional<Secret> password) {
        return SystemLayout.under(root).map(layout -> store(root, layout)).stream()
                .toList();
    }

    @Override
    public TrustStore open(String location, Optional<Secret> password) throws PkiException {
        Path other = Places.path(location, home);
        return SystemLayout.under(other)
                .map(layout -> store(other, layout))
                .orElseThrow(() -> new PkiException(new PkiFailure.Storage(
                        location,
                        "there is neither usr/local/share/ca-certificates (Debian) nor etc/pki/ca-trust/source/anchors"
                                + " (Red Hat) in it")));
    }

    private TrustStore store(Path where, SystemLayout layout) {
        return new SystemStore(where, layout, programs);
    }
}
