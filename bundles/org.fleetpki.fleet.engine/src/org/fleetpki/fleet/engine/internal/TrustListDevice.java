// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Policy;

/** A device whose trust list is to be changed: looked at first, logged in to after, and only over TLS. */
final class TrustListDevice {

    private static final String EXPERIMENTAL =
            "Changing it rests on names that no public source confirms; try it on one device first, and write"
                    + " 'allowExperimental: true' into the fleet file.";

    private final Instruments tools;
    private final DeviceSpec spec;
    private final Policy policy;
    private final KnownAuthorities authorities;
    private final Secrets secrets;
    private final PlanVerb.Looking looking;
    private final Watch<DeviceResult> watch;

    private Optional<Sighting> seen = Optional.empty();

    TrustListDevice(
            Instruments tools,
            DeviceSpec spec,
            Policy policy,
            KnownAuthorities authorities,
            Secrets secrets,
            PlanVerb.Looking looking,
            Watch<DeviceResult> watch) {
        this.tools = tools;
        this.spec = spec;
        this.policy = policy;
        this.authorities = authorities;
        this.secrets = secrets;
        this.looking = looking;
        this.watch = watch;
    }

    DeviceSpec spec() {
        return spec;
    }

    Observation look() throws FleetException {
        seen = Optional.of(looking.at(spec, watch));
        return seen.get().observation();
    }

    /** After a look. */
    Ending change(TrustListTransaction transaction) throws FleetException {
        Optional<Ending> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Sighting sighting = seen.orElseThrow();
        if (sighting.interior().flatMap(Interior::trusted).isEmpty()) {
            return new Ending(Outcome.SKIPPED, "This device has no trust list.");
        }
        if (isRefused(sighting)) {
            return new Ending(Outcome.REFUSED, EXPERIMENTAL);
        }
        try (DeviceSession session = open(sighting)) {
            watch.working(spec.id(), "Changing its trust list");
            return transaction.run(
                    spec.id(), session.capability(TrustList.class).orElseThrow());
        } catch (DeviceException e) {
            return new Ending(Outcome.FAILED_UNCHANGED, e.failure().sentence());
        }
    }

    private boolean isRefused(Sighting sighting) {
        boolean experimental = sighting.interior()
                .flatMap(Interior::trustOffer)
                .filter(Offer::experimental)
                .isPresent();
        return experimental && !policy.allowExperimental();
    }

    /** After a look. */
    Ending clearRejected() {
        Optional<Ending> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        try (DeviceSession session = open(seen.orElseThrow())) {
            Optional<RejectedCertificates> list = session.capability(RejectedCertificates.class);
            if (list.isEmpty()) {
                return new Ending(Outcome.SKIPPED, "This device keeps no list of what it refused.");
            }
            if (list.get().isExperimental() && !policy.allowExperimental()) {
                return new Ending(Outcome.REFUSED, EXPERIMENTAL);
            }
            if (list.get().rejected().isEmpty()) {
                return new Ending(Outcome.NOTHING_TO_DO, "");
            }
            list.get().clear();
            return new Ending(Outcome.DONE, "");
        } catch (DeviceException e) {
            return new Ending(Outcome.FAILED_UNCHANGED, e.failure().sentence());
        }
    }

    private Optional<Ending> obstacle() {
        Sighting sighting = seen.orElseThrow();
        if (sighting.interior().isEmpty()) {
            String problem = sighting.observation().problem();
            return Optional.of(new Ending(
                    Outcome.FAILED_UNCHANGED,
                    problem.isEmpty() ? "The fleet file tells no log-in for the device." : problem));
        }
        return sighting.observation().served().isEmpty()
                ? Optional.of(
                        new Ending(
                                Outcome.FAILED_UNCHANGED,
                                "The device serves no HTTPS, and a trust list is never changed without; put it on HTTPS first."))
                : Optional.empty();
    }

    private DeviceSession open(Sighting sighting) throws DeviceException {
        DeviceAdapter adapter =
                tools.adapters().of(sighting.observation().family()).orElseThrow();
        Endpoint place = Observer.place(spec, new TlsTrust(sighting.pins(), authorities.roots()));
        Credentials credentials = secrets.of(spec).orElseThrow();
        return adapter.open(place.encryptedOnly(), credentials);
    }
}
