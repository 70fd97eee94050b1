// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Response;
import org.w3c.dom.Element;

/**
 * A log-in as devices want it: HTTP Digest where the device challenges, else a WS-UsernameToken with the time of the
 * device's own clock, or both where Digest alone is not enough. The password is tried once.
 *
 * <p>The first message goes without either. A challenge is answered by Digest, and a refusal ends there. A device that
 * does not challenge and answers that the caller is not authorized gets a token, by an exchange that does not answer
 * challenges, so that a refused token cannot become a second attempt. A token beside Digest comes only after the device
 * has accepted the Digest (ONVIF Core specification, section 5.9: a client should not send both at once).
 */
public final class OnvifLogIn implements OnvifTransport, AutoCloseable {

    private final Exchange anonymous;
    private final Exchange challenged;
    private final Credentials credentials;
    private final InstantSource clock;
    private final Supplier<byte[]> nonces;

    private Duration ahead = Duration.ZERO;
    private boolean token;
    private boolean proven;
    private boolean refused;
    private boolean closed;

    private OnvifLogIn(
            Exchange anonymous,
            Exchange challenged,
            Credentials credentials,
            InstantSource clock,
            Supplier<byte[]> nonces) {
        this.anonymous = anonymous;
        this.challenged = challenged;
        this.credentials = credentials;
        this.clock = clock;
        this.nonces = nonces;
    }

    /**
     * Begin; nothing is sent yet.
     *
     * @param credentials copied; the caller may destroy its own
     * @param clock this side's
     * @param nonces makes 16 random bytes
     */
    public static OnvifLogIn open(
            DeviceHttp http,
            Endpoint endpoint,
            DeviceHttp.Scheme scheme,
            Credentials credentials,
            InstantSource clock,
            Supplier<byte[]> nonces) {
        Credentials own =
                new Credentials(credentials.user(), credentials.secret().copy());
        return new OnvifLogIn(
                http.open(endpoint, scheme, Optional.empty()),
                http.open(endpoint, scheme, Optional.of(credentials)),
                own,
                clock,
                nonces);
    }

    /**
     * Ask the device for its time without logging in, and use it for tokens from now on. A device that demands a log-in
     * for that is taken by the {@code Date} of its refusal, if it has one.
     *
     * @param path the device management service's
     * @return the device's time; empty if it does not tell without a log-in
     */
    public Optional<Instant> synchronise(String path) throws DeviceException {
        OnvifMessage message = DeviceManagement.timeQuestion(path);
        Response response = SoapPost.post(anonymous, message);
        try {
            Optional<Instant> time = SystemTime.read(new Answer(SoapPost.read(response, message, credentials.user())))
                    .utc();
            time.ifPresent(this::believe);
            return time;
        } catch (DeviceException e) {
            if (!(e.failure() instanceof Failure.Unauthorized)) {
                throw e;
            }
            response.header("Date").flatMap(OnvifLogIn::date).ifPresent(this::believe);
            return Optional.empty();
        }
    }

    @Override
    public Element send(OnvifMessage message) throws DeviceException {
        if (closed) {
            throw new IllegalStateException("the log-in is closed");
        }
        if (refused) {
            throw refusal();
        }
        if (token) {
            return sendWithToken(message);
        }
        Response response = SoapPost.post(challenged, message);
        proven |= challenged.isLoggedIn();
        try {
            return SoapPost.read(response, message, credentials.user());
        } catch (DeviceException e) {
            if (!(e.failure() instanceof Failure.Unauthorized)) {
                throw e;
            }
            token = true;
            return sendWithToken(message);
        }
    }

    /** A password that was accepted before may be sent again: then it is the clock that has moved. */
    private Element sendWithToken(OnvifMessage message) throws DeviceException {
        boolean known = proven;
        try {
            Element answer = attempt(message);
            proven = true;
            return answer;
        } catch (DeviceException e) {
            if (!isRefusal(e)) {
                // a device that goes into the matter has accepted the log-in
                proven |= e.failure() instanceof Failure.Rejected || e.failure() instanceof Failure.Unsupported;
                throw e;
            }
            if (!known) {
                refused = true;
                throw e;
            }
        }
        synchronise(message.path());
        return attempt(message);
    }

    private Element attempt(OnvifMessage message) throws DeviceException {
        UsernameToken.put(message.request(), credentials, clock.instant().plus(ahead), nonces.get());
        return SoapPost.send(proven ? challenged : anonymous, message, credentials.user());
    }

    private static boolean isRefusal(DeviceException e) {
        return e.failure() instanceof Failure.Unauthorized
                || e.failure() instanceof Failure.Rejected rejected
                        && rejected.action().equals(OnvifFaults.LOG_IN);
    }

    private void believe(Instant device) {
        ahead = Duration.between(clock.instant(), device);
    }

    private DeviceException refusal() {
        return new DeviceException(new Failure.Unauthorized(credentials.user()));
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // the clock of this side is the next best
        }
    }

    @Override
    public void close() {
        closed = true;
        anonymous.close();
        challenged.close();
        credentials.secret().close();
    }
}
