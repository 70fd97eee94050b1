// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.util.List;

/** Writes the fleet file of a quickstart workspace. */
final class QuickstartFleetFile {

    private static final String HEAD = """
        # The fleet of 'fleetpki quickstart': simulated cameras on loopback addresses of this computer.
        # 'fleetpki init' writes a fleet file with every key explained.
        fleetpki: 1
        name: quickstart

        authority:
          use: issuing
          passphrase: file:secrets/ca-passphrase

        certificate:
          commonName: hostname
          names: both
          organization: FleetPKI quickstart
          key: EC-P256
          validity: 397d

        renewBefore: 30d
        https: https-only

        # A factory-new camera serves a certificate that it made itself, and nobody can have vouched for it yet.
        # These cameras are simulated on this very computer, so the first certificate seen is pinned, and no
        # other is accepted until the camera has one of our authority. For a real fleet take 'refuse', the
        # default, and name each device's fingerprint as its 'pin', unless you know the network between here
        # and the devices.
        firstContact: pin

        login:
          user: root
          password: file:secrets/device-password

        devices:
        """;

    static String text(List<SimulationRow> rows) {
        StringBuilder text = new StringBuilder(HEAD);
        for (SimulationRow row : rows) {
            text.append("  - id: ").append(row.id()).append('\n');
            text.append("    family: ").append(row.family()).append('\n');
            text.append("    host: ").append(row.host()).append('\n');
            text.append("    hostName: ").append(row.hostName()).append('\n');
            text.append("    ports: { http: ").append(row.httpPort()).append(", https: ");
            text.append(row.httpsPort()).append(" }\n");
        }
        return text.toString();
    }

    private QuickstartFleetFile() {}
}
