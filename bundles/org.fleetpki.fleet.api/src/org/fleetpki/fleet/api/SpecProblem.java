// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.nio.file.Path;

/**
 * What is wrong in a file that a person wrote.
 *
 * @param file the file
 * @param line counted from 1
 * @param column counted from 1
 * @param message one sentence: what is wrong and what would be right
 */
public record SpecProblem(Path file, int line, int column, String message) {

    /** The form that editors and compilers use: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
