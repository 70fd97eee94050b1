// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.fleetpki.device.api.DeviceException;

/** Runs the scripts by the shell of this computer, by the very command that a device would get. */
final class LocalShell implements Shell {

    @Override
    public Ran run(Script script, List<String> arguments, byte[] input, Duration patience) throws DeviceException {
        try {
            Process process = new ProcessBuilder("sh", "-c", script.command(arguments, false)).start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input);
            } catch (IOException e) {
                // a script that refuses at once reads nothing
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output, complaint);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // nothing is open
    }
}
