// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.device.webform.WebformException;
import org.fleetpki.device.webform.WebformProfile;

/** The profile of the family: a file of the user's, to correct names that nobody confirms, or else the one shipped. */
final class SunellProfile {

    /** The system property that names the user's file. */
    static final String FILE = "fleetpki.sunell.profile";

    static WebformProfile load() {
        return own(System.getProperty(FILE, "")).orElseGet(SunellProfile::shipped);
    }

    /** The user's; empty if there is none or it cannot be used, and then that was logged. */
    static Optional<WebformProfile> own(String file) {
        if (file.isBlank()) {
            return Optional.empty();
        }
        try {
            WebformProfile profile = WebformProfile.read(file, Files.readString(Path.of(file)));
            if (profile.family().equals(SunellAdapter.NAME)) {
                return Optional.of(profile);
            }
            warn(file, "it is for the family " + profile.family());
        } catch (IOException | InvalidPathException e) {
            warn(file, "it cannot be read as text in UTF-8");
        } catch (WebformException e) {
            warn(file, e.getMessage());
        }
        return Optional.empty();
    }

    private static void warn(String file, String reason) {
        System.getLogger(SunellProfile.class.getName())
                .log(Level.WARNING, "{0} is not used, and the shipped profile is: {1}", file, reason);
    }

    private static WebformProfile shipped() {
        try (InputStream in = SunellProfile.class.getResourceAsStream("profiles/sunell.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks its profile");
            }
            return WebformProfile.read("sunell.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WebformException e) {
            throw new IllegalStateException("the bundle's own profile is wrong: " + e.getMessage(), e);
        }
    }

    private SunellProfile() {}
}
