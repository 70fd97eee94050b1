// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.fleet.api.FleetSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleFleetTest {

    @TempDir
    private Path folder;

    private final CheckedFleetFiles files = new CheckedFleetFiles();

    @ParameterizedTest
    @ValueSource(strings = {"Demo fleet", "a \"b\" \\ 'c' # d: e", "Østfold 東京 \uD83D\uDCF7"})
    void isReadBackUnderItsName(String name) throws Exception {
        Path file = folder.resolve("fleet.yaml");
        Files.writeString(file, files.exampleFleet(name));

        FleetSpec fleet = files.readFleet(file);

        assertEquals(name, fleet.name());
        assertEquals("issuing", fleet.policy().authority());
        assertTrue(fleet.devices().isEmpty());
    }

    /** Comments in prose have one space after the sign; keys that are commented out have none or more. */
    @Test
    void everyCommentedKeyIsRightToo() throws Exception {
        Path file = folder.resolve("fleet.yaml");
        String all = files.exampleFleet("x").replaceAll("(?m)^#(?=[^ ]|  )", "").replace("devices: []", "devices:");
        Files.writeString(file, all);
        Files.writeString(folder.resolve("devices.csv"), "id,host\ncam-9,192.0.2.9\n");
        Files.createDirectory(folder.resolve("makers"));
        Files.write(
                folder.resolve("makers/axis.pem"),
                ExampleFleetTest.class.getResourceAsStream("certs/camera.pem").readAllBytes());

        FleetSpec fleet = files.readFleet(file);

        assertEquals(1, fleet.makerAuthorities().size());
        assertEquals(3, fleet.devices().size());
        assertEquals("Example Corp", fleet.policy().organization());
        assertEquals(Optional.of("root"), fleet.devices().get(1).login().map(login -> login.user()));
    }

    @Test
    void namesEveryKeyOfTheSchema() {
        String example = files.exampleFleet("x");
        List<String> missing = new ArrayList<>();
        Matcher keys =
                Pattern.compile("\"(\\w+)\": \\{\\s+\"(description|type)\"").matcher(files.fleetSchema());
        while (keys.find()) {
            boolean definition = List.of(
                            "device", "port", "secret", "id", "duration", "dns", "ip", "items", "additionalProperties")
                    .contains(keys.group(1));
            if (!definition && !example.matches("(?s).*\\b" + keys.group(1) + ":.*")) {
                missing.add(keys.group(1));
            }
        }
        assertEquals(List.of(), missing);
    }
}
