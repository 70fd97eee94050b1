// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;

/** A device of the family {@code fake}: it has the capabilities that a test gave it, and counts log-ins. */
final class FakeDevice implements DeviceAdapter, DeviceSession {

    final Map<Class<? extends Capability>, Capability> capabilities = new HashMap<>();
    final List<Endpoint> opened = new ArrayList<>();
    final List<String> users = new ArrayList<>();
    String password = "secret";
    Optional<Failure> failure = Optional.empty();
    int closed;

    <C extends Capability> void has(Class<C> type, C capability) {
        capabilities.put(type, capability);
    }

    @Override
    public String family() {
        return "fake";
    }

    @Override
    public Set<String> settings() {
        return Set.of("profile");
    }

    @Override
    public Probe probe(Endpoint endpoint) {
        return new Probe.Match(facts());
    }

    @Override
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        opened.add(endpoint);
        users.add(credentials.user());
        if (failure.isPresent()) {
            throw new DeviceException(failure.get());
        }
        if (!new String(credentials.secret().characters()).equals(password)) {
            throw new DeviceException(new Failure.Unauthorized(credentials.user()));
        }
        return this;
    }

    @Override
    public DeviceFacts facts() {
        return new DeviceFacts("FAKE", "F1\u001b[31m", "0001", "1.0");
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return Optional.ofNullable(capabilities.get(type)).map(type::cast);
    }

    @Override
    public void close() {
        closed++;
    }
}
