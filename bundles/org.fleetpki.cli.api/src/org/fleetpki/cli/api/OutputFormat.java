// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.Locale;

/** The forms of data on stdout. */
public enum OutputFormat {
    /** Tables and sentences, for people. */
    TEXT,
    /** One JSON document at the end. */
    JSON,
    /** One JSON object on a line for each device, as soon as it is finished. */
    NDJSON;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
