// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.api.ca.NameRules;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.api.ca.SubjectRules;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;
import org.fleetpki.pki.model.name.OidNames;

/** The words of profile files and what they mean, for reading and for writing. */
final class Words {

    static final Map<String, SubjectRules.CommonName> COMMON_NAMES = Map.of(
            "as-ordered", SubjectRules.CommonName.AS_ORDERED,
            "first-name", SubjectRules.CommonName.FIRST_NAME,
            "none", SubjectRules.CommonName.NONE);

    static final Map<String, NameRules.Origin> ORIGINS =
            Map.of("order", NameRules.Origin.ORDER, "request", NameRules.Origin.REQUEST, "both", NameRules.Origin.BOTH);

    static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

    static final Map<String, ProfileSigning.Hash> HASHES = Map.of(
            "SHA-256", ProfileSigning.Hash.SHA_256,
            "SHA-384", ProfileSigning.Hash.SHA_384,
            "SHA-512", ProfileSigning.Hash.SHA_512);

    static final Map<String, SignatureMaker.RsaScheme> SCHEMES =
            Map.of("pkcs1", SignatureMaker.RsaScheme.PKCS1, "pss", SignatureMaker.RsaScheme.PSS);

    static final Map<String, ProfileSigning.Serials> SERIALS = Map.of(
            "authority", ProfileSigning.Serials.AUTHORITY,
            "random", ProfileSigning.Serials.RANDOM,
            "counter", ProfileSigning.Serials.COUNTER);

    static final Map<String, KeyUsage.Usage> KEY_USAGES =
            byName(Arrays.asList(KeyUsage.Usage.values()), KeyUsage.Usage::label);

    static final Map<String, Kind> KINDS = byName(Arrays.asList(Kind.values()), Kind::label);

    static final Map<String, String> PURPOSES = byName(
            List.of(
                    OidNames.SERVER_AUTH,
                    OidNames.CLIENT_AUTH,
                    OidNames.CODE_SIGNING,
                    OidNames.EMAIL_PROTECTION,
                    "1.3.6.1.5.5.7.3.5",
                    "1.3.6.1.5.5.7.3.6",
                    "1.3.6.1.5.5.7.3.7",
                    OidNames.TIME_STAMPING,
                    OidNames.OCSP_SIGNING,
                    OidNames.ANY_EXTENDED_KEY_USAGE),
            OidNames::of);

    static final Map<String, String> ATTRIBUTES = byName(
            List.of(
                    OidNames.COMMON_NAME,
                    OidNames.COUNTRY,
                    "2.5.4.8",
                    "2.5.4.7",
                    OidNames.ORGANIZATION,
                    OidNames.ORGANIZATIONAL_UNIT,
                    "2.5.4.5",
                    "2.5.4.4",
                    "2.5.4.42",
                    "2.5.4.9",
                    "2.5.4.17",
                    "2.5.4.46",
                    "2.5.4.97",
                    OidNames.DOMAIN_COMPONENT,
                    "0.9.2342.19200300.100.1.1",
                    OidNames.EMAIL_ADDRESS),
            OidNames::attribute);

    static final Map<String, String> EXTENSIONS = byName(
            List.of(
                    "2.5.29.37",
                    "1.3.6.1.5.5.7.1.24",
                    "2.5.29.32",
                    "2.5.29.31",
                    "1.3.6.1.5.5.7.1.1",
                    "1.3.6.1.4.1.311.20.2",
                    "1.3.6.1.4.1.311.21.7"),
            OidNames::of);

    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,6})([hdy])");

    /** Below 0 and 1 there are 40 arcs (X.660, 7.6). */
    private static final Pattern OID =
            Pattern.compile("([01]\\.(\\d|[1-3]\\d)|2\\.(0|[1-9]\\d{0,30}))(\\.(0|[1-9]\\d{0,30})){0,29}");

    private static <T> Map<String, T> byName(List<T> values, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        values.forEach(value -> byName.put(name.apply(value), value));
        return byName;
    }

    /** The word for a value. */
    static <T> String of(Map<String, T> words, T value) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(value.toString());
    }

    /** One of the words. */
    static <T> Function<String, T> oneOf(Map<String, T> words) {
        return text -> {
            T value = words.get(text);
            if (value == null) {
                throw new IllegalArgumentException("'" + text + "' is none of " + String.join(", ", words.keySet()));
            }
            return value;
        };
    }

    /** An object identifier by name, or in dotted form. */
    static Function<String, String> oid(Map<String, String> names) {
        return text -> {
            String named = names.get(text);
            if (named == null && !OID.matcher(text).matches()) {
                throw new IllegalArgumentException("'" + text + "' is neither an object identifier nor one of "
                        + String.join(", ", names.keySet()));
            }
            return named == null ? text : named;
        };
    }

    /** Hours, days or years of 365 days, such as {@code 397d}. */
    static Duration span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no span of time; right would be 397d, 10y or 36h");
        }
        long count = Long.parseLong(span.group(1));
        return switch (span.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(count * 365);
        };
    }

    static String span(Duration span) {
        return span.toHours() % 24 == 0 ? span.toDays() + "d" : span.toHours() + "h";
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no whole number", e);
        }
    }

    private Words() {}
}
