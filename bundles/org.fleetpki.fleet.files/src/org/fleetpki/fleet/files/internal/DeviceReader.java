// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;

/** Reads one device, from a fleet file or from a row of an inventory. */
final class DeviceReader {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LONGEST_USER = 128;
    private static final int LONGEST_SITE = 200;
    private static final Pattern SHA_256 = Pattern.compile("([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}");

    /**
     * What a device has that does not say otherwise.
     *
     * @param login how to log in, as a whole
     * @param ports each port by itself
     * @param settings by family; each setting by itself
     */
    record Defaults(Optional<DeviceSpec.Login> login, Ports ports, Map<String, Map<String, String>> settings) {

        static Defaults read(TableReader fleet) {
            return new Defaults(
                    fleet.optional("login", loginTable()),
                    fleet.optional("ports", portsTable(new Ports(HTTP, HTTPS))).orElse(new Ports(HTTP, HTTPS)),
                    fleet.optional("settings", SettingsText.byFamily()).orElse(Map.of()));
        }
    }

    /** The two ports. */
    record Ports(int http, int https) {}

    private final Defaults defaults;

    DeviceReader(Defaults defaults) {
        this.defaults = defaults;
    }

    /** A device in a table. */
    Optional<DeviceSpec> read(TableReader table) {
        Optional<String> id = table.required("id", "give it a name that is unique in the fleet", NameText.id());
        Optional<String> family = table.optional("family", NameText.family());
        Optional<GeneralName> host =
                table.required("host", "say by which IP address or DNS name it is reached", HostText.host());
        Optional<GeneralName> hostName = table.optional("hostName", HostText.dns());
        Optional<GeneralName> address = table.optional("address", HostText.ip());
        Optional<String> site = table.optional("site", Readers.text(LONGEST_SITE));
        Optional<DeviceSpec.Login> login = table.optional("login", loginTable());
        Ports ports = table.optional("ports", portsTable(defaults.ports())).orElse(defaults.ports());
        Optional<Fingerprint> pin = table.optional("pin", pin());
        Map<String, String> settings =
                new HashMap<>(family.map(defaults.settings()::get).orElse(Map.of()));
        table.optional("settings", SettingsText.table()).ifPresent(settings::putAll);
        if (host.isEmpty() || id.isEmpty() || contradicts(table, host.get())) {
            return Optional.empty();
        }
        return Optional.of(new DeviceSpec(
                id.get(),
                family,
                host.get().value(),
                hostName.map(GeneralName::value),
                address.map(GeneralName::value),
                ports.http(),
                ports.https(),
                site.orElse(""),
                login.or(defaults::login),
                pin,
                settings));
    }

    /** A device has one name and one address; {@code host} is one of the two, the other key is the other. */
    private static boolean contradicts(TableReader table, GeneralName host) {
        return switch (host) {
            case GeneralName.Dns dns ->
                table.refuse("hostName", "is already told by the DNS name in 'host'; leave it out");
            case GeneralName.Ip ip ->
                table.refuse("address", "is already told by the IP address in 'host'; leave it out");
            case GeneralName.Email other -> throw new IllegalStateException("no host is reached by an e-mail address");
            case GeneralName.Uri other ->
                throw new IllegalStateException("no host is reached by a URI of a certificate");
        };
    }

    private static ValueReader<DeviceSpec.Login> loginTable() {
        return Readers.table(table -> {
            Optional<String> user = table.required("user", "name the user to log in as", Readers.text(LONGEST_USER));
            Optional<SecretRef> password = table.required(
                    "password", "say where it is kept, such as env:FLEET_PASSWORD", SecretText.reference());
            return user.flatMap(name -> password.map(reference -> new DeviceSpec.Login(name, reference)));
        });
    }

    private static ValueReader<Ports> portsTable(Ports otherwise) {
        return Readers.table(table -> Optional.of(new Ports(
                table.optional("http", Readers.integer(1, 65535)).orElse(otherwise.http()),
                table.optional("https", Readers.integer(1, 65535)).orElse(otherwise.https()))));
    }

    private static ValueReader<Fingerprint> pin() {
        return Readers.anyText()
                .and((text, at) -> SHA_256.matcher(text).matches()
                        ? Optional.of(Fingerprint.sha256(text))
                        : at.refuse("must be a SHA-256 fingerprint: 64 hexadecimal digits, with or without colons"));
    }
}
