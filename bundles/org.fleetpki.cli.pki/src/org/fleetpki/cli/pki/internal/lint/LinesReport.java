// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.io.ByteArrayOutputStream;
import org.fleetpki.cli.api.Terminal;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Results as one JSON object on a line each, written at once. */
final class LinesReport implements LintReport {

    private final Terminal terminal;

    LinesReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void add(Linted result) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json =
                LintJson.FACTORY.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
            LintJson.write(json, result);
        }
        line.write('\n');
        terminal.out(line.toByteArray());
    }
}
