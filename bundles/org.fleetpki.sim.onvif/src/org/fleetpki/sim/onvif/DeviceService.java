// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import org.fleetpki.sim.Answer;

/** The device management service. */
final class DeviceService {

    static final String PATH = "/onvif/device_service";

    private final OnvifModel model;
    private final ServiceDirectory directory;
    private final SystemOperations system;
    private final NetworkOperations network;
    private final NvtOperations certificates;

    DeviceService(
            OnvifModel model,
            ServiceDirectory directory,
            SystemOperations system,
            NetworkOperations network,
            NvtOperations certificates) {
        this.model = model;
        this.directory = directory;
        this.system = system;
        this.network = network;
        this.certificates = certificates;
    }

    /** @param secure whether the request came by HTTPS */
    Answer act(String name, Arguments arguments, OnvifState state, boolean secure) throws Fault {
        return switch (name) {
            case "GetServices" -> directory.services(arguments, secure);
            case "GetServiceCapabilities" -> directory.serviceCapabilities();
            case "GetCapabilities" -> directory.capabilities(arguments, secure);
            case "GetDeviceInformation" -> system.information();
            case "GetSystemDateAndTime" -> system.time(state);
            case "SetSystemDateAndTime" -> system.setTime(arguments, state);
            case "SystemReboot" -> system.reboot(state);
            case "GetScopes" -> system.scopes(state);
            case "GetEndpointReference" -> system.endpoint();
            case "GetNTP" -> network.ntp(state);
            case "SetNTP" -> network.setNtp(arguments, state);
            case "GetHostname" -> network.hostName(state);
            case "SetHostname" -> network.setHostName(arguments, state);
            case "GetNetworkInterfaces" -> network.interfaces();
            case "GetNetworkProtocols" -> network.protocols(state);
            case "SetNetworkProtocols" -> network.setProtocols(arguments, state);
            default -> {
                if (model.isAdvanced()) {
                    throw Fault.notSupported();
                }
                yield certificates.act(name, arguments, state);
            }
        };
    }
}
