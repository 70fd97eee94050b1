// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.Provider;
import java.util.Optional;
import org.fleetpki.pki.api.CryptoProvider;
import org.fleetpki.pki.api.CryptoProvider.Operation;
import org.fleetpki.pki.api.KeyFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Which provider does which operation: a native one where it is present and serves, else the faster one of pure Java by
 * the table in {@link Providers}. A native one may come and go while the program runs.
 */
@Component(service = FastestProviders.class)
public final class FastestProviders {

    private final SigningKeys signingKeys = new SigningKeys();

    private volatile CryptoProvider ofThePlatform;

    @Activate
    public FastestProviders() {}

    /** With a native provider from the begin, as tests and benchmarks have it. */
    public FastestProviders(CryptoProvider ofThePlatform) {
        this.ofThePlatform = ofThePlatform;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(CryptoProvider provider) {
        ofThePlatform = provider;
    }

    /** The successor may already be bound. */
    void unbind(CryptoProvider provider) {
        if (ofThePlatform == provider) {
            ofThePlatform = null;
        }
    }

    /** The native provider for an operation; empty if there is none, or if pure Java is faster. */
    Optional<Provider> ofThePlatform(Operation operation, KeyFamily keys) {
        CryptoProvider provider = ofThePlatform;
        return provider != null && provider.serves(operation, keys)
                ? Optional.of(provider.provider())
                : Optional.empty();
    }

    /** The native forms of private keys, which whoever makes keys and whoever signs share. */
    SigningKeys signingKeys() {
        return signingKeys;
    }
}
