// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One numbered step of the schema. A step that was ever released is never edited; a later one changes what it made.
 *
 * @param version its number, from 1 without gaps
 * @param name what it brings
 * @param sql its statements, each ended by a semicolon
 */
record Migration(int version, String name, String sql) {

    /** All steps, in order. */
    static final List<Migration> ALL = List.of(resource(1, "observations_runs_journal"));

    private static Migration resource(int version, String name) {
        String file = String.format("%03d_%s.sql", version, name);
        try (InputStream in = Migration.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // A checkout on Windows may have turned the line ends; the checksum must not depend on it.
            return new Migration(version, name, text.replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the statements, by which an edited step is found out. */
    String checksum() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
