// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.fleetpki.fleet.api.ReportWriter;
import org.junit.jupiter.api.Test;

/** What holds for every format. */
class FormatsTest {

    private static final List<ReportWriter> WRITERS = List.of(new TextReport(), new JunitReport(), new HtmlReport());

    @Test
    void haveTheNamesThatCommandsUse() {
        assertEquals(
                List.of("text report.txt", "junit junit.xml", "html report.html"),
                WRITERS.stream().map(w -> w.format() + " " + w.fileName()).toList());
    }

    @Test
    void leaveTheStreamOpen() throws IOException {
        for (ReportWriter writer : WRITERS) {
            boolean[] closed = {false};
            try (ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    closed[0] = true;
                }
            }) {
                writer.write(Samples.usual(), out);
                assertEquals(false, closed[0], writer.format());
            }
        }
    }
}
