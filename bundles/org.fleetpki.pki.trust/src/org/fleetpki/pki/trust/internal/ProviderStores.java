// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.trust.TrustStore;

/** The stores of an operating system as far as the security providers of this JDK have them. */
record ProviderStores(List<ProviderStore.Kind> kinds, List<Provider> providers) {

    ProviderStores(ProviderStore.Kind... kinds) {
        this(List.of(kinds), List.of(Security.getProviders()));
    }

    List<TrustStore> found() {
        return kinds.stream()
                .flatMap(kind -> providers.stream()
                        .filter(provider -> provider.getService("KeyStore", kind.type()) != null)
                        .limit(1)
                        .map(provider -> store(kind, provider)))
                .toList();
    }

    TrustStore open(String location) throws PkiException {
        return found().stream()
                .filter(store -> store.location().equalsIgnoreCase(location))
                .findFirst()
                .orElseThrow(() -> new PkiException(new PkiFailure.Storage(
                        location,
                        "the Java runtime has no such store on this computer; of these it knows "
                                + (found().isEmpty()
                                        ? "none"
                                        : String.join(
                                                ", ",
                                                Stream.of(found())
                                                        .flatMap(List::stream)
                                                        .map(TrustStore::location)
                                                        .toList())))));
    }

    private static TrustStore store(ProviderStore.Kind kind, Provider provider) {
        return new ProviderStore(kind, type -> KeyStore.getInstance(type, provider));
    }
}
