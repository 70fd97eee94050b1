// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Switches simulated devices on. */
@Component(service = SimulatedFleets.class)
public final class SimulatedFleets {

    /** The administrator of every simulated device. */
    static final String USER = "root";

    private final List<SimulatorFamily> families;

    @Activate
    public SimulatedFleets(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<SimulatorFamily> families) {
        this.families = List.copyOf(families);
    }

    /** Devices that are switched on, until they are closed. */
    static final class Running implements AutoCloseable {

        private final List<SimulatedDevice> devices = new ArrayList<>();

        List<SimulatedDevice> devices() {
            return List.copyOf(devices);
        }

        @Override
        public void close() {
            devices.forEach(SimulatedDevice::close);
        }
    }

    /**
     * Switch the devices of a workspace on.
     *
     * @throws CliException {@link ExitCodes#WORKSPACE_UNUSABLE} if a port is taken; then none is on
     */
    Running start(QuickstartFolder folder, List<SimulationRow> rows) throws CliException {
        String password = PrivateFile.read(folder.devicePassword());
        for (SimulationRow row : rows) {
            requireFree(row, row.httpPort());
            requireFree(row, row.httpsPort());
        }
        return start(rows.stream()
                .map(row -> new Order(row.family(), order(row, password, folder.flash(row.id()))))
                .toList());
    }

    /** Switch devices on that forget everything, on any free ports of 127.0.0.1. */
    Running startForgetful(String family, int count, String password) throws CliException {
        List<Order> orders = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String id = "cam-" + i;
            orders.add(new Order(
                    family, new DeviceOrder(id, "", "", "127.0.0.1", "", 0, 0, USER, password, Optional.empty())));
        }
        return start(orders);
    }

    /**
     * Switch devices on that forget everything, each on an address of its own and all on the same port, which serves plain
     * HTTP and HTTPS: so that thousands stay within the number of files that a process may open.
     *
     * @param families of each device
     * @param started told of each device as it answers, by several threads
     */
    Running startMany(List<String> families, int port, String password, Consumer<SimulatedDevice> started)
            throws CliException, InterruptedException {
        Map<String, Integer> numbers = new HashMap<>();
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < families.size(); i++) {
            String name = families.get(i);
            String id = name + "-" + numbers.merge(name, 1, Integer::sum);
            String host = LoopbackAddresses.many(i);
            orders.add(new Order(
                    name, new DeviceOrder(id, "", "", host, "", port, port, USER, password, Optional.empty())));
        }
        for (String name : numbers.keySet()) {
            family(name);
        }
        return startInParallel(orders, started);
    }

    private record Order(String family, DeviceOrder device) {}

    /** Each device is closed with all the others. */
    @SuppressWarnings("resource")
    private Running start(List<Order> orders) throws CliException {
        Running running = new Running();
        try {
            for (Order order : orders) {
                running.devices.add(start(order));
            }
            return running;
        } catch (CliException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /** Keys are made meanwhile, so that there are as many threads as processors. */
    private Running startInParallel(List<Order> orders, Consumer<SimulatedDevice> started)
            throws CliException, InterruptedException {
        SimulatedDevice[] devices = new SimulatedDevice[orders.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<CliException> failed = new AtomicReference<>();
        Running running = new Running();
        boolean all = false;
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(workers.submit(() -> {
                    for (int n = next.getAndIncrement(); n < devices.length; n = next.getAndIncrement()) {
                        try {
                            devices[n] = start(orders.get(n));
                            started.accept(devices[n]);
                        } catch (CliException e) {
                            failed.compareAndSet(null, e);
                            next.set(devices.length);
                        }
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
            all = failed.get() == null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a simulated device failed to start", e.getCause());
        } finally {
            next.set(devices.length);
            Arrays.stream(devices).filter(Objects::nonNull).forEach(running.devices::add);
            if (!all) {
                running.close();
            }
        }
        if (failed.get() != null) {
            throw failed.get();
        }
        return running;
    }

    private SimulatedDevice start(Order order) throws CliException {
        try {
            return family(order.family()).start(order.device());
        } catch (IOException e) {
            throw new CliException(
                    ExitCodes.WORKSPACE_UNUSABLE,
                    "The simulated device " + order.device() + " cannot be switched on: " + e.getMessage() + ".",
                    e);
        }
    }

    private SimulatorFamily family(String name) throws CliException {
        return families.stream()
                .filter(family -> family.family().equals(name))
                .findFirst()
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID,
                        "There is no simulator for the family '" + name + "'; there are "
                                + String.join(
                                        ", ",
                                        families.stream()
                                                .map(SimulatorFamily::family)
                                                .sorted()
                                                .toList())
                                + "."));
    }

    private static DeviceOrder order(SimulationRow row, String password, Path flash) {
        return new DeviceOrder(
                row.id(),
                row.model(),
                row.firmware(),
                row.host(),
                row.hostName(),
                row.httpPort(),
                row.httpsPort(),
                USER,
                password,
                Optional.of(flash));
    }

    private static void requireFree(SimulationRow row, int port) throws CliException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(row.host()), port));
        } catch (IOException e) {
            throw new CliException(
                    ExitCodes.WORKSPACE_UNUSABLE,
                    "The simulated device " + row.id() + " cannot listen on " + row.host() + ":" + port + " ("
                            + e.getMessage() + "); most likely 'fleetpki simulate' is running in another terminal.",
                    e);
        }
    }
}
