// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.webform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        assertEquals(List.of("tiny-a", "tiny-c"), families(ProfileFiles.in(folder.toString())));
    }

    @Test
    void ofTwoProfilesOfOneFamilyTheFirstIsUsed() throws IOException {
        Files.writeString(folder.resolve("1.yaml"), TINY.formatted("tiny"));
        Files.writeString(folder.resolve("2.yaml"), TINY.formatted("tiny").replace("Tiny devices", "Others"));
        List<WebformProfile> profiles = ProfileFiles.in(folder.toString());
        assertEquals(
                List.of("Tiny devices"),
                profiles.stream().map(WebformProfile::title).toList());
    }

    @Test
    void aFolderThatIsMissingIsNoFailure() {
        assertEquals(List.of(), ProfileFiles.in(folder.resolve("nowhere").toString()));
    }

    private static List<String> families(List<WebformProfile> profiles) {
        return profiles.stream().map(WebformProfile::family).toList();
    }
}
