// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetpki.sim.TlsIdentity;

/**
 * All that a device remembers.
 *
 * @param factory the certificate that it was made with; empty for a device from the time before there were such
 * @param places certificates and requests by place; the device's own is always there
 * @param trusted the trust list, by number
 * @param rejected the chains rejected last, the latest first
 * @param serial what {@code UP1 check} remembers; empty for nothing
 */
record State(
        Optional<Place> factory,
        Map<String, Place> places,
        Map<Integer, X509Certificate> trusted,
        List<Rejected> rejected,
        String serial) {

    State {
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        trusted = Collections.unmodifiableMap(new TreeMap<>(trusted));
        rejected = List.copyOf(rejected);
    }

    Place place(String target) {
        return places.getOrDefault(target, Place.EMPTY);
    }

    /** A place of an application that holds nothing any more is gone. */
    State with(String target, Place place) {
        Map<String, Place> more = new TreeMap<>(places);
        if (place.isEmpty() && !target.equals(Place.DEVICE)) {
            more.remove(target);
        } else {
            more.put(target, place);
        }
        return new State(factory, more, trusted, rejected, serial);
    }

    /** The certificate gives way to that of the factory, if there is one. */
    State cleared(String target) {
        Place old = place(target);
        Optional<Place> back = target.equals(Place.DEVICE) ? factory : Optional.empty();
        return with(
                target,
                new Place(
                        back.map(Place::chain).orElse(List.of()),
                        back.flatMap(Place::key),
                        old.request(),
                        List.of(),
                        old.error()));
    }

    /** Certificates that are on the list already stay as they are. */
    State trusting(List<X509Certificate> certificates) {
        Map<Integer, X509Certificate> more = new TreeMap<>(trusted);
        for (X509Certificate certificate : certificates) {
            if (!more.containsValue(certificate)) {
                more.put(next(more), certificate);
            }
        }
        return withTrusted(more);
    }

    private static int next(Map<Integer, X509Certificate> list) {
        return list.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    State withTrusted(Map<Integer, X509Certificate> list) {
        return new State(factory, places, list, rejected, serial);
    }

    State withRejected(List<Rejected> list) {
        return new State(factory, places, trusted, list, serial);
    }

    /** A chain at the head of the list, whose end is forgotten. A chain that is listed already moves. */
    State rejecting(Rejected latest) {
        List<Rejected> list = new ArrayList<>(List.of(latest));
        rejected.stream().filter(old -> !old.chain().equals(latest.chain())).forEach(list::add);
        return withRejected(list.subList(0, Math.min(list.size(), Rejected.MOST)));
    }

    State withSerial(String text) {
        return new State(factory, places, trusted, rejected, text);
    }

    /** What HTTPS shows; empty as long as there is no certificate. */
    Optional<TlsIdentity> served() {
        Place place = place(Place.DEVICE);
        return place.key().map(key -> new TlsIdentity(key, place.chain()));
    }

    @Override
    public String toString() {
        return "state";
    }
}
