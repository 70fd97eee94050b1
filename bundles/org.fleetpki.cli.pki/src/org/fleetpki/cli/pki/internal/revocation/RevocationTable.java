// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.ca.RevocationEntry;

/** Shows revoked certificates. */
final class RevocationTable {

    private final CommandOutput output;

    RevocationTable(CommandOutput output) {
        this.output = output;
    }

    /** Those that were changed just now, out of some that were named. */
    void write(String authority, List<RevocationEntry> entries) {
        switch (output.format()) {
            case TEXT -> writeText(entries);
            case JSON ->
                output.json(new JsonObject()
                        .with("authority", authority)
                        .with(
                                "revoked",
                                entries.stream().map(RevocationTable::json).toList())
                        .text());
            case NDJSON -> entries.forEach(entry -> output.json(json(entry).text()));
        }
    }

    private void writeText(List<RevocationEntry> entries) {
        if (entries.isEmpty()) {
            output.note("Nothing to do: revoked already.");
            return;
        }
        TextTable table = new TextTable(output.style(), "Serial number", "Revoked", "Reason", "Expires");
        for (RevocationEntry entry : entries) {
            table.row(
                    Tone.GOOD,
                    hex(entry.serial()),
                    entry.revokedAt().toString(),
                    reason(entry),
                    entry.expiry().toString());
        }
        output.text(table.text());
    }

    static String reason(RevocationEntry entry) {
        return entry.reason().id()
                + entry.invalidSince().map(since -> ", invalid since " + since).orElse("");
    }

    static JsonObject json(RevocationEntry entry) {
        JsonObject json = new JsonObject()
                .with("serial", hex(entry.serial()))
                .with("revokedAt", entry.revokedAt().toString())
                .with("reason", entry.reason().id());
        entry.invalidSince().ifPresent(since -> json.with("invalidSince", since.toString()));
        return json;
    }

    static String hex(BigInteger serial) {
        String digits = serial.toString(16).toUpperCase(Locale.ROOT);
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }
}
