// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.webform.internal.profile.Spec;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/** Key and self-signed certificate made by the device. */
record SelfSignedByProfile(Spec.SelfSigned spec, Wire wire, Optional<StoreByProfile> store, InstantSource clock)
        implements SelfSignedOnDevice, ByProfile {

    @Override
    public Set<KeyType> keyTypes() {
        return spec.traits().keyTypes();
    }

    @Override
    public Placement placement() {
        return spec.traits().placement();
    }

    @Override
    public void createSelfSigned(String id, KeyType type, CertificateSubject subject, Duration validity)
            throws DeviceException {
        String task = "make a self-signed certificate named '" + id + "'";
        ByProfile.requirePlace(placement(), id, task);
        ByProfile.requireType(keyTypes(), type, task);
        if (store.isPresent() && placement() instanceof Placement.Beside) {
            store.get().requireFree(id, task);
        }
        // a device that counts in days rounds up
        long days = Math.max(1, validity.plusDays(1).minusNanos(1).toDays());
        Values values = Subjects.of(subject)
                .with("id", id)
                .with("days", Long.toString(days))
                .with(
                        "not-after",
                        clock.instant()
                                .plus(validity)
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString());
        wire.run(spec.create(), values, task);
    }
}
