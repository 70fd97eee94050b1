// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.webform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetpki.device.webform.WebformProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFilesTest {

    private static final String TINY = """
            fleetpki-webform: 1
            family: %s
            vendor: Tiny
            title: Tiny devices
            sources: [made up]
            recognise: {method: GET, path: /, success: {contains: tiny}}
            login: {kind: none}
            """;

    @TempDir
    Path folder;

    @Test
    void everyShippedProfileIsRead() {
        assertEquals(List.of("hanwha", "hikvision", "reolink"), families(ProfileFiles.shipped()));
    }

    @Test
    void aBrokenProfileDoesNotStopTheOthers() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), TINY.formatted("tiny-a"));
        Files.writeString(folder.resolve("b.yaml"), "family: [");
        Files.writeString(folder.resolve("c.json"), """
                {"fleetpki-webform": 1, "family": "tiny-c", "vendor": "Tiny", "title": "Tiny", "sources": ["made up"],
                 "recognise": {"method": "GET", "path": "/", "success": {"status": 200}}, "login": {"kind": "none"}}
                """);
        Files.write(folder.resolve("d.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve("notes.txt"), "no profile");
        ProfileFiles files = ProfileFiles.in(folder);
        assertEquals(List.of("tiny-a", "tiny-c"), families(files.profiles()));
        assertEquals(2, files.problems().size(), files.problems().toString());
        assertTrue(files.problems().getFirst().startsWith(folder.resolve("b.yaml") + ":1:"), "the line is told");
        assertTrue(files.problems().getLast().startsWith(folder.resolve("d.yaml") + ": "), "the file is told");
    }

    @Test
    void ofTwoProfilesOfOneFamilyTheFirstIsUsed() throws IOException {
        Files.writeString(folder.resolve("1.yaml"), TINY.formatted("tiny"));
        Files.writeString(folder.resolve("2.yaml"), TINY.formatted("tiny").replace("Tiny devices", "Others"));
        List<WebformProfile> profiles = ProfileFiles.in(folder).profiles();
        assertEquals(
                List.of("Tiny devices"),
                profiles.stream().map(WebformProfile::title).toList());
    }

    @Test
    void aFolderThatIsMissingIsNoFailure() {
        ProfileFiles files = ProfileFiles.in(folder.resolve("nowhere"));
        assertEquals(List.of(), files.profiles());
        assertEquals(1, files.problems().size());
    }

    private static List<String> families(List<WebformProfile> profiles) {
        return profiles.stream().map(WebformProfile::family).toList();
    }
}
