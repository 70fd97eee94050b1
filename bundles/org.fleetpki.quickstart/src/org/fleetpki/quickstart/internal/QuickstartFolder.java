// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.nio.file.Path;
import org.fleetpki.fleet.api.Workspace;

/**
 * The places in a quickstart workspace beside those of every {@link Workspace}.
 *
 * @param given the folder as it was named on the command line, for hints
 */
record QuickstartFolder(Path given) {

    Workspace workspace() {
        return new Workspace(given);
    }

    /** Says which simulated devices there are. */
    SimulationFile simulation() {
        return new SimulationFile(root().resolve("simulation.csv"));
    }

    /** What survives the switching off of a simulated device. */
    Path flash(String deviceId) {
        return root().resolve("simulation").resolve(deviceId);
    }

    Path secrets() {
        return root().resolve("secrets");
    }

    Path rootPassphrase() {
        return secrets().resolve("ca-root-passphrase");
    }

    Path issuingPassphrase() {
        return secrets().resolve("ca-passphrase");
    }

    Path devicePassword() {
        return secrets().resolve("device-password");
    }

    /** The certificate of the root, for clients to trust. */
    Path rootCertificate() {
        return root().resolve("root.pem");
    }

    /** A plan that was begun and not yet finished; afterwards it lies with its reports. */
    Path plan() {
        return root().resolve("plan.json");
    }

    private Path root() {
        return workspace().root();
    }
}
