// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.DigestAlgorithm;
import org.fleetpki.sim.DigestLogin;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.SimulatedClock;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Switches on simulated ONVIF devices: if the order does not say otherwise, one with the Advanced Security service. */
@Component(service = SimulatorFamily.class)
public final class OnvifSimulator implements SimulatorFamily {

    /** What {@link #family()} says. */
    public static final String FAMILY = "onvif";

    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);
    private static final long IDLE_SECONDS = 5;

    private final OnvifSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource world = InstantSource.system();
    private final ReentrantLock lock = new ReentrantLock();

    /** Makes the keys of all devices on half of the processors, and has no thread while there is nothing to do. */
    private final ThreadPoolExecutor workshop;

    private OnvifFactory factory;

    /** Takes the settings from system properties. */
    @Activate
    public OnvifSimulator() {
        this(OnvifSettings.fromSystemProperties());
    }

    /** @param restartGap how long the ports refuse connections after a restart */
    public OnvifSimulator(Duration restartGap) {
        this(OnvifSettings.restartingFor(restartGap));
    }

    public OnvifSimulator(OnvifSettings settings) {
        this.settings = settings;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.workshop = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Thread.ofPlatform().daemon().name("sim-onvif-keys").unstarted(work));
        workshop.allowCoreThreadTimeOut(true);
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public SimulatedDevice start(DeviceOrder order) throws IOException {
        OnvifModel model = OnvifModel.of(order.model());
        DeviceIdentity identity = DeviceIdentity.of(order, model);
        Memory<OnvifState> memory = new Memory<>(new Flash(order.flash()), new FlashFormat(), () -> fresh(identity));
        SimulatedClock clock = new SimulatedClock(
                () -> world.instant().plus(memory.state().device().clock()));
        DeviceServer server = new DeviceServer(order, clock, random);
        Logins logins = new Logins();
        Answers answers =
                new Answers(memory, () -> server.restart(() -> wake(memory, identity, server), settings.restartGap()));
        OnvifBehaviour behaviour = new OnvifBehaviour(
                memory,
                new Access(
                        model,
                        digest(order, logins),
                        new TokenLogin(
                                order.user(),
                                order.password(),
                                clock,
                                settings.tolerance(),
                                logins,
                                server.conditions())),
                device(identity, clock, server, answers),
                model.isAdvanced() ? Optional.of(security(model, clock, server, memory, answers)) : Optional.empty());
        server.open(behaviour, () -> memory.state().doors());
        return new OnvifDevice(order, server, logins, memory);
    }

    private DeviceService device(DeviceIdentity identity, SimulatedClock clock, DeviceServer server, Answers answers) {
        OnvifModel model = identity.model();
        Conditions conditions = server.conditions();
        return new DeviceService(
                model,
                new ServiceDirectory(model, identity.host(), server),
                new SystemOperations(identity, clock, world, answers),
                new NetworkOperations(identity, server, answers),
                new NvtOperations(model, new Store(conditions), conditions, clock, random, answers));
    }

    private AdvancedSecurity security(
            OnvifModel model, SimulatedClock clock, DeviceServer server, Memory<OnvifState> memory, Answers answers) {
        Conditions conditions = server.conditions();
        Store store = new Store(conditions);
        KeyOperations keys = new KeyOperations(
                model, store, conditions, settings.keyTime(), world, workshop, random, memory, answers);
        return new AdvancedSecurity(
                model,
                keys,
                new CertificateOperations(model, store, keys, clock, random, answers),
                new PathOperations(model, store, answers),
                new ArchiveOperations(model, store, answers),
                new ValidationOperations(store, answers),
                new TlsOperations(answers));
    }

    private DigestLogin digest(DeviceOrder order, Logins logins) {
        return new DigestLogin(
                "ONVIF",
                order.user(),
                order.password(),
                List.of(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5),
                logins,
                NONCE_LIFE,
                world,
                random);
    }

    /** Come back from a restart, perhaps without the certificates that were given. */
    private Doors wake(Memory<OnvifState> memory, DeviceIdentity identity, DeviceServer server) {
        if (server.conditions().forgetsOnRestart()) {
            try {
                memory.set(memory.state().withCertificatesOf(fresh(identity)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return memory.state().doors();
    }

    private OnvifState fresh(DeviceIdentity identity) {
        return factory().make(identity.model(), identity, world.instant());
    }

    /** The factory is built when the first device is new: devices that wake from their flash need none. */
    private OnvifFactory factory() {
        lock.lock();
        try {
            if (factory == null) {
                factory = new OnvifFactory(random);
            }
            return factory;
        } finally {
            lock.unlock();
        }
    }
}
