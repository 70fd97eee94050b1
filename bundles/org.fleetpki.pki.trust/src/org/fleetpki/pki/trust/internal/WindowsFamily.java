// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The certificate stores of Windows (provider SunMSCAPI). Windows asks the user before a root is added or deleted. */
@Component(service = TrustStoreFamily.class)
public final class WindowsFamily implements TrustStoreFamily {

    private static final String ID = "windows";

    private final ProviderStores stores;

    @Activate
    public WindowsFamily() {
        this(new ProviderStores(
                new ProviderStore.Kind(ID, "Windows-ROOT", "Windows, trusted roots of this user", true, ""),
                new ProviderStore.Kind(
                        ID,
                        "Windows-MY",
                        "Windows, certificates of this user",
                        false,
                        "Certificates in"
                                + " Windows-MY are the user's own, so adding one there makes nobody trust it; use"
                                + " windows:Windows-ROOT.")));
    }

    WindowsFamily(ProviderStores stores) {
        this.stores = stores;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Certificate stores of Windows";
    }

    @Override
    public List<TrustStore> found(Optional<Secret> password) {
        return stores.found();
    }

    @Override
    public TrustStore open(String location, Optional<Secret> password) throws PkiException {
        return stores.open(location);
    }
}
