// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.CertificateSubject;

/**
 * What a log-in shows of a device.
 *
 * @param facts what it says of itself
 * @param settings how its web server speaks HTTPS; empty if that cannot be read
 * @param certificates those it holds a key for; empty if it does not tell
 * @param trusted its trust list; empty if it has none
 * @param rejected the chains that it refused; empty if it does not tell
 * @param keyWays how it can come to a new key, the best way first; empty if it cannot
 * @param pending the names of requests that wait for their certificates in the one place that it has; empty if it has
 *     several, or does not tell
 * @param httpsOffer of changing the settings; empty if they cannot be changed
 * @param trustOffer of adding to the trust list; empty if it has none
 * @param manual what a person has to do instead, step by step; empty if nobody knows
 * @param clockOffset how far its clock is ahead; empty if it does not tell
 */
record Interior(
        DeviceFacts facts,
        Optional<HttpsSettings.State> settings,
        List<StoredCertificate> certificates,
        Optional<List<StoredCertificate>> trusted,
        List<RejectedCertificates.Rejected> rejected,
        List<KeyWay> keyWays,
        List<String> pending,
        Optional<Offer> httpsOffer,
        Optional<Offer> trustOffer,
        List<String> manual,
        Optional<Duration> clockOffset) {

    /**
     * Read everything that this model can tell.
     *
     * @param subject whom a certificate made by hand would name; empty if nobody asks
     */
    static Interior read(DeviceSession session, Optional<CertificateSubject> subject, InstantSource clock)
            throws DeviceException {
        Optional<HttpsSettings> https = session.capability(HttpsSettings.class);
        List<KeyWay> ways = KeyWay.of(session);
        Optional<CertificateStore> store = session.capability(CertificateStore.class);
        Optional<TrustList> trust = session.capability(TrustList.class);
        Optional<RejectedCertificates> rejected = session.capability(RejectedCertificates.class);
        Optional<ManualProcedure> manual = session.capability(ManualProcedure.class);
        return new Interior(
                session.facts(),
                https.isPresent() ? Optional.of(https.get().read()) : Optional.empty(),
                store.isPresent() ? List.copyOf(store.get().certificates()) : List.of(),
                trust.isPresent() ? Optional.of(List.copyOf(trust.get().trusted())) : Optional.empty(),
                rejected.isPresent() ? List.copyOf(rejected.get().rejected()) : List.of(),
                ways,
                pending(session, ways),
                https.map(Offer::of),
                trust.map(Offer::of),
                manual.isPresent() && subject.isPresent() ? manual.get().steps(subject.get()) : List.of(),
                offset(session, clock));
    }

    /** Only where the next key would take the place of one that waits, because there is one place for both. */
    private static List<String> pending(DeviceSession session, List<KeyWay> ways) throws DeviceException {
        Optional<PendingRequests> requests = session.capability(PendingRequests.class);
        boolean onePlace = ways.stream().anyMatch(way -> way.place().isPresent());
        return requests.isPresent() && onePlace
                ? requests.get().pending().stream()
                        .map(PendingRequests.Pending::id)
                        .toList()
                : List.of();
    }

    /** Whether certificates can be replaced without a person. */
    boolean isConfigurable() {
        return !usableWays().isEmpty();
    }

    /** The ways to a new key that also lead to its being served: by the settings, or because there is one place only. */
    List<KeyWay> usableWays() {
        return keyWays.stream()
                .filter(way -> settings.isPresent() || way.place().isPresent())
                .toList();
    }

    /** To the second, as devices tell no more. */
    private static Optional<Duration> offset(DeviceSession session, InstantSource clock) throws DeviceException {
        Optional<DeviceClock> device = session.capability(DeviceClock.class);
        if (device.isEmpty()) {
            return Optional.empty();
        }
        Instant before = clock.instant();
        Instant there = device.get().now();
        // Halfway between question and answer is when the device most likely looked at its clock.
        Instant here = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
        return Optional.of(Duration.between(here, there).truncatedTo(ChronoUnit.SECONDS));
    }
}
