// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import org.fleetpki.cli.api.Terminal;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Results as one JSON document, an array, written as they come. */
@SuppressWarnings("resource") // the generator returns itself, and is closed at the end
final class JsonReport implements LintReport {

    private final JsonGenerator json;
    private final TerminalStream out;

    JsonReport(Terminal terminal) {
        this.out = new TerminalStream(terminal);
        this.json = LintJson.FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    @Override
    public void begin() {
        json.writeStartArray();
    }

    @Override
    public void add(Linted result) {
        LintJson.write(json, result);
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.close();
        out.write('\n');
        out.flush();
    }
}
