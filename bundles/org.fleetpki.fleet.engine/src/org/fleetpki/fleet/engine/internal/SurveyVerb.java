// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustSurvey;

/** The verb that observes, and tells of each device whom it trusts and refused. */
final class SurveyVerb {

    private final Instruments tools;

    SurveyVerb(Instruments tools) {
        this.tools = tools;
    }

    TrustSurvey survey(Workspace workspace, FleetSpec fleet, SecretSource source, Watch<DeviceTrust> watch)
            throws FleetException {
        try (FleetStore store = tools.stores().open(workspace);
                Secrets secrets = Secrets.resolve(Secrets.passwords(fleet.devices()), source)) {
            KnownAuthorities authorities = KnownAuthorities.of(tools.authorities(), workspace);
            PlanVerb.Looking looking = new PlanVerb.Looking(tools, fleet, authorities, store, secrets);
            Instant begun = tools.clock().instant();
            watch.begin(fleet.devices().size());
            List<Optional<DeviceTrust>> seen = new Crew(tools.concurrency())
                    .work(fleet.devices(), device -> device, watch, device -> {
                        if (watch.isStopped()) {
                            return Optional.empty();
                        }
                        DeviceTrust trust = trust(device, looking.at(device, watch));
                        watch.finished(trust);
                        return Optional.of(trust);
                    });
            return new TrustSurvey(
                    fleet.name(), begun, seen.stream().flatMap(Optional::stream).toList());
        }
    }

    private static DeviceTrust trust(DeviceSpec device, Sighting sighting) {
        Observation seen = sighting.observation();
        Optional<List<StoredCertificate>> trusted = sighting.interior().flatMap(Interior::trusted);
        return new DeviceTrust(
                device.id(),
                device.host(),
                device.site(),
                seen.family(),
                seen.facts().model(),
                seen.at(),
                problem(device, sighting),
                seen.served(),
                trusted,
                sighting.interior().map(Interior::rejected).orElse(List.of()));
    }

    /** That a certificate expires is no reason not to believe what was seen inside. */
    private static String problem(DeviceSpec device, Sighting sighting) {
        if (sighting.interior().isPresent()) {
            return "";
        }
        String problem = sighting.observation().problem();
        if (!problem.isEmpty()) {
            return problem;
        }
        return device.login().isEmpty()
                ? "The fleet file tells no log-in for the device."
                : "The device could not be looked into.";
    }
}
