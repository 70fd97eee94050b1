// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceChecks;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.pki.api.Finding;

/** Gathers what the checks look at. What a camera does not tell is left out; a camera that is gone is a failure. */
record ChecksOnSunell(DeviceSession session, Endpoint endpoint, TlsProbe tls) implements DeviceChecks {

    @Override
    public List<Finding> check(Known known) throws DeviceException {
        Optional<X509Certificate> authority = told(BuiltInAuthority.class, BuiltInAuthority::authority);
        Optional<Instant> clock = told(DeviceClock.class, DeviceClock::now);
        Optional<NetworkIdentity.State> network = told(NetworkIdentity.class, NetworkIdentity::read);
        boolean waiting = told(PendingRequests.class, PendingRequests::pending)
                .filter(requests -> !requests.isEmpty())
                .isPresent();
        return SunellChecks.of(new Sight(
                tls.probe(endpoint).chain(),
                endpoint.host(),
                network.map(NetworkIdentity.State::addresses).orElse(List.of()),
                clock,
                authority,
                waiting,
                known));
    }

    /** Asks a capability. */
    private interface Question<C, T> {
        T ask(C capability) throws DeviceException;
    }

    private <C extends Capability, T> Optional<T> told(Class<C> type, Question<C, T> question) throws DeviceException {
        Optional<C> capability = session.capability(type);
        if (capability.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.ask(capability.get()));
        } catch (DeviceException e) {
            // the forms are guessed, so one that is not there says nothing about the others
            return switch (e.failure()) {
                case Failure.Rejected refused -> Optional.empty();
                case Failure.Unexpected odd -> Optional.empty();
                case Failure.Unsupported missing -> Optional.empty();
                case Failure.Unreachable gone -> throw e;
                case Failure.Untrusted stranger -> throw e;
                case Failure.Unauthorized refused -> throw e;
            };
        }
    }
}
