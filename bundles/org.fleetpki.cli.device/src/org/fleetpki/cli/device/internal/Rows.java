// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.List;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;

/** Objects as one array of JSON, or one on a line. */
final class Rows {

    static void write(CommandOutput output, List<JsonObject> rows) {
        if (output.format() == OutputFormat.NDJSON) {
            rows.forEach(row -> output.json(row.text()));
        } else {
            output.json(JsonObject.arrayOf(rows));
        }
    }

    /** What was done: a sentence on stderr, an object for programs. */
    static void done(CommandOutput output, String sentence) {
        if (output.isText()) {
            output.note(sentence);
        } else {
            output.json(new JsonObject()
                    .with("done", true)
                    .with("message", sentence)
                    .text());
        }
    }

    private Rows() {}
}
