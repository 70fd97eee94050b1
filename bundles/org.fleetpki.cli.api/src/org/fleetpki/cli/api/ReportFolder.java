// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;

/** Writes a run's report in every format that there is, each into a file of its own. */
public final class ReportFolder {

    private final List<ReportWriter> writers;

    public ReportFolder(Collection<ReportWriter> writers) {
        this.writers = writers.stream()
                .sorted(Comparator.comparing(ReportWriter::format))
                .toList();
    }

    /**
     * Write all of them.
     *
     * @return the files, by format
     * @throws CliException {@link ExitCodes#WORKSPACE_UNUSABLE} at the first that cannot be written
     */
    public List<Path> write(RunReport report, Path folder) throws CliException {
        List<Path> files = new ArrayList<>();
        for (ReportWriter writer : writers) {
            Path file = folder.resolve(writer.fileName());
            WholeFile.write(file, out -> writer.write(report, out));
            files.add(file);
        }
        return files;
    }
}
