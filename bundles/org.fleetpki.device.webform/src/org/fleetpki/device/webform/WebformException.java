// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform;

import java.util.List;

/** A profile is wrong. The message has a line for each problem: file, line, column, and what would be right. */
public final class WebformException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    WebformException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in the order of the file. */
    public List<String> problems() {
        return problems;
    }
}
