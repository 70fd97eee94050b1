// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.pki.api.Secret;

/** The secrets of one run: each found once, before any device is contacted, and destroyed at its end. */
final class Secrets implements AutoCloseable {

    private final Map<SecretRef, Secret> found;

    private Secrets(Map<SecretRef, Secret> found) {
        this.found = found;
    }

    /**
     * Find all.
     *
     * @throws FleetException if one is missing; those found before are destroyed
     */
    @SuppressWarnings("resource") // They are closed together.
    static Secrets resolve(Collection<SecretRef> references, SecretSource source) throws FleetException {
        Map<SecretRef, Secret> found = new LinkedHashMap<>();
        boolean complete = false;
        try {
            for (SecretRef reference : references) {
                if (!found.containsKey(reference)) {
                    found.put(reference, source.resolve(reference));
                }
            }
            complete = true;
            return new Secrets(found);
        } finally {
            if (!complete) {
                found.values().forEach(Secret::close);
            }
        }
    }

    /** The references to the passwords of devices. */
    static List<SecretRef> passwords(Collection<DeviceSpec> devices) {
        return devices.stream()
                .flatMap(device -> device.login().stream())
                .map(DeviceSpec.Login::password)
                .toList();
    }

    Secret get(SecretRef reference) {
        return found.get(reference);
    }

    /** What to log in to a device with; empty for devices that are only observed. */
    Optional<Credentials> of(DeviceSpec device) {
        return device.login().map(login -> new Credentials(login.user(), get(login.password())));
    }

    @Override
    public void close() {
        found.values().forEach(Secret::close);
    }
}
