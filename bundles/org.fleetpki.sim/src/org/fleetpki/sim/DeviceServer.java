// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The web server of a simulated device: plain HTTP and HTTPS on one address, with keys that may be swapped, ports that
 * may be closed, a gap while it restarts, and every fault. It uses one virtual thread for each open port and one for
 * each connection.
 */
public final class DeviceServer {

    private static final Logger LOG = System.getLogger(DeviceServer.class.getName());

    /** How long a restarting server tries to get its own ports back. */
    private static final Duration REOPEN = Duration.ofSeconds(10);

    private static final Duration RETRY = Duration.ofMillis(50);

    private final InstantSource clock;
    private final SecureRandom random;
    private final InjectedFaults faults;
    private final Responder responder;
    private final Listener http;
    private final Listener https;
    private final boolean onePort;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch switchedOff = new CountDownLatch(1);

    /** Held while ports are opened or closed. */
    private final ReentrantLock ports = new ReentrantLock();

    private DeviceBehaviour behaviour;

    /** Asked by the first client; empty once the doors are known. */
    private Optional<Supplier<Doors>> unasked = Optional.empty();

    private boolean plain;

    /** What HTTPS shows; empty while it is closed. */
    private Optional<ServerTls> tls = Optional.empty();

    private List<String> versions = List.of();
    private int restarts;

    /** Counts how often all ports were closed. */
    private int epoch;

    /**
     * A server that is not open yet. A port that the order leaves free is chosen now, and kept.
     *
     * @param order where to listen
     * @param clock the device's clock, shown in every answer and moved by faults
     * @throws IOException if the address cannot be listened on
     */
    public DeviceServer(DeviceOrder order, SimulatedClock clock, SecureRandom random) throws IOException {
        this.clock = clock;
        this.random = random;
        this.faults = new InjectedFaults(clock);
        this.responder = new Responder(faults);
        this.http = new Listener(order.host(), order.httpPort());
        this.onePort = order.httpPort() != 0 && order.httpPort() == order.httpsPort();
        try {
            this.https = onePort ? http : new Listener(order.host(), order.httpsPort());
        } catch (IOException e) {
            http.close();
            throw e;
        }
    }

    public int httpPort() {
        return http.port();
    }

    public int httpsPort() {
        return https.port();
    }

    /** How many requests changed the device. */
    public int writes() {
        return responder.writes();
    }

    public Faults faults() {
        return faults;
    }

    /** The faults that the family follows by itself. */
    public Conditions conditions() {
        return faults;
    }

    /** Lock the account by these refusals, where a fault says so. */
    void count(Logins logins) {
        responder.count(logins);
    }

    /**
     * Open these doors and no others. On return connections are accepted, or refused, accordingly.
     *
     * @param device answers from now on
     * @throws IOException if a port cannot be listened on; then all are closed
     */
    public void open(DeviceBehaviour device, Doors doors) throws IOException {
        open(device, () -> doors, false);
    }

    /**
     * Open these doors. A server with one port for both asks for them when the first client comes, so that thousands of
     * devices are switched on before any of them makes a key.
     *
     * @throws IOException as {@link #open(DeviceBehaviour, Doors)}
     */
    public void open(DeviceBehaviour device, Supplier<Doors> doors) throws IOException {
        open(device, doors, onePort);
    }

    private void open(DeviceBehaviour device, Supplier<Doors> doors, boolean later) throws IOException {
        ports.lock();
        try {
            behaviour = device;
            if (later) {
                unasked = Optional.of(doors);
                openPort(http, true);
            } else {
                openPorts(doors.get());
            }
        } catch (IOException e) {
            shut();
            throw e;
        } finally {
            ports.unlock();
        }
    }

    /**
     * Show another certificate to those who connect by HTTPS from now on, without closing anything. Does nothing to a
     * device whose HTTPS is closed.
     */
    public void present(TlsIdentity identity) {
        ports.lock();
        try {
            tls = tls.map(shown -> new ServerTls(identity, versions, random));
        } finally {
            ports.unlock();
        }
    }

    /**
     * Close every port and every connection, and open again after a while.
     *
     * @param doors asked when the while is over
     */
    public void restart(Supplier<Doors> doors, Duration gap) {
        ports.lock();
        try {
            shut();
            int number = ++restarts;
            Thread.ofVirtual().start(() -> reopen(doors, gap, number));
        } finally {
            ports.unlock();
        }
    }

    /** Switch off. A change that is being made is finished first, none is made afterwards. */
    public void close() {
        responder.switchOff();
        ports.lock();
        try {
            switchedOff.countDown();
            shut();
        } finally {
            ports.unlock();
        }
    }

    private void openPorts(Doors doors) throws IOException {
        set(doors);
        if (onePort) {
            openPort(http, plain || tls.isPresent());
        } else {
            openPort(http, plain);
            openPort(https, tls.isPresent());
        }
    }

    private void set(Doors doors) {
        unasked = Optional.empty();
        plain = doors.http();
        versions = doors.versions();
        tls = doors.https().map(identity -> new ServerTls(identity, versions, random));
    }

    private void openPort(Listener port, boolean open) throws IOException {
        if (!open) {
            port.close();
            return;
        }
        int now = epoch;
        port.open(socket ->
                Thread.ofVirtual().start(() -> admit(port, socket, now).run()));
    }

    /** What to do with a connection that was accepted: unless the ports have been closed since, talk. */
    private Runnable admit(Listener port, Socket socket, int accepted) {
        ports.lock();
        try {
            if (accepted != epoch) {
                return () -> Listener.discard(socket);
            }
            unasked.ifPresent(doors -> set(doors.get()));
            Optional<ServerTls> secure = port == https ? tls : Optional.empty();
            if (secure.isPresent() && faults.isLegacyTls()) {
                return () -> LegacyTls.answer(socket);
            }
            DeviceBehaviour device = behaviour;
            Connection connection = new Connection(
                    socket,
                    port == http && plain,
                    onePort,
                    secure,
                    clock,
                    request -> responder.reply(device, request),
                    connections::remove);
            connections.add(connection);
            return connection;
        } finally {
            ports.unlock();
        }
    }

    private void shut() {
        epoch++;
        http.close();
        https.close();
        connections.forEach(Connection::close);
    }

    private void reopen(Supplier<Doors> doors, Duration gap, int number) {
        try {
            long deadline = System.nanoTime() + gap.plus(REOPEN).toNanos();
            Duration pause = gap;
            while (!switchedOff.await(pause.toMillis(), TimeUnit.MILLISECONDS) && !tryOpen(doors, number)) {
                if (System.nanoTime() > deadline) {
                    LOG.log(Level.WARNING, "A simulated device cannot get its port {0} back", https.port());
                    return;
                }
                pause = RETRY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is nothing left to do: the ports are open, another restart has begun, or the device is off. */
    private boolean tryOpen(Supplier<Doors> doors, int number) {
        ports.lock();
        try {
            if (number == restarts && switchedOff.getCount() > 0) {
                openPorts(doors.get());
            }
            return true;
        } catch (IOException e) {
            shut();
            return false;
        } finally {
            ports.unlock();
        }
    }
}
