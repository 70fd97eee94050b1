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

/** The keychains of macOS (provider Apple). The JDK reads them; trust is given by macOS's own program alone. */
@Component(service = TrustStoreFamily.class)
public final class MacFamily implements TrustStoreFamily {

    private static final String ID = "macos";

    private static final String OBSTACLE = "The JDK cannot give trust in a keychain; run"
            + " 'security add-trusted-cert -k login.keychain FILE', which macOS asks the user to confirm.";

    private final ProviderStores stores;

    @Activate
    public MacFamily() {
        this(new ProviderStores(
                new ProviderStore.Kind(ID, "KeychainStore", "macOS, login keychain", true, OBSTACLE),
                new ProviderStore.Kind(ID, "KeychainStore-ROOT", "macOS, roots of the system", true, OBSTACLE)));
    }

    MacFamily(ProviderStores stores) {
        this.stores = stores;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Keychains of macOS";
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
