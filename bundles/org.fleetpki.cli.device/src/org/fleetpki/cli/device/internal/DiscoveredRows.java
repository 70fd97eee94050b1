// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.device.api.Discovered;
import org.fleetpki.device.api.DiscoveryMethod;
import org.fleetpki.pki.api.Fingerprint;

/** Devices that were found, for people, for programs and for fleet files. */
final class DiscoveredRows {

    static String table(CommandOutput output, List<Discovered> found) {
        TextTable table = new TextTable(
                output.style(), "Address", "Ports", "Family", "Model", "Serial number", "Name", "Certificate, SHA-256");
        for (Discovered device : found) {
            table.row(
                    device.family().isEmpty() ? Tone.ATTENTION : Tone.PLAIN,
                    device.host(),
                    device.httpPort() + ", " + device.httpsPort(),
                    device.family(),
                    (device.facts().vendor() + " " + device.facts().model()).strip(),
                    device.facts().serial(),
                    device.name(),
                    device.leaf().map(leaf -> Fingerprint.of(leaf).hex()).orElse(""));
        }
        return found.isEmpty() ? "Nothing was found." : table.text();
    }

    static JsonObject json(Discovered device) {
        return new JsonObject()
                .with("host", device.host())
                .with("httpPort", device.httpPort())
                .with("httpsPort", device.httpsPort())
                .withTexts(
                        "methods",
                        device.methods().stream()
                                .sorted()
                                .map(DiscoveryMethod::id)
                                .toList())
                .with("family", device.family())
                .with("vendor", device.facts().vendor())
                .with("model", device.facts().model())
                .with("serial", device.facts().serial())
                .with("firmware", device.facts().firmware())
                .with("name", device.name())
                .with(
                        "sha256",
                        device.leaf().map(leaf -> Fingerprint.of(leaf).hex()).orElse(""));
    }

    /** An inventory: what devices call themselves becomes an id, reduced to the characters that ids have. */
    static String inventory(List<Discovered> found) {
        StringBuilder csv = new StringBuilder("id,family,host,httpPort,httpsPort\n");
        Set<String> taken = new HashSet<>();
        for (Discovered device : found) {
            String wanted = id(device);
            String id = wanted;
            for (int i = 2; !taken.add(id.toLowerCase(Locale.ROOT)); i++) {
                id = wanted + "-" + i;
            }
            csv.append(String.join(
                            ",",
                            id,
                            device.family(),
                            device.host(),
                            Integer.toString(device.httpPort()),
                            Integer.toString(device.httpsPort())))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String id(Discovered device) {
        String text = device.facts().serial().isEmpty()
                ? device.host()
                : device.facts().model() + "-" + device.facts().serial();
        String id = text.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        String shortened = id.substring(0, Math.min(id.length(), 56));
        return shortened.isEmpty() ? "device" : shortened;
    }

    private DiscoveredRows() {}
}
