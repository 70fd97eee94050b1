// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where programs keep NSS databases in a home folder, also when they came as a snap or a flatpak. */
final class NssDatabases {

    /** The file of certificates in the form of today, an SQLite database. */
    static final String CERTIFICATES = "cert9.db";

    private static final System.Logger LOG = System.getLogger(NssDatabases.class.getName());

    private static final String CHROMIUM = "Chromium and Chrome";
    private static final String FIREFOX = "Firefox profile";
    private static final String THUNDERBIRD = "Thunderbird profile";

    private static final Map<String, String> DATABASES = Map.of(
            ".pki/nssdb", CHROMIUM,
            ".local/share/pki/nssdb", CHROMIUM,
            "snap/chromium/current/.pki/nssdb", "Chromium (snap)",
            ".var/app/org.chromium.Chromium/.pki/nssdb", "Chromium (flatpak)",
            ".var/app/com.google.Chrome/.pki/nssdb", "Chrome (flatpak)");

    private static final Map<String, String> PROFILES = Map.of(
            ".mozilla/firefox",
            FIREFOX,
            ".config/mozilla/firefox",
            FIREFOX,
            "snap/firefox/common/.mozilla/firefox",
            FIREFOX + " (snap)",
            ".var/app/org.mozilla.firefox/.mozilla/firefox",
            FIREFOX + " (flatpak)",
            "Library/Application Support/Firefox/Profiles",
            FIREFOX,
            ".thunderbird",
            THUNDERBIRD,
            "snap/thunderbird/common/.thunderbird",
            THUNDERBIRD + " (snap)",
            ".var/app/org.mozilla.Thunderbird/.thunderbird",
            THUNDERBIRD + " (flatpak)");

    /** The folders of all databases and whose they are, each once, in the order of their paths. */
    static Map<Path, String> in(Path home) {
        Map<Path, String> found = new LinkedHashMap<>();
        DATABASES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(place -> add(found, home.resolve(place.getKey()), place.getValue()));
        PROFILES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(place -> children(home.resolve(place.getKey()))
                        .forEach(profile -> add(found, profile, place.getValue() + " " + profile.getFileName())));
        return found;
    }

    static boolean isDatabase(Path folder) {
        return Files.isRegularFile(folder.resolve(CERTIFICATES));
    }

    private static void add(Map<Path, String> found, Path folder, String title) {
        try {
            if (isDatabase(folder)) {
                found.putIfAbsent(folder.toRealPath(), title);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, folder + " is left out", e);
        }
    }

    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Files::isDirectory)) {
                stream.forEach(children::add);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, folder + " is left out", e);
            }
        }
        children.sort(null);
        return children;
    }

    private NssDatabases() {}
}
