// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.pull.PullChannel;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.SpecProblem;
import org.fleetpki.fleet.api.pull.PullSettings;

/** What of a fleet is to be served, and how; says what is wrong with that. */
record PullChoice(FleetSpec fleet, PullSettings settings) {

    PullChannel channel(Collection<PullChannel> channels) throws FleetException {
        return channels.stream()
                .filter(channel -> channel.family().equals(settings.family()))
                .findFirst()
                .orElseThrow(() -> invalid("Devices of the family '" + settings.family() + "' do not poll; those of "
                        + channels.stream()
                                .map(PullChannel::family)
                                .sorted()
                                .collect(Collectors.joining(", ", "[", "] do."))));
    }

    DeviceAdapter adapter(AdapterRegistry adapters) throws FleetException {
        return adapters.of(settings.family()).orElseThrow(() -> invalid(adapters.missing(settings.family())));
    }

    /** How to listen, with what the policy says. */
    PullOrder order() {
        return settings.order()
                .with(
                        fleet.policy().profile().keyType(),
                        Set.of(),
                        fleet.policy().renewBefore());
    }

    /**
     * The devices to be served.
     *
     * @param last what was seen of devices, by their ids
     * @throws FleetException if there is none, or one is named that is not there
     */
    PolledFleet polled(
            PullChannel channel, DeviceAdapter adapter, KnownAuthorities authorities, Map<String, Observation> last)
            throws FleetException {
        List<DeviceSpec> family = fleet.devices().stream()
                .filter(device -> family(device, Optional.ofNullable(last.get(device.id())))
                        .equals(channel.family()))
                .toList();
        requireKnown(family);
        PolledFleet polled = new PolledFleet(
                fleet.policy(), adapter, authorities, settings.order().needsPeer());
        for (DeviceSpec device : family) {
            if (settings.devices().isEmpty() || settings.devices().contains(device.id())) {
                polled.add(
                        device,
                        channel.serialSetting(),
                        Optional.ofNullable(last.get(device.id())),
                        settings.byAddress());
            }
        }
        if (polled.devices().isEmpty()) {
            throw invalid(
                    polled.warnings().isEmpty()
                            ? "The fleet '" + fleet.name() + "' has no device of the family '" + channel.family()
                                    + "'; tell it by 'family:', or have the devices observed."
                            : String.join(" ", polled.warnings()));
        }
        return polled;
    }

    private static String family(DeviceSpec device, Optional<Observation> seen) {
        return device.family().or(() -> seen.map(Observation::family)).orElse("");
    }

    private void requireKnown(List<DeviceSpec> family) throws FleetException {
        Set<String> unknown = new TreeSet<>();
        Stream.concat(settings.devices().stream(), settings.retry().stream()).forEach(unknown::add);
        family.forEach(device -> unknown.remove(device.id()));
        if (!unknown.isEmpty()) {
            throw invalid("The fleet '" + fleet.name() + "' has no such device of the family '" + settings.family()
                    + "': " + String.join(", ", unknown) + ".");
        }
    }

    FleetException invalid(String sentence) {
        return new FleetException(
                new FleetFailure.SpecInvalid(List.of(new SpecProblem(fleet.source(), 1, 1, sentence))));
    }
}
