// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {

    @Test
    void lines_have_the_six_fields_of_openssl() {
        assertEquals(
                "V\t271231235959Z\t\t0ABC\tunknown\t/CN=camera",
                IndexFile.line(Instant.parse("2027-12-31T23:59:59Z"), BigInteger.valueOf(0xabc), "/CN=camera"));
        assertEquals(
                "V\t20500101000000Z\t\tFF\tunknown\tFF",
                IndexFile.line(Instant.parse("2050-01-01T00:00:00Z"), BigInteger.valueOf(0xff), ""));
    }

    @Test
    void names_are_written_like_openssl_does() {
        Map<String, String> cases = Map.of(
                "CN=camera,O=Works,C=DE", "/C=DE/O=Works/CN=camera",
                "CN=Müller", "/CN=M\\xC3\\xBCller",
                "CN=a+OU=b", "/CN=a+OU=b",
                "CN=a/b\\,c\\+d", "/CN=a\\/b,c\\+d",
                "1.3.6.1.4.1.99999.1=x", "/1.3.6.1.4.1.99999.1=x",
                "DC=lan,UID=7", "/UID=7/DC=lan",
                "2.999.16384=y", "/2.999.16384=y",
                "", "");
        cases.forEach((name, line) -> assertEquals(line, OnelineName.of(new X500Principal(name))));
        // longer than the short form of DER lengths
        String longName = "x".repeat(300);
        assertEquals("/O=" + longName, OnelineName.of(new X500Principal("O=" + longName)));
    }

    @Test
    void serial_numbers_come_in_the_order_of_the_file_whatever_else_stands_there(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("index.txt");
        assertEquals(List.of(), new IndexFile(file).serials());
        Files.writeString(file, """
                V\t271231235959Z\t\t02\tunknown\t/CN=a
                R\t271231235959Z\t261231235959Z,keyCompromise\t01\tunknown\t/CN=b
                some remark

                E\t201231235959Z\t\tABC\tunknown\t/CN=c\
                """);
        assertEquals(List.of(BigInteger.TWO, BigInteger.ONE, BigInteger.valueOf(0xabc)), new IndexFile(file).serials());
    }
}
