// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.webform.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fleetpki.device.webform.WebformException;
import org.fleetpki.device.webform.WebformProfile;

/**
 * What was found in files.
 *
 * @param profiles of several for one family the first by file name
 * @param problems why files are not used, by file, line and column where that is known
 */
record ProfileFiles(List<WebformProfile> profiles, List<String> problems) {

    private static final List<String> SHIPPED = List.of("hanwha.yaml", "hikvision.yaml", "reolink.yaml");

    /** Larger than any profile, and small enough to be read by mistake. */
    private static final long LARGEST = 1 << 20;

    ProfileFiles {
        profiles = List.copyOf(profiles);
        problems = List.copyOf(problems);
    }

    /** Those in this bundle. */
    static List<WebformProfile> shipped() {
        List<WebformProfile> profiles = new ArrayList<>();
        for (String name : SHIPPED) {
            try {
                profiles.add(WebformProfile.read(name, resource(name)));
            } catch (WebformException e) {
                throw new IllegalStateException(e);
            }
        }
        return profiles;
    }

    /** Those of a folder. A file that is broken does not stop the others. */
    static ProfileFiles in(Path folder) {
        Map<String, WebformProfile> byFamily = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ProfileFiles::isProfile).sorted().toList()) {
                read(file, byFamily, problems);
            }
        } catch (IOException e) {
            problems.add(folder + ": the folder with profiles of device families cannot be read.");
        }
        return new ProfileFiles(List.copyOf(byFamily.values()), problems);
    }

    private static void read(Path file, Map<String, WebformProfile> byFamily, List<String> problems) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(file + ": not used, as it is larger than any profile.");
                return;
            }
            WebformProfile profile = WebformProfile.read(file.toString(), Files.readString(file));
            if (byFamily.putIfAbsent(profile.family(), profile) != null) {
                problems.add(file + ": not used, as another file of this folder is for the family '" + profile.family()
                        + "' too.");
            }
        } catch (WebformException e) {
            problems.addAll(e.getMessage().lines().toList());
        } catch (IOException e) {
            problems.add(file + ": not used, as it cannot be read as text in UTF-8.");
        }
    }

    private static boolean isProfile(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
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
}
