// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.fleetpki.sim.BasicLogin;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.DigestAlgorithm;
import org.fleetpki.sim.DigestLogin;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.SimulatedClock;
import org.fleetpki.sim.SimulatorFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Switches on simulated innovaphone devices: if the order does not say otherwise, an IP411 with 13r3. */
@Component(service = SimulatorFamily.class)
public final class InnovaphoneSimulator implements SimulatorFamily {

    /** What {@link #family()} says. */
    public static final String FAMILY = "innovaphone";

    private static final Duration USUAL_GAP = Duration.ofSeconds(5);
    private static final Duration USUAL_KEY_TIME = Duration.ofSeconds(2);
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private final Duration restartGap;
    private final Duration keyTime;
    private final SecureRandom random = new SecureRandom();
    private final Names names = new Names();
    private final ExecutorService processor;
    private final ReentrantLock lock = new ReentrantLock();
    private Factory factory;

    /** Restarts take what the system property {@code fleetpki.sim.innovaphone.restartGap} says, such as {@code PT0.5S}. */
    @Activate
    public InnovaphoneSimulator() {
        this(
                Duration.parse(System.getProperty("fleetpki.sim.innovaphone.restartGap", USUAL_GAP.toString())),
                USUAL_KEY_TIME);
    }

    /** @param gap how long a restart takes, and at least how long a key */
    public InnovaphoneSimulator(Duration gap) {
        this(gap, gap);
    }

    /**
     * @param restartGap how long a restart takes
     * @param keyTime how long a key takes at least
     */
    public InnovaphoneSimulator(Duration restartGap, Duration keyTime) {
        this.restartGap = restartGap;
        this.keyTime = keyTime;
        // Keys keep processors busy, so that they are made on threads of their own, which end when there is nothing to
        // do.
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                2,
                2,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("sim-innovaphone-rsa").factory());
        executor.allowCoreThreadTimeOut(true);
        this.processor = executor;
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public InnovaphoneDevice start(DeviceOrder order) throws IOException {
        Identity identity = Identity.of(order);
        SimulatedClock clock = new SimulatedClock(InstantSource.system());
        Memory<State> memory = new Memory<>(
                new Flash(order.flash()), new FlashFormat(), () -> factory().make(identity));
        Logins logins = new Logins();
        DeviceServer server = new DeviceServer(order, clock, random);
        Front front = new Front(server, memory);
        KeyWork keys = new KeyWork(memory, clock, random, server.conditions(), processor, keyTime);
        X509Module certificates = new X509Module(names, identity, memory, keys, server.conditions(), clock, front);
        Variables variables = new Variables(names, memory, server.conditions(), front);
        Commands commands = new Commands(identity, memory, server.conditions(), certificates, variables, () -> {
            front.restart(restartGap);
            certificates.makeDefault();
        });
        InnovaphoneBehaviour behaviour = new InnovaphoneBehaviour(
                names,
                identity,
                memory,
                login(order, logins),
                commands,
                variables,
                new Uploads(names, memory, server.conditions(), certificates, front));
        InnovaphoneDevice device = new InnovaphoneDevice(order, server, logins, names, memory, keys, clock);
        UpdateTls tls = new UpdateTls(memory, clock, random, chain -> meet(device, chain));
        device.updatesBy(new UpdateClient(identity, memory, commands, certificates, tls));
        server.open(behaviour, () -> {
            certificates.makeDefault();
            return front.doors();
        });
        return device;
    }

    private static void meet(InnovaphoneDevice device, List<X509Certificate> chain) {
        try {
            device.meet(chain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Login login(DeviceOrder order, Logins logins) {
        String realm = names.get("realm");
        DigestLogin digest = new DigestLogin(
                realm,
                order.user(),
                order.password(),
                List.of(DigestAlgorithm.MD5),
                logins,
                NONCE_LIFE,
                InstantSource.system(),
                random);
        return new Access(digest, new BasicLogin(realm, order.user(), order.password(), logins));
    }

    /** The factory is built when the first device is new: devices that wake from their flash need none. */
    private Factory factory() {
        lock.lock();
        try {
            if (factory == null) {
                factory = new Factory(random);
            }
            return factory;
        } finally {
            lock.unlock();
        }
    }
}
