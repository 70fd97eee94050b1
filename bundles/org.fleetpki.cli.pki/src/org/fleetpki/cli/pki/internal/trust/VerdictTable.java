// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.util.List;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.Fingerprint;

/** Shows which stores trust a chain, as a table or as JSON. */
final class VerdictTable {

    private final CommandOutput output;

    VerdictTable(CommandOutput output) {
        this.output = output;
    }

    void write(CheckedChain chain, List<StoreVerdict> verdicts) {
        if (output.isText()) {
            TextTable table = new TextTable(output.style(), "Store", "Verdict", "Because");
            for (StoreVerdict verdict : verdicts) {
                table.row(
                        verdict.isTrusted() ? Tone.GOOD : Tone.BAD,
                        verdict.store().id(),
                        verdict.word(),
                        String.join(" ", verdict.reasons()));
            }
            output.text(table.text());
            return;
        }
        List<JsonObject> objects =
                verdicts.stream().map(verdict -> json(chain, verdict)).toList();
        if (output.format() == OutputFormat.NDJSON) {
            objects.forEach(object -> output.json(object.text()));
        } else {
            output.json(JsonObject.arrayOf(objects));
        }
    }

    private static JsonObject json(CheckedChain chain, StoreVerdict verdict) {
        return new JsonObject()
                .with("store", verdict.store().id())
                .with("verdict", verdict.word())
                .with("trusted", verdict.isTrusted())
                .withTexts("reasons", verdict.reasons())
                .with("sha256", Fingerprint.of(chain.certificates().getFirst()).hex());
    }
}
