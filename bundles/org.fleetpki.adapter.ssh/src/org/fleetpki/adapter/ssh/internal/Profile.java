// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.time.Duration;
import java.util.Properties;
import org.fleetpki.device.api.Cost;

/**
 * Where a program on a device has its certificate, and how it takes another one.
 *
 * @param title the program, for people
 * @param folder where the pairs are kept that are or were in use
 * @param layout in how many files the program reads them
 * @param certificate the file with the certificate and its chain, and with the key where it is combined
 * @param key the file with the key, the same as {@code certificate} where it is combined
 * @param owner {@code user:group} of files that were not there before; empty for whoever logs in
 * @param mode the mode of such files, octal
 * @param check the command that checks the configuration before anything is reloaded; empty if there is none
 * @param reload the command that makes the program read its files again
 * @param patience how long check and reload may take together
 * @param cost what a reload costs
 * @param limit what the program cannot do, one sentence; empty if nothing is known
 * @param experimental whether it was never run against the program
 */
record Profile(
        String title,
        String folder,
        Layout layout,
        String certificate,
        String key,
        String owner,
        String mode,
        String check,
        String reload,
        Duration patience,
        Cost cost,
        String limit,
        boolean experimental) {

    /** How a program reads certificate and key. */
    enum Layout {
        /** Certificate with chain in one file, key in another. */
        SEPARATE,
        /** All in one file, certificate first. */
        COMBINED
    }

    /**
     * Read a profile.
     *
     * @throws IllegalArgumentException if it makes no sense; its message says what would be right
     */
    static Profile of(Properties given) {
        Layout layout = switch (given.getProperty("layout", "separate").strip()) {
            case "separate" -> Layout.SEPARATE;
            case "combined" -> Layout.COMBINED;
            default -> throw new IllegalArgumentException("layout is separate or combined");
        };
        String certificate = path(given, "certificate");
        String mode = given.getProperty("mode", "600").strip();
        if (!mode.matches("0?[0-7]{3}")) {
            throw new IllegalArgumentException("mode is three octal digits");
        }
        String owner = given.getProperty("owner", "").strip();
        if (!owner.matches("([A-Za-z0-9_][A-Za-z0-9_.-]*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?)?")) {
            throw new IllegalArgumentException("owner is user or user:group");
        }
        return new Profile(
                required(given, "title"),
                path(given, "folder"),
                layout,
                certificate,
                layout == Layout.COMBINED ? certificate : path(given, "key"),
                owner,
                mode,
                given.getProperty("check", "").strip(),
                required(given, "reload"),
                seconds(given, "patience", 60),
                new Cost(
                        seconds(given, "interruption", 0),
                        given.getProperty("cost", "").strip()),
                given.getProperty("limit", "").strip(),
                !"yes".equals(given.getProperty("confirmed", "no").strip()));
    }

    private static String required(Properties given, String name) {
        String value = given.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String path(Properties given, String name) {
        String value = required(given, name);
        // a NUL would end the argument, a line break the line of the protocol
        if (!value.startsWith("/") || value.endsWith("/") || value.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException(name + " is an absolute path");
        }
        return value;
    }

    private static Duration seconds(Properties given, String name, int otherwise) {
        String value = given.getProperty(name, Integer.toString(otherwise)).strip();
        if (!value.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException(name + " is a number of seconds");
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }
}
