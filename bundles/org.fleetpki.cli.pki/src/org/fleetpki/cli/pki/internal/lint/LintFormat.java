// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.util.Locale;

/** The forms of what {@code cert lint} writes. */
enum LintFormat {
    /** Sentences, for people. */
    TEXT,
    /** One JSON document. */
    JSON,
    /** One JSON object on a line for each object that was looked at. */
    NDJSON,
    /** One SARIF 2.1.0 document, which code hosting sites and editors read. */
    SARIF;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
