// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Names that stand in files of this bundle, because no public source confirms all of them. */
final class ProfileData {

    private final Properties properties;

    private ProfileData(Properties properties) {
        this.properties = properties;
    }

    /** Read a file beside this class. */
    static ProfileData read(String name) {
        Properties properties = new Properties();
        try (InputStream in = ProfileData.class.getResourceAsStream(name);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of this bundle cannot be read: " + name, e);
        }
        return new ProfileData(properties);
    }

    String text(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("this bundle's data has no " + key);
        }
        return value.strip();
    }

    /** Parts between commas. */
    List<String> list(String key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    Set<String> keys() {
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
