// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.SnapshotByCapabilities;
import org.fleetpki.device.webform.internal.profile.Profile;
import org.fleetpki.device.webform.internal.profile.Spec;

/** A log-in to a device of a family that a profile describes. */
record ProfileSession(Wire wire, DeviceFacts facts, List<Capability> capabilities) implements DeviceSession {

    static ProfileSession of(Wire wire, DeviceFacts facts, InstantSource clock) {
        Profile profile = wire.profile();
        List<Capability> all = new ArrayList<>();
        Optional<StoreByProfile> store = profile.find(Spec.Store.class).map(spec -> new StoreByProfile(spec, wire));
        store.ifPresent(all::add);
        Optional<TrustByProfile> trust =
                profile.trust().map(spec -> new TrustByProfile(new StoreByProfile(spec, wire), wire));
        trust.ifPresent(all::add);
        for (Spec each : profile.capabilities()) {
            switch (each) {
                case Spec.Store spec -> {
                    // made first, as others look into it
                }
                case Spec.Csr spec -> all.add(new CsrByProfile(spec, wire));
                case Spec.Upload spec -> all.add(new UploadByProfile(spec, wire, store));
                case Spec.SelfSigned spec -> all.add(new SelfSignedByProfile(spec, wire, store, clock));
                case Spec.Https spec -> {
                    HttpsSettings https = new HttpsByProfile(spec, wire, store);
                    all.add(https);
                    all.add(new SnapshotByCapabilities(https, store.map(list -> list), trust.map(list -> list)));
                }
                case Spec.Authority spec -> all.add(new AuthorityByProfile(spec, wire));
                case Spec.Default spec -> all.add(new DefaultByProfile(spec, wire));
                case Spec.Restart spec -> all.add(new RebootByProfile(spec, wire));
                case Spec.Clock spec -> all.add(new ClockByProfile(spec, wire));
                case Spec.Network spec -> all.add(new NetworkByProfile(spec, wire));
            }
        }
        if (!profile.manual().isEmpty()) {
            all.add(new StepsByProfile(profile.manual(), wire.endpoint().host()));
        }
        return new ProfileSession(wire, facts, List.copyOf(all));
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return capabilities.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public void close() {
        wire.close();
    }
}
