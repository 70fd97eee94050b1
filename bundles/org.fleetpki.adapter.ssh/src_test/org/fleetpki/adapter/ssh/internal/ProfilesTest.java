// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ProfilesTest {

    @SuppressWarnings("unused") // named by the test below
    static final List<String> NAMES = Profiles.NAMES;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyProfileOfTheBundleMakesSense(String name) throws Exception {
        Profile profile = Profiles.find(name);
        assertFalse(profile.title().isEmpty());
        assertTrue(profile.folder().startsWith("/etc/fleetpki/"));
        assertFalse(profile.cost().detail().isEmpty(), "nobody would know what a reload costs");
        assertEquals(profile.layout() == Profile.Layout.COMBINED, profile.key().equals(profile.certificate()));
    }

    @Test
    void whatWasNotRunHereIsExperimental() throws Exception {
        assertEquals(
                List.of("asterisk", "coturn", "freepbx"),
                NAMES.stream().filter(name -> find(name).experimental()).toList());
    }

    @Test
    void aFileMayBeginFromAProfileAndIsThenNoLongerConfirmed() throws Exception {
        Path file = Files.writeString(folder.resolve("own"), "extends=nginx\nkey=/srv/tls.key\n");
        Profile profile = Profiles.find(file.toString());
        assertEquals("/srv/tls.key", profile.key());
        assertEquals("nginx -t", profile.check());
        assertTrue(profile.experimental());
    }

    @ParameterizedTest
    @CsvSource({
        "layout=triple, layout is separate or combined",
        "key=relative.key, key is an absolute path",
        "key=/x/, key is an absolute path",
        "mode=rw, mode is three octal digits",
        "owner=a b, owner is user or user:group",
        "patience=long, patience is a number of seconds",
        "reload=, reload is missing",
        "extends=apache, extends is one of",
        "title=\\u00zz, Malformed"
    })
    void aFileThatMakesNoSenseIsRefusedInWords(String line, String words) throws Exception {
        Path file = Files.writeString(folder.resolve("own"), "extends=nginx\n" + line + "\n");
        DeviceException e = assertThrows(DeviceException.class, () -> Profiles.find(file.toString()));
        assertInstanceOf(Failure.Unsupported.class, e.failure());
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"apache", "/nowhere/profile", "'a\0b'"})
    void anUnknownNameIsRefusedWithTheKnownOnes(String name) {
        DeviceException e = assertThrows(DeviceException.class, () -> Profiles.find(name));
        assertTrue(e.getMessage().contains("nginx"), e.getMessage());
    }

    private static Profile find(String name) {
        try {
            return Profiles.find(name);
        } catch (DeviceException e) {
            throw new IllegalStateException(e);
        }
    }
}
