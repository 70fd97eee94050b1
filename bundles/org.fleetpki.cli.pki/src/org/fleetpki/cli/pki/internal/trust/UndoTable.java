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
import org.fleetpki.pki.api.trust.TrustStoreUndo;

/** Shows what can be taken back, as a table or as JSON. */
final class UndoTable {

    private final CommandOutput output;

    UndoTable(CommandOutput output) {
        this.output = output;
    }

    void write(List<TrustStoreUndo> undoable) {
        if (output.isText()) {
            TextTable table = new TextTable(output.style(), "Run", "Store", "Change", "Subject");
            undoable.forEach(
                    undo -> table.row(Tone.PLAIN, undo.run(), undo.change().store(), kind(undo), subject(undo)));
            output.text(table.text());
        } else if (output.format() == OutputFormat.NDJSON) {
            undoable.forEach(undo -> output.json(json(undo).text()));
        } else {
            output.json(
                    JsonObject.arrayOf(undoable.stream().map(UndoTable::json).toList()));
        }
    }

    private static JsonObject json(TrustStoreUndo undo) {
        return new JsonObject()
                .with("run", undo.run())
                .with("at", undo.at().toString())
                .with("store", undo.change().store())
                .with("change", kind(undo))
                .with("subject", subject(undo))
                .with("sha256", Fingerprint.of(undo.change().certificate()).hex());
    }

    private static String kind(TrustStoreUndo undo) {
        if (undo.change().before().isEmpty()) {
            return "added";
        }
        return undo.change().after().isEmpty() ? "removed" : "trust changed";
    }

    private static String subject(TrustStoreUndo undo) {
        return undo.change().certificate().getSubjectX500Principal().getName();
    }
}
