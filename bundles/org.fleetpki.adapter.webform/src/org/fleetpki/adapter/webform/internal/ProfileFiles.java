// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.webform.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.device.webform.WebformException;
import org.fleetpki.device.webform.WebformProfile;

/** Finds profiles. One that is broken is named in the log, and the others are used. */
final class ProfileFiles {

    private static final Logger LOG = System.getLogger(ProfileFiles.class.getName());

    private static final List<String> SHIPPED = List.of("hanwha.yaml", "hikvision.yaml", "reolink.yaml");

    /** Larger than any profile, and small enough to be read by mistake. */
    private static final long LARGEST = 1 << 20;

    /** Those in this bundle. */
    static List<WebformProfile> shipped() {
        return SHIPPED.stream()
                .flatMap(name -> read(name, resource(name)).stream())
                .toList();
    }

    /** Those of a folder, by file name; of several of one family the first. */
    static List<WebformProfile> in(String folder) {
        Map<String, WebformProfile> byFamily = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(ProfileFiles::isProfile).sorted().toList()) {
                Optional<WebformProfile> profile = text(file).flatMap(text -> read(file.toString(), text));
                if (profile.isPresent() && byFamily.putIfAbsent(profile.get().family(), profile.get()) != null) {
                    LOG.log(
                            Level.WARNING,
                            "{0} is not used: another profile of this folder is for the family {1} too",
                            file,
                            profile.get().family());
                }
            }
        } catch (IOException | InvalidPathException e) {
            LOG.log(Level.WARNING, "the folder with profiles of device families cannot be read: {0}", folder);
        }
        return List.copyOf(byFamily.values());
    }

    private static boolean isProfile(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
    }

    private static Optional<String> text(Path file) {
        try {
            if (Files.size(file) <= LARGEST) {
                return Optional.of(Files.readString(file));
            }
            LOG.log(Level.WARNING, "{0} is not used: it is larger than any profile", file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} is not used: it cannot be read as text in UTF-8", file);
        }
        return Optional.empty();
    }

    private static Optional<WebformProfile> read(String file, String text) {
        try {
            return Optional.of(WebformProfile.read(file, text));
        } catch (WebformException e) {
            LOG.log(Level.WARNING, "{0} is not used:\n{1}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private static String resource(String name) {
        try (InputStream in = ProfileFiles.class.getResourceAsStream("profiles/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks its profile " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProfileFiles() {}
}
