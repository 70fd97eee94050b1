// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.Fingerprint;

/** A device as the fleet file named it, in a plan. */
final class DeviceSpecForm {

    static void write(ObjectWriter json, DeviceSpec device) {
        json.text("id", device.id());
        json.text("family", device.family());
        json.text("host", device.host());
        json.text("hostName", device.hostName());
        json.text("address", device.address());
        json.number("httpPort", device.httpPort());
        json.number("httpsPort", device.httpsPort());
        json.text("site", device.site());
        json.nullable("login", device.login(), (login, it) -> {
            login.text("user", it.user());
            login.text("password", it.password().toString());
        });
        json.text("pin", device.pin());
        if (!device.settings().isEmpty()) {
            json.object("settings", settings -> new TreeMap<>(device.settings()).forEach(settings::text));
        }
    }

    static Optional<DeviceSpec> read(TableReader table) {
        Form form = new Form(table);
        String id = form.text("id");
        Optional<String> family = form.nullable("family", Readers.anyText());
        String host = form.text("host");
        Optional<String> hostName = form.nullable("hostName", Readers.anyText());
        Optional<String> address = form.nullable("address", Readers.anyText());
        Integer httpPort = form.value("httpPort", Readers.integer(1, 65535));
        Integer httpsPort = form.value("httpsPort", Readers.integer(1, 65535));
        String site = form.text("site");
        Optional<DeviceSpec.Login> login = form.nullable("login", Readers.table(DeviceSpecForm::login));
        Optional<Fingerprint> pin = form.nullable("pin", Readers.parsed(Fingerprint::sha256));
        Map<String, String> settings =
                table.optional("settings", SettingsText.table()).orElse(Map.of());
        return form.complete(() ->
                new DeviceSpec(id, family, host, hostName, address, httpPort, httpsPort, site, login, pin, settings));
    }

    private static Optional<DeviceSpec.Login> login(TableReader table) {
        Form form = new Form(table);
        String user = form.text("user");
        SecretRef password = form.value("password", SecretText.reference());
        return form.complete(() -> new DeviceSpec.Login(user, password));
    }

    private DeviceSpecForm() {}
}
