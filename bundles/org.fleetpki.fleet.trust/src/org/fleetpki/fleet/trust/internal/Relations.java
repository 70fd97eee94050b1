// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.query.Attributes;
import org.fleetpki.fleet.api.query.FleetQuery;
import org.fleetpki.fleet.api.query.QueryValue;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustRelation;
import org.fleetpki.fleet.api.trust.TrustSurvey;

/** Finds the devices that the rules of a fleet file mean, by what the file and the survey say of them. */
final class Relations {

    static List<TrustRelation> of(FleetSpec fleet, TrustSurvey survey, Instant at) {
        return fleet.trustRules().stream()
                .map(rule -> new TrustRelation(
                        rule.name(),
                        selected(rule.clients(), fleet, survey, at),
                        selected(rule.servers(), fleet, survey, at)))
                .toList();
    }

    private static List<String> selected(FleetQuery query, FleetSpec fleet, TrustSurvey survey, Instant at) {
        return fleet.devices().stream()
                .filter(device -> query.matches(attributes(device, survey.device(device.id())), at))
                .map(DeviceSpec::id)
                .toList();
    }

    private static Attributes attributes(DeviceSpec device, Optional<DeviceTrust> seen) {
        return attribute -> switch (attribute) {
            case ID -> text(device.id());
            case FAMILY ->
                text(device.family().or(() -> seen.map(DeviceTrust::family)).orElse(""));
            case MODEL -> text(seen.map(DeviceTrust::model).orElse(""));
            case HOST -> text(device.host());
            case HOST_NAME -> text(device.hostName().orElse(""));
            case ADDRESS -> text(device.address().orElse(""));
            case SITE -> text(device.site());
            case HTTP_PORT -> List.of(QueryValue.of(device.httpPort()));
            case HTTPS_PORT -> List.of(QueryValue.of(device.httpsPort()));
            default -> List.of();
        };
    }

    private static List<QueryValue> text(String value) {
        return Stream.of(value)
                .filter(text -> !text.isEmpty())
                .map(QueryValue::of)
                .toList();
    }

    private Relations() {}
}
