// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.fleet.api.DevicePlan.Step;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.KeyType;

/** Decides how a device comes to its new key, as far as the policy allows, and says what a person should know of that. */
final class KeyChoice {

    private final Interior inside;
    private final Policy policy;

    /** @param inside of a device that can be configured */
    KeyChoice(Interior inside, Policy policy) {
        this.inside = inside;
        this.policy = policy;
    }

    /** The best way that the policy allows and that is good for its kind of key; empty if there is none. */
    Optional<KeyWay> way() {
        return allowed().stream()
                .filter(way -> way.takes(policy.profile().keyType()))
                .findFirst();
    }

    /**
     * Why the device cannot come to a key, as a sentence; empty if it can.
     *
     * @param servesTls whether it serves HTTPS now
     */
    String refusal(boolean servesTls) {
        List<KeyWay> allowed = allowed();
        if (allowed.isEmpty()) {
            return "The device makes no key itself, and the policy lets nobody else make it; with 'keyFrom: any' under"
                    + " 'certificate' this program makes it and brings it to the device over TLS.";
        }
        Optional<KeyWay> way = way();
        if (way.isEmpty()) {
            KeyWay best = allowed.getFirst();
            String verb = best.kind().verb();
            return "The device cannot " + (best.isMadeHere() ? "take" : "make") + " an "
                    + policy.profile().keyType().id() + " key; it " + verb + " "
                    + best.keyTypes().stream().sorted().map(KeyType::id).collect(Collectors.joining(", "))
                    + ": choose one of these in the profile.";
        }
        return way.get().isMadeHere() && !servesTls
                ? "The key would have to be brought to the device, which serves no HTTPS, and no key crosses the network"
                        + " in the clear; switch its HTTPS on first, with whatever certificate it has."
                : "";
    }

    private List<KeyWay> allowed() {
        return inside.usableWays().stream()
                .filter(way -> policy.keyFrom() == Policy.KeyFrom.ANY || !way.isMadeHere())
                .toList();
    }

    /** Why the steps must not be taken, because some rest on unconfirmed names; empty if they may. */
    String experiment(List<Step> steps, Optional<KeyWay> way) {
        if (policy.allowExperimental()) {
            return "";
        }
        List<String> experimental = offers(steps, way).entrySet().stream()
                .filter(offer -> offer.getValue().experimental())
                .map(Map.Entry::getKey)
                .toList();
        return experimental.isEmpty()
                ? ""
                : "Changing this device rests on names that no public source confirms ("
                        + String.join(", ", experimental)
                        + "); try it on one device first, and write 'allowExperimental: true' into the fleet file.";
    }

    /** What is good to know before the steps are taken, one sentence each. */
    List<String> notes(List<Step> steps, Optional<KeyWay> way) {
        List<String> notes = new ArrayList<>();
        way.flatMap(KeyWay::place)
                .ifPresent(place ->
                        notes.add("The device has one place for a certificate, so that the old one is gone once"
                                + " the new one is installed. If that fails: " + place.wayBack()));
        if (way.isPresent() && way.get().isMadeHere()) {
            notes.add("The device's private key is made by this program, which keeps no copy of it.");
        }
        if (inside.settings().isEmpty()) {
            notes.add("The HTTPS mode of the device can be neither read nor set; it stays as it is.");
        }
        offers(steps, way).values().stream()
                .flatMap(offer -> offer.limits().stream())
                .distinct()
                .forEach(notes::add);
        return notes;
    }

    /** What the steps use, by a word for people. */
    private Map<String, Offer> offers(List<Step> steps, Optional<KeyWay> way) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        way.ifPresent(
                chosen -> offers.put(chosen.isMadeHere() ? "bringing the key" : "making the key", chosen.offer()));
        if (has(steps, StepKind.TRUST)) {
            inside.trustOffer().ifPresent(offer -> offers.put("the trust list", offer));
        }
        if (has(steps, StepKind.SWITCH) || has(steps, StepKind.MODE)) {
            inside.httpsOffer().ifPresent(offer -> offers.put("the HTTPS settings", offer));
        }
        return offers;
    }

    private static boolean has(List<Step> steps, StepKind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }
}
