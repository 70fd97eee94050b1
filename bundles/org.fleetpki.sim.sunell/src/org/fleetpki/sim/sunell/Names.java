// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The names that nothing public has. They are data, in {@code names.properties}. */
final class Names {

    private final Properties names = new Properties();

    Names() {
        try (InputStream in = Names.class.getResourceAsStream("names.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name for a key, which must exist. */
    String get(String key) {
        String name = names.getProperty(key);
        if (name == null) {
            throw new IllegalArgumentException("there is no name for " + key);
        }
        return name;
    }

    /** The text of a failure. */
    String failure(String key) {
        return "return=" + get("failure." + key) + "\r\n";
    }
}
