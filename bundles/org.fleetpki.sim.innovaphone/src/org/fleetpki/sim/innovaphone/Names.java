// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The names that no public document has. They are data, in {@code names.properties}. */
final class Names {

    private final Properties names = new Properties();

    /** Keys by the commands that they stand for. */
    private final Map<String, String> commands = new HashMap<>();

    Names() {
        try (InputStream in = Names.class.getResourceAsStream("names.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.stringPropertyNames().forEach(key -> commands.put(names.getProperty(key), key));
    }

    /** The name for a key, which must exist. */
    String get(String key) {
        String name = names.getProperty(key);
        if (name == null) {
            throw new IllegalArgumentException("there is no name for " + key);
        }
        return name;
    }

    /** The key that a command of the device, or a path, stands for. */
    Optional<String> key(String command) {
        return Optional.ofNullable(commands.get(command));
    }

    /** What the variables of a place begin with. */
    String variables(String target) {
        return target.equals(Place.DEVICE) ? "X509/" : get("app.variables").replace("{0}", target);
    }
}
