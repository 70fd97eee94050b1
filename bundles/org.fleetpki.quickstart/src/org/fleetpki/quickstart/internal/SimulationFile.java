// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.WholeFile;

/** The file that says which simulated devices a workspace has. Its being there is what makes a quickstart workspace. */
final class SimulationFile {

    private final Path file;

    SimulationFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    void write(List<SimulationRow> rows) throws CliException {
        WholeFile.write(
                file,
                Stream.concat(Stream.of(SimulationRow.HEADER), rows.stream().map(SimulationRow::line))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** @throws CliException {@link ExitCodes#SPEC_INVALID} with the line that cannot be read */
    List<SimulationRow> read() throws CliException {
        List<SimulationRow> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || i == 0 && line.strip().equals(SimulationRow.HEADER)) {
                continue;
            }
            try {
                SimulationRow row = SimulationRow.parse(line);
                if (!ids.add(row.id())) {
                    throw new IllegalArgumentException("there is a device '" + row.id() + "' above already");
                }
                rows.add(row);
            } catch (IllegalArgumentException e) {
                throw new CliException(ExitCodes.SPEC_INVALID, file + ":" + (i + 1) + ":1: " + e.getMessage() + ".", e);
            }
        }
        return rows;
    }

    private List<String> lines() throws CliException {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }
}
