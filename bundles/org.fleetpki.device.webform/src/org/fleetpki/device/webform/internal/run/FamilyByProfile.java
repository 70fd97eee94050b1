// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.webform.internal.profile.Answer;
import org.fleetpki.device.webform.internal.profile.Facts;
import org.fleetpki.device.webform.internal.profile.Profile;

/**
 * Recognises the devices of a family and logs in to them.
 *
 * @param clock says when a certificate ends that a device makes for some days
 */
public record FamilyByProfile(Profile profile, Connection connection, InstantSource clock) {

    /** Plain HTTP is asked first, as it needs no trust; nothing secret is sent. */
    public Probe probe(Endpoint endpoint) throws DeviceException {
        try {
            Answer answer = recognise(endpoint, Scheme.HTTP);
            return answer.response().isRedirection() ? probeEncrypted(endpoint) : judge(answer);
        } catch (DeviceException e) {
            return switch (e.failure()) {
                case Failure.Unreachable closed
                when !Thread.currentThread().isInterrupted() -> probeEncrypted(endpoint);
                case Failure.Unexpected other -> new Probe.NoMatch();
                default -> throw e;
            };
        }
    }

    private Probe probeEncrypted(Endpoint endpoint) throws DeviceException {
        try {
            return judge(recognise(endpoint, Scheme.HTTPS));
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unexpected) {
                return new Probe.NoMatch();
            }
            throw e;
        }
    }

    private Answer recognise(Endpoint endpoint, Scheme scheme) throws DeviceException {
        try (Exchange exchange = connection.open(endpoint, scheme, Optional.empty())) {
            Values values = new Values().with("host", endpoint.host());
            return new Answer(exchange.send(RequestWriter.write(profile.recognise(), Map.of(), Map.of(), values)
                    .request()));
        }
    }

    private Probe judge(Answer answer) {
        return Judge.any(profile.recognise().success(), answer)
                ? new Probe.Match(profile.facts().from(profile.vendor(), answer))
                : new Probe.NoMatch();
    }

    /** Log in. */
    @SuppressWarnings("resource") // the session closes the wire
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        AtomicReference<DeviceFacts> facts = new AtomicReference<>();
        Wire wire = Wire.logIn(profile, connection, endpoint, credentials, answer -> {
            if (!profile.login().facts().equals(Facts.NONE)) {
                facts.set(profile.login().facts().from(profile.vendor(), answer));
            }
        });
        try {
            if (facts.get() == null) {
                Answer answer = wire.demand(profile.recognise(), new Values(), "tell what it is");
                facts.set(profile.facts().from(profile.vendor(), answer));
            }
            return ProfileSession.of(wire, facts.get(), clock);
        } catch (DeviceException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }
}
