// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.pki.api.Fingerprint;

/** Gathers what one look at a device brings, and makes an observation of it. */
final class Findings {

    private final Target target;
    private final ServedChain chains;
    private final Instant now;

    private List<X509Certificate> served = List.of();
    private String family = "";
    private DeviceFacts facts = DeviceFacts.UNKNOWN;
    private Optional<Interior> interior = Optional.empty();
    private Optional<DeviceStatus> status = Optional.empty();
    private Optional<HttpsStatus> https = Optional.empty();
    private String problem = "";

    Findings(Target target, ServedChain chains, Instant now) {
        this.target = target;
        this.chains = chains;
        this.now = now;
    }

    void served(List<X509Certificate> chain) {
        served = chain;
    }

    /** Whether a TLS server answered. */
    boolean sawTls() {
        return !served.isEmpty();
    }

    void family(String name, DeviceFacts told) {
        family = name;
        facts = told;
    }

    void interior(Interior inside) {
        interior = Optional.of(inside);
        facts = inside.facts();
    }

    void problem(DeviceStatus what, String sentence) {
        status = Optional.of(what);
        problem = sentence;
    }

    void failure(Failure failure) {
        problem(Statuses.of(failure), failure.sentence());
        if (failure instanceof Failure.Unsupported unsupported) {
            https = Optional.of(
                    unsupported.anyFirmware() ? HttpsStatus.UNSUPPORTED_DEVICE : HttpsStatus.UNSUPPORTED_FIRMWARE);
        }
    }

    /** There is no adapter for it. */
    void unsupported(String sentence) {
        problem(DeviceStatus.PROBLEM, sentence);
        https = Optional.of(HttpsStatus.UNSUPPORTED_DEVICE);
    }

    Sighting sighting(Set<Fingerprint> pins) {
        Observation observation = new Observation(
                target.device().id(),
                target.device().host(),
                now,
                family.isEmpty() ? lastFamily() : family,
                facts.equals(DeviceFacts.UNKNOWN) ? lastFacts() : facts,
                status.orElseGet(() -> Statuses.of(
                        served.stream().findFirst(), now, target.policy().renewBefore())),
                https.orElseGet(this::https),
                problem,
                interior.flatMap(Interior::settings).map(HttpsSettings.State::mode),
                served,
                chains.isTrusted(served, target.device().host(), now),
                interior.flatMap(Interior::clockOffset),
                Digests.of(facts, served, interior));
        return new Sighting(observation, interior, Set.copyOf(pins));
    }

    private HttpsStatus https() {
        Optional<Boolean> holdsOurs = interior.map(
                inside -> inside.certificates().stream().anyMatch(stored -> chains.isOurs(stored.certificate())));
        return Statuses.https(
                chains.isOurs(served, now),
                holdsOurs,
                interior.flatMap(Interior::settings).map(HttpsSettings.State::mode),
                target.policy().https());
    }

    /** A device that does not answer is still of the family that it was. */
    private String lastFamily() {
        return target.device()
                .family()
                .or(() -> target.last().map(Observation::family))
                .orElse("");
    }

    private DeviceFacts lastFacts() {
        return target.last().map(Observation::facts).orElse(DeviceFacts.UNKNOWN);
    }
}
