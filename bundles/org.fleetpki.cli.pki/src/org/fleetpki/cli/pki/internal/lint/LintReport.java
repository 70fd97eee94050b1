// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

/** Where results go, one after the other, so that a file of any length needs constant memory. */
interface LintReport {

    /** Before the first result. */
    default void begin() {}

    /** One more result. */
    void add(Linted result);

    /** After the last result. */
    default void end() {}
}
