// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.fleetpki.sim.BasicLogin;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.DigestAlgorithm;
import org.fleetpki.sim.DigestLogin;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.SimulatedClock;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Switches on simulated AXIS devices: if the order does not say otherwise, a P3265-V with AXIS OS 12.2.62. */
@Component(service = SimulatorFamily.class)
public final class AxisSimulator implements SimulatorFamily {

    /** What {@link #family()} says. */
    public static final String FAMILY = "axis";

    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private final AxisSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock();
    private AxisFactory factory;

    /** Takes the settings from system properties. */
    @Activate
    public AxisSimulator() {
        this(AxisSettings.fromSystemProperties());
    }

    public AxisSimulator(AxisSettings settings) {
        this.settings = settings;
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public SimulatedDevice start(DeviceOrder order) throws IOException {
        AxisModel model = AxisModel.of(order.model());
        AxisFirmware firmware = AxisFirmware.parse(
                order.firmware().isEmpty() ? model.line().firmware() : order.firmware(), model.line());
        AxisIdentity identity = new AxisIdentity(model, firmware, AxisIdentity.serialOf(order));
        TimeKeeper keeper = new TimeKeeper(InstantSource.system());
        SimulatedClock clock = new SimulatedClock(keeper);
        Memory<AxisState> memory = new Memory<>(
                new Flash(order.flash()), new FlashFormat(), () -> factory().make(identity, clock));
        Logins logins = new Logins();
        DeviceServer server = new DeviceServer(order, clock, random);
        Runnable restart = () -> server.restart(() -> wake(memory, identity, clock, server), settings.restartGap());
        Room room = new Room(model, server.conditions());
        AxisBehaviour behaviour = new AxisBehaviour(
                firmware,
                memory,
                digest(identity, order, logins),
                new BasicLogin(identity.realm(), order.user(), order.password(), logins),
                new AxisProperties(identity, order, server.httpsPort()),
                new AxisTime(clock, keeper),
                rest(identity, memory, clock, room),
                soap(identity, clock, room, new SoapAnswers(memory, restart)),
                new ParameterUpdate(firmware, memory, restart),
                new NetworkSettings(memory),
                new SystemRestart(memory, restart));
        server.open(behaviour, () -> doors(memory));
        return new AxisDevice(order, server, logins, memory, keeper);
    }

    private RestCertificates rest(AxisIdentity identity, Memory<AxisState> memory, SimulatedClock clock, Room room) {
        AxisModel model = identity.model();
        RestAnswers answers = new RestAnswers(memory);
        return new RestCertificates(
                identity.firmware().certificateApi(),
                model,
                room,
                answers,
                new KeyMaking(model, settings.maintenance(), clock, random, room, answers),
                new CertificateUploads(model, settings.fips(), answers));
    }

    private SoapServices soap(AxisIdentity identity, SimulatedClock clock, Room room, SoapAnswers answers) {
        return new SoapServices(
                identity.firmware(),
                answers,
                new CertificateService(identity.model(), settings, clock, random, room, answers),
                new OnvifCertificates(room, answers));
    }

    /** Come back from a restart, perhaps with the default certificate. */
    private Doors wake(Memory<AxisState> memory, AxisIdentity identity, SimulatedClock clock, DeviceServer server) {
        if (server.conditions().forgetsOnRestart()) {
            try {
                memory.set(memory.state().forgetting(factory().make(identity, clock)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return doors(memory);
    }

    private Login digest(AxisIdentity identity, DeviceOrder order, Logins logins) {
        return new DigestLogin(
                identity.realm(),
                order.user(),
                order.password(),
                List.of(DigestAlgorithm.MD5),
                logins,
                NONCE_LIFE,
                InstantSource.system(),
                random);
    }

    private static Doors doors(Memory<AxisState> memory) {
        return new Doors(memory.state().webServer().httpOpen(), memory.state().served());
    }

    /** The factory is built when the first device is new: devices that wake from their flash need none. */
    private AxisFactory factory() {
        lock.lock();
        try {
            if (factory == null) {
                factory = new AxisFactory(random);
            }
            return factory;
        } finally {
            lock.unlock();
        }
    }
}
