// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

/** The headings of {@code fleetpki --help}, in their order. */
public enum CommandGroup {
    TRY("Try it out"),
    PREPARE("Prepare a workspace"),
    FLEET("Work with the fleet"),
    CERTIFICATES("Work with certificates and keys"),
    TRUST("Look at TLS servers, and trust them"),
    MORE("More commands");

    private final String heading;

    CommandGroup(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
