// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustChange;
import org.fleetpki.fleet.api.trust.TrustRelation;
import org.fleetpki.fleet.api.trust.TrustSurvey;

/** Finds what trust lists lack for relations to hold. */
final class Mesh {

    private final Acceptance acceptance;
    private final Anchors anchors;
    private final TrustSurvey survey;
    private final Instant at;

    private final List<TrustChange> changes = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, List<X509Certificate>> lists = new HashMap<>();

    Mesh(Acceptance acceptance, Anchors anchors, TrustSurvey survey, Instant at) {
        this.acceptance = acceptance;
        this.anchors = anchors;
        this.survey = survey;
        this.at = at;
    }

    void complete(List<TrustRelation> relations) {
        Connections connections = new Connections(survey, relations);
        connections.forEach(this::complete);
        for (String id : connections.unknown()) {
            notes.add(id + " was left out: " + why(id));
        }
    }

    private String why(String id) {
        Optional<DeviceTrust> device = survey.device(id);
        if (device.isEmpty()) {
            return "it was not looked at.";
        }
        if (!device.get().problem().isEmpty()) {
            return device.get().problem();
        }
        return device.get().trusted().isEmpty()
                ? "this device has no trust list."
                : "it presents no certificate over TLS.";
    }

    private void complete(String relation, DeviceTrust client, DeviceTrust server) {
        List<X509Certificate> list = lists.computeIfAbsent(client.deviceId(), id -> new ArrayList<>(client.anchors()));
        if (acceptance.objection(server.presented(), list, at).isEmpty()) {
            return;
        }
        X509Certificate anchor = anchors.of(server.presented());
        list.add(anchor);
        Optional<String> still = acceptance.objection(server.presented(), list, at);
        if (still.isPresent()) {
            list.removeLast();
            notes.add(server.deviceId() + " cannot be trusted by anybody: " + still.get());
            return;
        }
        changes.add(new TrustChange(
                client.deviceId(),
                TrustChange.Action.ADD,
                anchor,
                "So that it accepts " + server.deviceId() + " (" + relation + ")."));
    }

    List<TrustChange> changes() {
        return changes;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
