// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.Locale;
import java.util.Optional;

/** Decodes what follows the prefix of an A-label (RFC 3492). The JDK's decoder hands back what it cannot decode. */
final class Punycode {

    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_POINT = 0x80;

    /** No label is longer (RFC 1034, 3.1). */
    private static final int LONGEST = 63;

    /** The Unicode text; empty if the label encodes none. */
    static Optional<String> decode(String label) {
        String text = label.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        int delimiter = text.lastIndexOf('-');
        if (delimiter > 0) {
            out.append(text, 0, delimiter);
        }
        long point = FIRST_POINT;
        long at = 0;
        int bias = FIRST_BIAS;
        int in = delimiter > 0 ? delimiter + 1 : 0;
        if (in >= text.length() || text.length() > LONGEST) {
            return Optional.empty();
        }
        while (in < text.length()) {
            long before = at;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = in < text.length() ? digit(text.charAt(in++)) : -1;
                if (digit < 0 || weight > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
                at += digit * weight;
                int threshold = Math.clamp(k - bias, LEAST, MOST);
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
            }
            int length = out.codePointCount(0, out.length()) + 1;
            bias = adapt(at - before, length, before == 0);
            point += at / length;
            at %= length;
            if (point > Character.MAX_CODE_POINT
                    || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return Optional.empty();
            }
            out.insert(out.offsetByCodePoints(0, (int) at), Character.toString((int) point));
            at++;
        }
        return Optional.of(out.toString());
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }

    private static int adapt(long delta, int points, boolean first) {
        long rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            k += BASE;
        }
        return (int) (k + (BASE - LEAST + 1) * rest / (rest + SKEW));
    }

    private Punycode() {}
}
