// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
