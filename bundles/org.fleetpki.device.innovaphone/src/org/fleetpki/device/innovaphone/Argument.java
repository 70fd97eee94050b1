// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

/**
 * An argument of a command.
 *
 * @param name without the slash in front
 * @param value not yet encoded; empty for an empty one
 * @param flag whether it has no value at all
 */
public record Argument(String name, String value, boolean flag) {

    public Argument {
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("'" + name + "' is not the name of an argument");
        }
    }

    /** An argument with a value. */
    public static Argument of(String name, String value) {
        return new Argument(name, value, false);
    }

    /** An argument without one. */
    public static Argument flag(String name) {
        return new Argument(name, "", true);
    }
}
