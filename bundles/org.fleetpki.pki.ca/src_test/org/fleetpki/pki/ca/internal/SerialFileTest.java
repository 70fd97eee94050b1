// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialFileTest {

    @TempDir
    Path folder;

    private AuthorityFiles files;
    private SerialFile serials;

    @BeforeEach
    void open() throws Exception {
        files = new AuthorityFiles(folder);
        Files.createDirectories(files.issued());
        serials = new SerialFile(files, new SecureRandom());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a2b3c", "1A2B3C\n", "01A2B3C", "  1A2B3C\r\n"})
    void the_number_in_the_file_is_taken_whoever_wrote_it(String content) throws Exception {
        Files.writeString(files.serial(), content);
        assertEquals(BigInteger.valueOf(0x1a2b3c), serials.take());
    }

    @Test
    void the_next_number_is_drawn_at_random_and_written_as_openssl_reads_it() throws Exception {
        Files.writeString(files.serial(), "01\n");
        serials.take();
        String next = Files.readString(files.serial());
        assertTrue(next.matches("[0-9A-F]{32}\\n"), next);
        assertEquals(new BigInteger(next.strip(), 16), serials.take());
        assertNotEquals(next, Files.readString(files.serial()));
    }

    @Test
    void a_number_that_was_used_or_cannot_be_one_is_passed_over() throws Exception {
        Files.writeString(files.issued(BigInteger.valueOf(0x1a2b)), "a certificate");
        for (String bad : new String[] {"1A2B", "00", "F".repeat(42)}) {
            Files.writeString(files.serial(), bad);
            int bits = serials.take().bitLength();
            assertTrue(bits >= 127 && bits <= 128, bad + " was followed by a number of " + bits + " bits");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "-1", "12 34"})
    void what_is_no_number_is_said(String content) throws Exception {
        Files.writeString(files.serial(), content);
        PkiException e = assertThrows(PkiException.class, serials::take);
        assertInstanceOf(PkiFailure.Storage.class, e.failure());
        assertTrue(e.getMessage().contains("hexadecimal"), e.getMessage());
        assertEquals(content, Files.readString(files.serial()));
    }
}
