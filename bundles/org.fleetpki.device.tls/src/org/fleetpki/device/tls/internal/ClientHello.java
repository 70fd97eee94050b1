// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.TlsExamVersion;

/**
 * The first message of a client that speaks exactly one version (RFC 8446, 4.1.2; RFC 5246, 7.4.1.2; RFC 6101,
 * 5.6.1.2).
 *
 * @param version the version
 * @param suites the cipher suites, best first
 * @param serverName the name to ask for; empty for none
 * @param random 32 bytes for the random and 32 for the session id
 * @param shares the key shares, used by TLS 1.3 alone
 */
record ClientHello(
        TlsExamVersion version, List<Integer> suites, Optional<String> serverName, byte[] random, KeyShares shares) {

    private static final int HALF = 32;
    private static final int HANDSHAKE_RECORD = 22;
    private static final int CLIENT_HELLO = 1;

    /** Says that renegotiation is safe, also where there are no extensions (RFC 5746, 3.3). */
    private static final int SCSV = 0x00ff;

    /** RSA and ECDSA, new and old, EdDSA and DSA: the certificate is to be seen, whatever it is. */
    private static final List<Integer> SIGNATURES = List.of(
            0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080a, 0x080b, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501,
            0x0601, 0x0203, 0x0201, 0x0402, 0x0202);

    private static final List<String> APPLICATIONS = List.of("h2", "http/1.1");

    /** The message with the header of the handshake, which is what the transcript begins with. */
    byte[] message() {
        return new WireWriter().u8(CLIENT_HELLO).vector24(this::body).toBytes();
    }

    /** The message in its record. */
    byte[] record() {
        int recordVersion = Math.min(version.code(), TlsExamVersion.TLS_1_0.code());
        return new WireWriter()
                .u8(HANDSHAKE_RECORD)
                .u16(recordVersion)
                .vector16(fragment -> fragment.bytes(message()))
                .toBytes();
    }

    private boolean isTls13() {
        return version == TlsExamVersion.TLS_1_3;
    }

    private void body(WireWriter out) {
        out.u16(Math.min(version.code(), TlsExamVersion.TLS_1_2.code()));
        out.bytes(Arrays.copyOf(random, HALF));
        out.vector8(id -> id.bytes(isTls13() ? Arrays.copyOfRange(random, HALF, 2 * HALF) : new byte[0]));
        out.vector16(list -> {
            suites.forEach(list::u16);
            if (!isTls13()) {
                list.u16(SCSV);
            }
        });
        out.vector8(methods -> methods.u8(0));
        if (version != TlsExamVersion.SSL_3_0) {
            out.vector16(this::extensions);
        }
    }

    private void extensions(WireWriter out) {
        serverName.ifPresent(name -> out.u16(Extensions.SERVER_NAME)
                .vector16(extension -> extension.vector16(
                        list -> list.u8(0).vector16(host -> host.bytes(name.getBytes(StandardCharsets.US_ASCII))))));
        out.u16(Extensions.STATUS_REQUEST).vector16(ocsp -> ocsp.u8(1).u16(0).u16(0));
        out.u16(Extensions.SUPPORTED_GROUPS)
                .vector16(extension ->
                        extension.vector16(list -> NamedGroups.offered().forEach(list::u16)));
        out.u16(Extensions.EC_POINT_FORMATS).vector16(extension -> extension.vector8(list -> list.u8(0)));
        out.u16(Extensions.SIGNATURE_ALGORITHMS)
                .vector16(extension -> extension.vector16(list -> SIGNATURES.forEach(list::u16)));
        out.u16(Extensions.ALPN)
                .vector16(extension -> extension.vector16(list -> APPLICATIONS.forEach(
                        name -> list.vector8(one -> one.bytes(name.getBytes(StandardCharsets.US_ASCII))))));
        if (isTls13()) {
            out.u16(Extensions.SUPPORTED_VERSIONS)
                    .vector16(extension -> extension.vector8(list -> list.u16(version.code())));
            out.u16(Extensions.PSK_KEY_EXCHANGE_MODES).vector16(extension -> extension.vector8(list -> list.u8(1)));
            out.u16(Extensions.KEY_SHARE).vector16(extension -> extension.vector16(shares::writeTo));
        } else {
            out.u16(Extensions.EXTENDED_MASTER_SECRET).u16(0);
            out.u16(Extensions.SESSION_TICKET).u16(0);
        }
    }
}
