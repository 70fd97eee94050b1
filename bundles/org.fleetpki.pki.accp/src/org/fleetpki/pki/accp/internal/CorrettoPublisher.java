// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.accp.internal;

import java.util.Optional;
import org.fleetpki.pki.api.CryptoProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Publishes the provider once it is known to work. Loading takes a third of a second, for which no command waits: until then,
 * and where it does not work, everything is done in pure Java.
 */
@Component(
        service = {},
        immediate = true)
public final class CorrettoPublisher {

    private final BundleContext context;
    private ServiceRegistration<CryptoProvider> registration;
    private boolean stopped;

    @Activate
    public CorrettoPublisher(BundleContext context) {
        this.context = context;
        Thread.ofPlatform()
                .daemon()
                .name("Amazon Corretto Crypto Provider")
                .start(() -> CorrettoProvider.load().ifPresent(this::publish));
    }

    private synchronized void publish(CryptoProvider provider) {
        if (!stopped) {
            registration = context.registerService(CryptoProvider.class, provider, null);
        }
    }

    @Deactivate
    synchronized void stop() {
        stopped = true;
        Optional.ofNullable(registration).ifPresent(ServiceRegistration::unregister);
    }
}
