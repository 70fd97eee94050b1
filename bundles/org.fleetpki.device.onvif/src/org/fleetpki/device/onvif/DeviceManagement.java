// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.w3c.dom.Element;

/**
 * The device management service as far as it tells what a device is and has, and what time it is (ONVIF Core
 * specification, sections 8.1 and 8.3). Certificates are with {@link DeviceCertificates}, the network with {@link
 * DeviceNetwork}.
 */
public final class DeviceManagement {

    private final OnvifService service;

    /** @param path where the service is, such as {@link OnvifNames#DEVICE_PATH} */
    public DeviceManagement(OnvifTransport transport, String path) {
        this.service = OnvifService.device(transport, path);
    }

    /**
     * The services of the device, by namespace, and their paths. The hosts of the addresses that the device tells are
     * left out: behind NAT they are wrong. A device without {@code GetServices} is asked by the older {@code
     * GetCapabilities}, which knows nothing of Advanced Security.
     */
    public Map<String, String> services() throws DeviceException {
        try {
            Answer answer = service.call("GetServices", "list its services")
                    .flag("IncludeCapability", false)
                    .send();
            Map<String, String> paths = new TreeMap<>();
            for (Answer each : answer.all("Service")) {
                path(each.optional("XAddr")).ifPresent(path -> paths.put(each.optional("Namespace"), path));
            }
            return paths;
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unsupported || e.failure() instanceof Failure.Rejected) {
                return capabilities();
            }
            throw e;
        }
    }

    private Map<String, String> capabilities() throws DeviceException {
        Answer capabilities = service.call("GetCapabilities", "list its capabilities")
                .text("Category", "All")
                .send()
                .child("Capabilities");
        Map<String, String> paths = new TreeMap<>();
        capabilities
                .find("Device")
                .flatMap(device -> path(device.optional("XAddr")))
                .ifPresent(path -> paths.put(OnvifNames.DEVICE, path));
        return paths;
    }

    /** What the device says of itself. */
    public DeviceInformation information() throws DeviceException {
        return DeviceInformation.read(
                service.call("GetDeviceInformation", "tell what it is").send());
    }

    /**
     * The security attributes of {@code GetServiceCapabilities}, by name, such as {@code OnboardKeyGeneration} and {@code
     * UsernameToken}; those that the device does not tell are not there.
     */
    public Map<String, Boolean> security() throws DeviceException {
        Element security = service.call("GetServiceCapabilities", "tell what it can do")
                .send()
                .child("Capabilities")
                .child("Security")
                .element();
        Map<String, Boolean> told = new TreeMap<>();
        for (int i = 0; i < security.getAttributes().getLength(); i++) {
            String value = security.getAttributes().item(i).getNodeValue();
            if (value.equals("true") || value.equals("false") || value.equals("1") || value.equals("0")) {
                told.put(security.getAttributes().item(i).getNodeName(), Answer.isTrue(value));
            }
        }
        return told;
    }

    /** The device's time. The specification lets everybody ask for it; some devices demand a log-in. */
    public SystemTime time() throws DeviceException {
        return SystemTime.read(
                service.call("GetSystemDateAndTime", "tell its time").send());
    }

    static OnvifMessage timeQuestion(String path) {
        return OnvifService.device(OnvifMessage::request, path)
                .call("GetSystemDateAndTime", "tell its time")
                .message();
    }

    /**
     * Set the time by hand.
     *
     * @param present as read, for the time zone, which stays
     */
    public void setTime(SystemTime present, Instant time) throws DeviceException {
        OnvifCall call = time("set its clock", "Manual", present);
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        Element dateTime = call.child("UTCDateTime");
        Element clock = OnvifCall.shared(dateTime, "Time");
        OnvifCall.shared(clock, "Hour", Integer.toString(utc.getHour()));
        OnvifCall.shared(clock, "Minute", Integer.toString(utc.getMinute()));
        OnvifCall.shared(clock, "Second", Integer.toString(utc.getSecond()));
        Element date = OnvifCall.shared(dateTime, "Date");
        OnvifCall.shared(date, "Year", Integer.toString(utc.getYear()));
        OnvifCall.shared(date, "Month", Integer.toString(utc.getMonthValue()));
        OnvifCall.shared(date, "Day", Integer.toString(utc.getDayOfMonth()));
        call.send();
    }

    /**
     * Let NTP servers set the time.
     *
     * @param present as read, for the time zone, which stays
     */
    public void setTimeByNtp(SystemTime present) throws DeviceException {
        time("let NTP set its clock", "NTP", present).send();
    }

    private OnvifCall time(String task, String type, SystemTime present) {
        OnvifCall call = service.call("SetSystemDateAndTime", task)
                .text("DateTimeType", type)
                .flag("DaylightSavings", present.daylightSavings());
        if (!present.timeZone().isEmpty()) {
            OnvifCall.shared(call.child("TimeZone"), "TZ", present.timeZone());
        }
        return call;
    }

    /** Start the device anew. @return what it says about that, often how long it takes */
    public String reboot() throws DeviceException {
        return service.call("SystemReboot", "start anew").send().optional("Message");
    }

    /** What the device says of itself to everybody, such as {@code onvif://www.onvif.org/name/AXIS}. */
    public List<String> scopes() throws DeviceException {
        return service.call("GetScopes", "tell its scopes").send().all("Scopes").stream()
                .map(scope -> scope.optional("ScopeItem"))
                .toList();
    }

    /** The path of an address, with its query if there is one; empty if it is no address. */
    static Optional<String> path(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getRawPath() == null || !uri.getRawPath().startsWith("/")) {
                return Optional.empty();
            }
            return Optional.of(
                    uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return Optional.empty(); // some devices leave a service without an address
        }
    }
}
