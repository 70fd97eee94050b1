// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fleetpki.device.api.TlsExamStartTls;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.device.tls.internal.TlsDoor;

/** What servers send, behind the numbers of how they are spoken to and of the version. */
final class TlsSeeds {

    private static final int VERSION = TlsExamVersion.TLS_1_2.ordinal();

    static List<byte[]> of(byte[] certificate) {
        byte[] entry = vector(3, certificate);
        byte[] flight = record(join(
                message(2, join(hex("0303"), new byte[32], hex("00c02b00"), vector(2, hex("00170000ff01000100")))),
                message(11, vector(3, entry)),
                message(12, hex("030017")),
                message(14, new byte[0])));
        byte[] hello = record(message(
                2,
                join(
                        hex("0303"),
                        new byte[32],
                        hex("00130100"),
                        vector(2, join(hex("002b00020304"), hex("00330024001d0020"), hex("09".repeat(32)))))));
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(join(new byte[] {(byte) TlsDoor.SEALED, 0}, vector(1), vector(3, join(entry, vector(2)))));
        seeds.add(join(
                new byte[] {(byte) TlsExamStartTls.NONE.ordinal(), (byte) TlsExamVersion.TLS_1_3.ordinal()}, hello));
        seeds.add(spoken(TlsExamStartTls.NONE, "", flight));
        seeds.add(spoken(TlsExamStartTls.SMTP, "220 a\r\n250-b\r\n250 STARTTLS\r\n220 go\r\n", flight));
        seeds.add(spoken(TlsExamStartTls.IMAP, "* OK a\r\na1 OK\r\n", flight));
        seeds.add(spoken(TlsExamStartTls.POP3, "+OK a\r\n+OK\r\n", flight));
        seeds.add(spoken(TlsExamStartTls.FTP, "220 a\r\n234 b\r\n", flight));
        seeds.add(spoken(TlsExamStartTls.LDAP, "0\f\2\1\1x\7\12\1\0\4\0\4\0", flight));
        String features = "<stream:features>urn:ietf:params:xml:ns:xmpp-tls</stream:features><proceed/>";
        seeds.add(spoken(TlsExamStartTls.XMPP, features, flight));
        return seeds;
    }

    private static byte[] spoken(TlsExamStartTls start, String words, byte[] flight) {
        return join(
                new byte[] {(byte) start.ordinal(), (byte) VERSION}, words.getBytes(StandardCharsets.US_ASCII), flight);
    }

    private static byte[] record(byte[] messages) {
        return join(hex("160303"), vector(2, messages));
    }

    private static byte[] message(int type, byte[] body) {
        return join(new byte[] {(byte) type}, vector(3, body));
    }

    /** Bytes behind their length of so many bytes. */
    private static byte[] vector(int lengthOctets, byte[]... contents) {
        byte[] content = join(contents);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = lengthOctets - 1; i >= 0; i--) {
            out.write(content.length >> 8 * i);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private TlsSeeds() {}
}
