// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes a run's report in one format. Each format is a service, so that a bundle can bring its own. */
@ConsumerType
public interface ReportWriter {

    /** The name of the format on the command line, such as {@code junit}. */
    String format();

    /** The name of the file in a folder of reports, such as {@code junit.xml}. */
    String fileName();

    /** Write the report in UTF-8. The stream stays open. */
    void write(RunReport report, OutputStream out) throws IOException;
}
