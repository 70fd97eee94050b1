// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustImpact;
import org.fleetpki.fleet.api.trust.TrustRelation;
import org.fleetpki.fleet.api.trust.TrustSurvey;

/** Goes through the connections that relations ask for. */
final class Connections {

    private final TrustSurvey survey;
    private final List<TrustRelation> relations;

    Connections(TrustSurvey survey, List<TrustRelation> relations) {
        this.survey = survey;
        this.relations = relations;
    }

    /** Is given each connection between two devices that could both be looked into. */
    interface Visitor {
        void visit(String relation, DeviceTrust client, DeviceTrust server);
    }

    /** Go through all, each once. */
    void forEach(Visitor visitor) {
        for (TrustRelation relation : relations) {
            List<DeviceTrust> servers = relation.servers().stream()
                    .flatMap(id -> survey.device(id).stream())
                    .filter(server -> !server.presented().isEmpty())
                    .toList();
            for (String id : relation.clients()) {
                Optional<DeviceTrust> client =
                        survey.device(id).filter(device -> device.trusted().isPresent());
                if (client.isPresent()) {
                    servers.stream()
                            .filter(server -> !server.deviceId().equals(id))
                            .forEach(server -> visitor.visit(relation.name(), client.get(), server));
                }
            }
        }
    }

    /**
     * The connections that do not hold.
     *
     * @param anchors what a device trusts
     */
    List<TrustImpact.Connection> broken(
            Acceptance acceptance, Function<DeviceTrust, List<X509Certificate>> anchors, Instant at) {
        List<TrustImpact.Connection> broken = new ArrayList<>();
        forEach((relation, client, server) -> acceptance
                .objection(server.presented(), anchors.apply(client), at)
                .ifPresent(why ->
                        broken.add(new TrustImpact.Connection(relation, client.deviceId(), server.deviceId(), why))));
        return broken;
    }

    /** The devices of the relations that could not be looked into: clients without a list, servers that serve nothing. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (TrustRelation relation : relations) {
            relation.clients().stream()
                    .filter(id ->
                            survey.device(id).flatMap(DeviceTrust::trusted).isEmpty())
                    .forEach(unknown::add);
            relation.servers().stream()
                    .filter(id -> survey.device(id)
                            .filter(device -> !device.presented().isEmpty())
                            .isEmpty())
                    .forEach(unknown::add);
        }
        return unknown.stream().distinct().toList();
    }
}
