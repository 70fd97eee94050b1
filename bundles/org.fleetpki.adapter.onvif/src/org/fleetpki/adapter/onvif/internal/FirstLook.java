// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Response;
import org.fleetpki.device.http.Soap;
import org.fleetpki.device.onvif.DeviceManagement;
import org.fleetpki.device.onvif.OnvifMessage;
import org.w3c.dom.Element;

/**
 * Looks whether an ONVIF device answers, without logging in: by {@code GetSystemDateAndTime}, which the specification lets
 * everybody call, and by the scopes, which some devices show. A SOAP fault at the path of the service will do as well.
 */
final class FirstLook {

    private static final String SCOPE = "onvif://www.onvif.org/";

    private final Exchange exchange;
    private final String path;
    private boolean redirected;
    private boolean faulted;

    FirstLook(Exchange exchange, String path) {
        this.exchange = exchange;
        this.path = path;
    }

    /**
     * What was seen.
     *
     * @param elsewhere whether the device wants to be asked over HTTPS
     */
    record Seen(Probe probe, boolean elsewhere) {}

    Seen look() throws DeviceException {
        DeviceManagement management = new DeviceManagement(this::send, path);
        try {
            management.time();
        } catch (DeviceException e) {
            if (redirected) {
                return new Seen(new Probe.NoMatch(), true);
            }
            if (e.failure() instanceof Failure.Unreachable || e.failure() instanceof Failure.Untrusted) {
                throw e;
            }
            if (!faulted) {
                return new Seen(new Probe.NoMatch(), false);
            }
        }
        return new Seen(new Probe.Match(facts(management)), false);
    }

    private static DeviceFacts facts(DeviceManagement management) {
        try {
            List<String> scopes = management.scopes();
            return new DeviceFacts(scope(scopes, "name/"), scope(scopes, "hardware/"), "", "");
        } catch (DeviceException e) {
            return DeviceFacts.UNKNOWN; // the scopes are shown to users only, as the specification allows
        }
    }

    private static String scope(List<String> scopes, String kind) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(SCOPE + kind))
                .map(scope -> decode(scope.substring(SCOPE.length() + kind.length())))
                .findFirst()
                .orElse("");
    }

    private static String decode(String text) {
        try {
            return DeviceText.clean(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return text; // not percent-encoded after all
        }
    }

    private Element send(OnvifMessage message) throws DeviceException {
        Response response = exchange.send(Soap.post(message.path(), message.action(), message.request()));
        redirected = response.isRedirection();
        return Soap.answer(response, fault -> {
            faulted = true;
            return new Failure.Rejected(message.task(), fault.words());
        });
    }
}
