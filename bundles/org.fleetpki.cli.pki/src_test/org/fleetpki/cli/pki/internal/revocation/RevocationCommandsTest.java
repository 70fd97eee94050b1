// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.ListenAddressConverter;
import org.fleetpki.cli.api.TimeSpanConverter;
import org.fleetpki.cli.pki.internal.trust.TrustProgram;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.CrlReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class RevocationCommandsTest {

    private static final Instant MADE = Instant.parse("2025-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private TrustProgram program;
    private Path list;

    @BeforeEach
    void create() throws Exception {
        program = new TrustProgram();
        list = Files.write(folder.resolve("list.crl"), crl());
    }

    /** A list of two, which nobody signed. */
    private static byte[] crl() {
        byte[] algorithm = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
        byte[] name = Der.sequence(Der.setOf(List.of(Der.sequence(Der.oid("2.5.4.3"), Der.utf8("Works\u001b[31m")))));
        byte[] reason = Der.sequence(Extension.of(false, new CrlReason(1)).encode());
        byte[] revoked = Der.sequence(
                Der.sequence(Der.integer(0xABCD), Der.time(MADE), reason),
                Der.sequence(Der.integer(7), Der.time(MADE)));
        byte[] number =
                Der.sequence(Extension.of(false, new CrlNumber(BigInteger.TEN)).encode());
        byte[] tbs = Der.sequence(List.of(
                Der.integer(1),
                algorithm,
                name,
                Der.time(MADE),
                Der.time(MADE.plusSeconds(60)),
                revoked,
                Der.explicit(0, number)));
        return Der.sequence(tbs, algorithm, Der.bitString(new byte[8]));
    }

    private int show(String... arguments) {
        SignatureChecks none = (key, algorithm, signed, signature) -> SignatureChecks.Outcome.INVALID;
        return program.run(new CrlShowCommand(program.reader(), none, program, program), arguments);
    }

    @Test
    void a_list_is_shown_in_der_and_in_pem() throws Exception {
        Path pem = Files.writeString(folder.resolve("list.pem"), "by hand\n" + Pem.encode("X509 CRL", crl()));
        for (Path file : List.of(list, pem)) {
            assertEquals(ExitCodes.OK, show(file.toString()), program.log());
        }
        assertTrue(program.data().contains("Number:     10"), program.data());
        assertTrue(program.data().contains("ABCD"), program.data());
        assertTrue(program.data().contains("keyCompromise"), program.data());
        assertTrue(program.data().indexOf('\u001b') < 0, "the name of a foreign list reached the terminal as it was");
    }

    @Test
    void json_has_what_the_text_has() {
        assertEquals(ExitCodes.OK, show(list.toString(), "--output", "json"));
        assertTrue(
                program.data()
                        .contains(
                                "\"number\":\"10\",\"signatureAlgorithm\":\"ecdsa-with-SHA256\",\"revoked\":[{\"serial\":\"ABCD\","
                                        + "\"revokedAt\":\"2025-03-01T12:00:00Z\",\"reason\":\"keyCompromise\"},"),
                program.data());
    }

    @Test
    void one_certificate_is_found_or_not() {
        assertEquals(ExitCodes.OK, show(list.toString(), "--find", "ab:cd", "--output", "ndjson"));
        assertEquals(1, program.data().lines().count());
        assertEquals(ExitCodes.OK, show(list.toString(), "--find", "8"));
        assertTrue(program.data().contains("The certificate 08 is not in this list."), program.data());
        assertEquals(ExitCodes.SPEC_INVALID, show(list.toString(), "--find", "camera"));
    }

    @Test
    void what_is_no_list_is_named() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "hello");
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(crl(), 40));
        for (Path file : List.of(text, cut, folder.resolve("nothing"))) {
            assertEquals(ExitCodes.SPEC_INVALID, show(file.toString()));
            assertTrue(program.log().contains(file.toString()), program.log());
        }
        assertEquals("", program.data());
    }

    @ParameterizedTest
    @CsvSource({"7,7", "0xABCD,43981", "ab:cd,43981", "ABCDE,703710"})
    void serial_numbers_are_read_as_people_write_them(String text, long number) {
        assertEquals(Optional.of(BigInteger.valueOf(number)), CertificateTarget.serial(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "camera", "a:b", "0x", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "-1"})
    void anything_else_is_no_serial_number(String text) {
        assertEquals(Optional.empty(), CertificateTarget.serial(text));
    }

    @Test
    void addresses_and_spans_are_read_strictly() {
        InetSocketAddress loopback = new ListenAddressConverter().convert("8888");
        assertEquals(new InetSocketAddress("127.0.0.1", 8888), loopback);
        assertEquals(new InetSocketAddress("::1", 80), new ListenAddressConverter().convert("[::1]:80"));
        for (String bad : List.of("127.0.0.1", "localhost:70000", "::1:80", "a b:1")) {
            assertThrows(TypeConversionException.class, () -> new ListenAddressConverter().convert(bad), bad);
        }
        assertEquals(Duration.ofMinutes(30), new TimeSpanConverter().convert("30m"));
        for (String bad : List.of("", "7", "0d", "-1h", "1y", "9999999d")) {
            assertThrows(TypeConversionException.class, () -> new TimeSpanConverter().convert(bad), bad);
        }
    }
}
