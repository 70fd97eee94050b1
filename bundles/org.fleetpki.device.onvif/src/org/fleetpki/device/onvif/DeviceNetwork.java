// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.pki.api.GeneralName;
import org.w3c.dom.Element;

/** The network settings of the device management service (ONVIF Core specification, section 8.2). */
public final class DeviceNetwork {

    private final OnvifService service;

    /** @param path where the service is, such as {@link OnvifNames#DEVICE_PATH} */
    public DeviceNetwork(OnvifTransport transport, String path) {
        this.service = OnvifService.device(transport, path);
    }

    /** The device's own name, without a domain on many devices; empty if it has none. */
    public String hostName() throws DeviceException {
        return service.call("GetHostname", "tell its host name")
                .send()
                .child("HostnameInformation")
                .optional("Name");
    }

    /** Give the device a name. */
    public void setHostName(String name) throws DeviceException {
        service.call("SetHostname", "take the host name '" + name + "'")
                .text("Name", name)
                .send();
    }

    /** All network interfaces. */
    public List<NetworkInterface> interfaces() throws DeviceException {
        return service.call("GetNetworkInterfaces", "tell its addresses").send().all("NetworkInterfaces").stream()
                .map(NetworkInterface::read)
                .toList();
    }

    /**
     * Give an interface a fixed address, instead of all that it has of the same version of IP.
     *
     * @param token the interface's
     * @param address IPv4 or IPv6
     * @param prefix the length of the network's part in bits
     * @return whether the address takes effect only when the device is started anew
     */
    public boolean setAddress(String token, String address, int prefix) throws DeviceException {
        OnvifCall call = service.call("SetNetworkInterfaces", "take the address " + address);
        call.text("InterfaceToken", token);
        boolean six = address.indexOf(':') >= 0;
        Element ip = OnvifCall.shared(call.child("NetworkInterface"), six ? "IPv6" : "IPv4");
        OnvifCall.shared(ip, "Enabled", "true");
        Element manual = OnvifCall.shared(ip, "Manual");
        OnvifCall.shared(manual, "Address", address);
        OnvifCall.shared(manual, "PrefixLength", Integer.toString(prefix));
        OnvifCall.shared(ip, "DHCP", six ? "Off" : "false");
        return Answer.isTrue(call.send().optional("RebootNeeded"));
    }

    /** Give the device a default router. */
    public void setGateway(String address) throws DeviceException {
        service.call("SetNetworkDefaultGateway", "take the gateway " + address)
                .text(address.indexOf(':') >= 0 ? "IPv6Address" : "IPv4Address", address)
                .send();
    }

    /** From where the device takes NTP servers. */
    public NtpSettings ntp() throws DeviceException {
        return NtpSettings.read(
                service.call("GetNTP", "tell its NTP servers").send().child("NTPInformation"));
    }

    /** Give the device NTP servers, as addresses or DNS names, instead of those of DHCP. */
    public void setNtp(List<String> servers) throws DeviceException {
        OnvifCall call = service.call("SetNTP", "take the NTP servers").flag("FromDHCP", false);
        for (String server : servers) {
            Element host = call.child("NTPManual");
            Optional<String> version = version(server);
            OnvifCall.shared(host, "Type", version.orElse("DNS"));
            OnvifCall.shared(host, version.map(ip -> ip + "Address").orElse("DNSname"), server);
        }
        call.send();
    }

    private static Optional<String> version(String host) {
        if (!GeneralName.isIpLiteral(host)) {
            return Optional.empty();
        }
        return Optional.of(host.indexOf(':') >= 0 ? "IPv6" : "IPv4");
    }

    /** The protocols that the device's servers speak, and those that they could. */
    public List<NetworkProtocol> protocols() throws DeviceException {
        return service.call("GetNetworkProtocols", "tell its network protocols").send().all("NetworkProtocols").stream()
                .map(NetworkProtocol::read)
                .toList();
    }

    /** Change protocols; those that are not named stay as they are. The web server may restart under the answer. */
    public void setProtocols(List<NetworkProtocol> protocols) throws DeviceException {
        OnvifCall call = service.call("SetNetworkProtocols", "change its network protocols");
        for (NetworkProtocol protocol : protocols) {
            Element entry = call.child("NetworkProtocols");
            OnvifCall.shared(entry, "Name", protocol.name());
            OnvifCall.shared(entry, "Enabled", Boolean.toString(protocol.enabled()));
            protocol.ports().forEach(port -> OnvifCall.shared(entry, "Port", port.toString()));
        }
        call.send();
    }
}
