// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.device.api.Snapshots;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.Fingerprint;

/**
 * The way into one device during its transaction: logs in when it is first needed, and again after the certificate was
 * replaced. Once the device has refused the log-in it is not tried again.
 */
@SuppressWarnings("resource") // A session outlives the method that opened it: leave() closes it.
final class DeviceAccess {

    private final DeviceAdapter adapter;
    private final Credentials credentials;
    private final List<X509Certificate> anchors;
    /** What tells how long it takes the device away. */
    private static final List<Class<? extends Capability>> ABSENCES = List.of(
            CsrOnDevice.class,
            KeyUpload.class,
            Pkcs12Upload.class,
            HttpsSettings.class,
            DefaultCertificate.class,
            Snapshots.class);

    private Waiting waiting;
    private Endpoint place;
    private Optional<DeviceSession> session = Optional.empty();
    private Optional<DeviceException> refused = Optional.empty();

    DeviceAccess(
            DeviceAdapter adapter,
            Endpoint place,
            Credentials credentials,
            List<X509Certificate> anchors,
            Waiting waiting) {
        this.adapter = adapter;
        this.place = place;
        this.credentials = credentials;
        this.anchors = anchors;
        this.waiting = waiting;
    }

    String family() {
        return adapter.family();
    }

    Endpoint place() {
        return place;
    }

    /** The session, by a log-in if there is none. */
    private DeviceSession session() throws DeviceException {
        if (session.isEmpty()) {
            if (refused.isPresent()) {
                throw refused.get();
            }
            try {
                session = Optional.of(adapter.open(place, credentials));
                waiting = waiting.forAbsence(longestAbsence(session.get()));
            } catch (DeviceException e) {
                if (e.failure() instanceof Failure.Unauthorized) {
                    refused = Optional.of(e);
                }
                throw e;
            }
        }
        return session.get();
    }

    /** What the device says of itself. */
    DeviceFacts facts() throws DeviceException {
        return session().facts();
    }

    /** A capability that the device may have. */
    <C extends Capability> Optional<C> find(Class<C> type) throws DeviceException {
        return session().capability(type);
    }

    /** A capability that it had when the plan was made. */
    <C extends Capability> C need(Class<C> type) throws DeviceException {
        return find(type)
                .orElseThrow(() -> new DeviceException(
                        new Failure.Unsupported(type.getSimpleName(), "it had one when the plan was made")));
    }

    private static Duration longestAbsence(DeviceSession session) {
        return ABSENCES.stream()
                .flatMap(type -> session.capability(type).stream())
                .map(capability -> capability.cost().interruption())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** How to wait for this device, as far as it told how long its changes take. */
    Waiting waiting() {
        return waiting;
    }

    /** From now on log in by TLS and in no other way. */
    void encryptedOnly() {
        place = place.encryptedOnly();
    }

    /** On the way back to a state without HTTPS, which the first log-in found and was allowed, plain HTTP is allowed again. */
    void allowPlainHttp() {
        place = new Endpoint(place.host(), place.httpPort(), place.httpsPort(), place.trust(), true, place.settings());
    }

    /** From now on trust these leaves beside the authorities; the next use logs in anew. */
    void trust(Set<Fingerprint> pins) {
        leave();
        place = place.trusting(new TlsTrust(pins, anchors));
    }

    /** Log in, and be patient with a web server that is just being restarted. */
    void logInPatiently() throws DeviceException {
        Waiting.Turns turns = waiting.start();
        while (true) {
            try {
                session();
                return;
            } catch (DeviceException e) {
                if (!(e.failure() instanceof Failure.Unreachable) || !turns.again()) {
                    throw e;
                }
            }
        }
    }

    /** Why the device refused the log-in, as a sentence; empty if it did not. */
    Optional<String> refusal() {
        return refused.map(e -> e.failure().sentence());
    }

    /** Log out. The next use logs in again. */
    void leave() {
        Optional<DeviceSession> last = session;
        session = Optional.empty();
        last.ifPresent(DeviceSession::close);
    }
}
