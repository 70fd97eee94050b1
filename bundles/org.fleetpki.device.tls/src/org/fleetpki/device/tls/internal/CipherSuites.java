// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cipher suites that are seen in practice, by their numbers (IANA TLS Cipher Suites registry). */
final class CipherSuites {

    private static final String TABLE = """
            C02B ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
            C02C ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
            C02F ECDHE_RSA_WITH_AES_128_GCM_SHA256
            C030 ECDHE_RSA_WITH_AES_256_GCM_SHA384
            CCA8 ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256
            CCA9 ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
            CCAA DHE_RSA_WITH_CHACHA20_POLY1305_SHA256
            009E DHE_RSA_WITH_AES_128_GCM_SHA256
            009F DHE_RSA_WITH_AES_256_GCM_SHA384
            00A2 DHE_DSS_WITH_AES_128_GCM_SHA256
            00A3 DHE_DSS_WITH_AES_256_GCM_SHA384
            C0AC ECDHE_ECDSA_WITH_AES_128_CCM
            C0AD ECDHE_ECDSA_WITH_AES_256_CCM
            C0AE ECDHE_ECDSA_WITH_AES_128_CCM_8
            C0AF ECDHE_ECDSA_WITH_AES_256_CCM_8
            C023 ECDHE_ECDSA_WITH_AES_128_CBC_SHA256
            C024 ECDHE_ECDSA_WITH_AES_256_CBC_SHA384
            C027 ECDHE_RSA_WITH_AES_128_CBC_SHA256
            C028 ECDHE_RSA_WITH_AES_256_CBC_SHA384
            C009 ECDHE_ECDSA_WITH_AES_128_CBC_SHA
            C00A ECDHE_ECDSA_WITH_AES_256_CBC_SHA
            C013 ECDHE_RSA_WITH_AES_128_CBC_SHA
            C014 ECDHE_RSA_WITH_AES_256_CBC_SHA
            0067 DHE_RSA_WITH_AES_128_CBC_SHA256
            006B DHE_RSA_WITH_AES_256_CBC_SHA256
            0040 DHE_DSS_WITH_AES_128_CBC_SHA256
            006A DHE_DSS_WITH_AES_256_CBC_SHA256
            0033 DHE_RSA_WITH_AES_128_CBC_SHA
            0039 DHE_RSA_WITH_AES_256_CBC_SHA
            0032 DHE_DSS_WITH_AES_128_CBC_SHA
            0038 DHE_DSS_WITH_AES_256_CBC_SHA
            009C RSA_WITH_AES_128_GCM_SHA256
            009D RSA_WITH_AES_256_GCM_SHA384
            C09C RSA_WITH_AES_128_CCM
            C09D RSA_WITH_AES_256_CCM
            003C RSA_WITH_AES_128_CBC_SHA256
            003D RSA_WITH_AES_256_CBC_SHA256
            002F RSA_WITH_AES_128_CBC_SHA
            0035 RSA_WITH_AES_256_CBC_SHA
            0041 RSA_WITH_CAMELLIA_128_CBC_SHA
            0084 RSA_WITH_CAMELLIA_256_CBC_SHA
            0045 DHE_RSA_WITH_CAMELLIA_128_CBC_SHA
            0088 DHE_RSA_WITH_CAMELLIA_256_CBC_SHA
            0096 RSA_WITH_SEED_CBC_SHA
            009A DHE_RSA_WITH_SEED_CBC_SHA
            0007 RSA_WITH_IDEA_CBC_SHA
            C008 ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA
            C012 ECDHE_RSA_WITH_3DES_EDE_CBC_SHA
            0016 DHE_RSA_WITH_3DES_EDE_CBC_SHA
            0013 DHE_DSS_WITH_3DES_EDE_CBC_SHA
            000A RSA_WITH_3DES_EDE_CBC_SHA
            C007 ECDHE_ECDSA_WITH_RC4_128_SHA
            C011 ECDHE_RSA_WITH_RC4_128_SHA
            0005 RSA_WITH_RC4_128_SHA
            0004 RSA_WITH_RC4_128_MD5
            0009 RSA_WITH_DES_CBC_SHA
            0012 DHE_DSS_WITH_DES_CBC_SHA
            0015 DHE_RSA_WITH_DES_CBC_SHA
            0003 RSA_EXPORT_WITH_RC4_40_MD5
            0006 RSA_EXPORT_WITH_RC2_CBC_40_MD5
            0008 RSA_EXPORT_WITH_DES40_CBC_SHA
            0011 DHE_DSS_EXPORT_WITH_DES40_CBC_SHA
            0014 DHE_RSA_EXPORT_WITH_DES40_CBC_SHA
            0001 RSA_WITH_NULL_MD5
            0002 RSA_WITH_NULL_SHA
            003B RSA_WITH_NULL_SHA256
            C006 ECDHE_ECDSA_WITH_NULL_SHA
            C010 ECDHE_RSA_WITH_NULL_SHA
            0018 DH_anon_WITH_RC4_128_MD5
            001B DH_anon_WITH_3DES_EDE_CBC_SHA
            0034 DH_anon_WITH_AES_128_CBC_SHA
            003A DH_anon_WITH_AES_256_CBC_SHA
            006C DH_anon_WITH_AES_128_CBC_SHA256
            006D DH_anon_WITH_AES_256_CBC_SHA256
            00A6 DH_anon_WITH_AES_128_GCM_SHA256
            00A7 DH_anon_WITH_AES_256_GCM_SHA384
            C016 ECDH_anon_WITH_RC4_128_SHA
            C017 ECDH_anon_WITH_3DES_EDE_CBC_SHA
            C018 ECDH_anon_WITH_AES_128_CBC_SHA
            C019 ECDH_anon_WITH_AES_256_CBC_SHA
            1301 AES_128_GCM_SHA256
            1302 AES_256_GCM_SHA384
            1303 CHACHA20_POLY1305_SHA256
            """;

    /** Kinds of suites that protect nothing, or too little. */
    enum Weakness {
        ANONYMOUS("_anon_", "without a certificate", "RFC 8446, C.5"),
        NO_ENCRYPTION("_WITH_NULL_", "without encryption", "RFC 9325, 4.1"),
        EXPORT("_EXPORT_", "with 40-bit export keys", "RFC 9325, 4.1"),
        RC4("_RC4_", "with RC4", "RFC 7465"),
        DES("_DES_CBC_", "with DES", "RFC 5469"),
        TRIPLE_DES("_3DES_", "with 3DES", "RFC 9325, 4.1");

        private final String mark;
        private final String words;
        private final String source;

        Weakness(String mark, String words, String source) {
            this.mark = mark;
            this.words = words;
            this.source = source;
        }

        /** Such as {@code with RC4}. */
        String words() {
            return words;
        }

        /** Where it is advised against. */
        String source() {
            return source;
        }

        boolean isIn(String name) {
            return name.contains(mark);
        }

        /** All suites of the kind. */
        List<Integer> suites() {
            return NAMES.entrySet().stream()
                    .filter(suite -> isIn(suite.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private static final Map<Integer, String> NAMES = new TreeMap<>();
    private static final List<Integer> ORDER;

    static {
        ORDER = TABLE.lines()
                .map(line -> Integer.parseInt(line.substring(0, 4), 16))
                .toList();
        TABLE.lines()
                .forEach(line -> NAMES.put(Integer.parseInt(line.substring(0, 4), 16), "TLS_" + line.substring(5)));
    }

    /** The name of a suite, or its number where it is not in the table. */
    static String name(int code) {
        return NAMES.getOrDefault(code, String.format("0x%04X", code));
    }

    /** What clients of any age might offer below TLS 1.3, best first; what nobody offers by default is left out. */
    static List<Integer> usual() {
        return ORDER.stream()
                .filter(code -> !isForTls13(code))
                .filter(code -> !Weakness.ANONYMOUS.isIn(name(code))
                        && !Weakness.NO_ENCRYPTION.isIn(name(code))
                        && !Weakness.EXPORT.isIn(name(code)))
                .toList();
    }

    /** All that is not worth its name, for servers that speak nothing else. */
    static List<Integer> weak() {
        return Arrays.stream(Weakness.values())
                .flatMap(weakness -> weakness.suites().stream())
                .distinct()
                .toList();
    }

    /** The suites of TLS 1.3 that can be opened here (RFC 8446, B.4). */
    static List<Integer> tls13() {
        return ORDER.stream().filter(CipherSuites::isForTls13).toList();
    }

    private static boolean isForTls13(int code) {
        return code >> 8 == 0x13;
    }

    private CipherSuites() {}
}
