// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.fleetpki.device.api.DeviceException;

/** The profiles in the folder {@code profiles}, and those that a site writes for itself. */
final class Profiles {

    /** Those of this bundle. */
    static final List<String> NAMES = List.of("asterisk", "coturn", "freepbx", "haproxy", "mosquitto", "nginx");

    private static final int LARGEST_FILE = 64 * 1024;

    /**
     * Find a profile.
     *
     * @param name one of {@link #NAMES}, or the path of a file on this computer, which may begin from one of them by
     *     {@code extends}
     * @throws DeviceException {@link org.fleetpki.device.api.Failure.Unsupported} if there is none, or it makes no sense
     */
    static Profile find(String name) throws DeviceException {
        try {
            return Profile.of(NAMES.contains(name) ? ofBundle(name) : ofFile(name));
        } catch (IOException | InvalidPathException e) {
            throw SshSettings.wrong(
                    SshSettings.PROFILE,
                    name,
                    "known are " + String.join(", ", NAMES) + ", or the path of a readable profile file");
        } catch (IllegalArgumentException e) {
            throw SshSettings.wrong(SshSettings.PROFILE, name, "in that file " + e.getMessage());
        }
    }

    private static Properties ofFile(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
            throw new IOException("no profile");
        }
        Properties own = read(new StringReader(Files.readString(file)));
        String base = own.getProperty("extends", "").strip();
        if (base.isEmpty()) {
            return own;
        }
        if (!NAMES.contains(base)) {
            throw new IllegalArgumentException("extends is one of " + String.join(", ", NAMES));
        }
        Properties merged = ofBundle(base);
        // who changes a profile has not seen it run with the program yet
        merged.remove("confirmed");
        merged.putAll(own);
        return merged;
    }

    private static Properties ofBundle(String name) throws IOException {
        try (InputStream stream = Profiles.class.getResourceAsStream("profiles/" + name + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("the bundle lacks the profile " + name);
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties;
        }
    }

    private static Properties read(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return properties;
    }

    private Profiles() {}
}
