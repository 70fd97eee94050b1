// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.innovaphone.Keys;
import org.fleetpki.device.innovaphone.ModuleCommand;

/** A log-in to a device. */
record InnovaphoneSession(Exchange exchange, DeviceFacts facts, List<Capability> capabilities)
        implements DeviceSession {

    /** How long a device may take to judge a chain. */
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * Log in and look what the device can do.
     *
     * @param anchors roots that the fleet trusts for it
     * @param keyPatience the time for making a key
     */
    static InnovaphoneSession start(
            CommandChannel channel, FamilySettings settings, List<X509Certificate> anchors, Duration keyPatience)
            throws DeviceException {
        channel.askOnce(ModuleCommand.of("CMD0", "xml-info"), "tell its name");
        DeviceFacts facts = new DeviceInfo(channel.exchange(), channel.profile()).ask();
        CertificateModule module = new CertificateModule(channel);
        try {
            module.info();
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Rejected refused) {
                throw new DeviceException(
                        new Failure.Unsupported(
                                "certificate management that is known here",
                                "firmware " + facts.firmware()
                                        + " does not tell the state of its certificates (" + refused.deviceSaid()
                                        + "); the public interface begins with 12r1 SR8"),
                        e);
            }
            throw e;
        }
        Origins origins = new Origins(anchors);
        Roots roots = new Roots(module, anchors);
        KeyMaking making = new KeyMaking(
                module,
                Keys.types(facts.firmware()),
                new Waiting(keyPatience, PAUSE),
                settings.reuseKey(),
                settings.signature());
        return new InnovaphoneSession(
                channel.exchange(),
                facts,
                List.of(
                        new StoreOnInnovaphone(module, origins),
                        new CsrOnInnovaphone(making, roots, origins, new Waiting(SETTLING, PAUSE)),
                        new PendingOnInnovaphone(module),
                        new SelfSignedOnInnovaphone(making),
                        new KeyUploadToInnovaphone(module, roots, origins),
                        new DefaultOnInnovaphone(module),
                        new TrustListOnInnovaphone(module, origins),
                        new RejectedOnInnovaphone(module, origins),
                        new UsesOnInnovaphone(module),
                        new ClockOnInnovaphone(channel),
                        new RebootOfInnovaphone(channel)));
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return capabilities.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
