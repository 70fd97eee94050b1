// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.NetworkSettings;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.onvif.DeviceManagement;
import org.fleetpki.device.onvif.DeviceNetwork;
import org.fleetpki.device.onvif.NetworkInterface;

/**
 * Names and addresses.
 *
 * @param host the address by which the device is reached, which tells which of its interfaces is meant
 */
record NetworkOnOnvif(DeviceNetwork network, DeviceManagement management, String host) implements NetworkSettings {

    @Override
    public List<String> limits() {
        return List.of(
                "An address is given to the network interface that the device is reached by, else to the first.");
    }

    @Override
    public State read() throws DeviceException {
        List<String> addresses = network.interfaces().stream()
                .filter(NetworkInterface::enabled)
                .flatMap(each -> each.addresses().stream())
                .filter(address -> address.equals(host) || !isLoopback(address))
                .distinct()
                .toList();
        return new State(network.hostName(), addresses);
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("::1");
    }

    @Override
    public void setHostName(String name) throws DeviceException {
        network.setHostName(name);
    }

    @Override
    public void setAddress(String address, int prefix, Optional<String> gateway) throws DeviceException {
        List<NetworkInterface> enabled =
                network.interfaces().stream().filter(NetworkInterface::enabled).toList();
        NetworkInterface chosen = enabled.stream()
                .filter(each -> each.addresses().contains(host))
                .findFirst()
                .or(() -> enabled.stream().findFirst())
                .orElseThrow(() -> new DeviceException(
                        new Failure.Unsupported("network interface", "it lists none that is enabled")));
        if (gateway.isPresent()) {
            network.setGateway(gateway.get());
        }
        try {
            if (network.setAddress(chosen.token(), address, prefix)) {
                management.reboot();
            }
        } catch (DeviceException e) {
            // the address of the device may change under its own answer
            if (!(e.failure() instanceof Failure.Unreachable) || !DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
    }
}
