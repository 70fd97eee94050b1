// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.onvif.DeviceCertificates;

/** HTTPS by the status of certificates, and by the network protocols. */
record HttpsByStatus(StoreOnDevice store, DeviceCertificates api, HttpProtocols protocols) implements HttpsSettings {

    @Override
    public Cost cost() {
        return new Cost(Duration.ofSeconds(10), "the web server may restart");
    }

    @Override
    public List<String> limits() {
        return List.of("It cannot be said which certificates of authorities are served with the certificate.");
    }

    @Override
    public State read() throws DeviceException {
        HttpsMode mode = protocols.mode();
        return new State(mode, used(api.status()), List.of(), "");
    }

    @Override
    public void write(State state) throws DeviceException {
        String wanted = state.certificateId();
        if (!wanted.isEmpty() && store.find(wanted).isEmpty()) {
            throw refusal("it has no certificate '" + wanted + "'");
        }
        Map<String, Boolean> status = api.status();
        String used = used(status);
        if (state.mode() != HttpsMode.HTTP_ONLY && wanted.isEmpty() && used.isEmpty()) {
            throw refusal("there is no certificate to serve");
        }
        HttpsMode present = protocols.mode();
        boolean switches = !wanted.isEmpty() && !wanted.equals(used);
        if (switches && present == HttpsMode.HTTP_ONLY) {
            WebServerChange.make(() -> use(wanted, status));
            WebServerChange.makeNext(() -> WebServerChange.make(() -> protocols.set(state.mode())));
            return;
        }
        if (present != state.mode()) {
            WebServerChange.make(() -> protocols.set(state.mode()));
        }
        if (switches) {
            WebServerChange.makeNext(() -> WebServerChange.make(() -> use(wanted, status)));
        }
    }

    private void use(String wanted, Map<String, Boolean> status) throws DeviceException {
        Map<String, Boolean> changed = new TreeMap<>();
        status.forEach((id, isUsed) -> {
            if (isUsed) {
                changed.put(id, false);
            }
        });
        changed.put(wanted, true);
        api.setStatus(changed);
    }

    private static String used(Map<String, Boolean> status) {
        return status.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static DeviceException refusal(String why) {
        return new DeviceException(new Failure.Rejected("change its HTTPS settings", why));
    }
}
