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
import org.fleetpki.pki.api.ca.ProfileSigning.Serials;
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
        assertEquals(BigInteger.valueOf(0x1a2b3c), serials.take(Serials.AUTHORITY));
    }

    @Test
    void the_next_number_is_drawn_at_random_and_written_as_openssl_reads_it() throws Exception {
        Files.writeString(files.serial(), "40000000000000000000000000000001\n");
        serials.take(Serials.AUTHORITY);
        String next = Files.readString(files.serial());
        assertTrue(next.matches("[0-9A-F]{32}\\n"), next);
        assertEquals(new BigInteger(next.strip(), 16), serials.take(Serials.AUTHORITY));
        assertNotEquals(next, Files.readString(files.serial()));
    }

    @Test
    void a_counter_is_counted_on() throws Exception {
        Files.writeString(files.serial(), "FE");
        assertEquals(BigInteger.valueOf(0xfe), serials.take(Serials.AUTHORITY));
        assertEquals("FF\n", Files.readString(files.serial()));
        assertEquals(BigInteger.valueOf(0xff), serials.take(Serials.COUNTER));
        assertEquals("0100\n", Files.readString(files.serial()));
    }

    @Test
    void a_profile_may_draw_at_random_beside_the_counter() throws Exception {
        Files.writeString(files.serial(), "05");
        assertTrue(serials.take(Serials.RANDOM).bitLength() >= 127);
        assertEquals("05", Files.readString(files.serial()));
    }

    @Test
    void a_number_that_was_used_or_cannot_be_one_is_passed_over() throws Exception {
        Files.writeString(files.issued(BigInteger.valueOf(0x1a2b)), "a certificate");
        Files.writeString(files.serial(), "1A2B");
        assertEquals(BigInteger.valueOf(0x1a2c), serials.take(Serials.AUTHORITY));
        Files.writeString(files.serial(), "00");
        assertEquals(BigInteger.ONE, serials.take(Serials.AUTHORITY));
        Files.writeString(files.serial(), "F".repeat(42));
        assertTrue(serials.take(Serials.AUTHORITY).bitLength() <= 128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "-1", "12 34"})
    void what_is_no_number_is_said(String content) throws Exception {
        Files.writeString(files.serial(), content);
        PkiException e = assertThrows(PkiException.class, () -> serials.take(Serials.AUTHORITY));
        assertInstanceOf(PkiFailure.Storage.class, e.failure());
        assertTrue(e.getMessage().contains("hexadecimal"), e.getMessage());
        assertEquals(content, Files.readString(files.serial()));
    }
}
