// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** How services spell what their schema leaves open: the file {@code redfish.properties} of this bundle. */
final class Spellings {

    private static final Properties DATA = read();

    /** All spellings of something, the usual one first. */
    static List<String> of(String key) {
        String value = DATA.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("this bundle's data has no " + key);
        }
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The spelling that a device allows; empty if it allows none of them, or does not say what it allows. */
    static Optional<String> allowed(String key, List<String> allowable) {
        return of(key).stream().filter(allowable::contains).findFirst();
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = Spellings.class.getResourceAsStream("redfish.properties");
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of this bundle cannot be read", e);
        }
        return properties;
    }

    private Spellings() {}
}
