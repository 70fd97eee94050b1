// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked about a device. The register of all names that queries know. */
public enum QueryAttribute {
    ID("id", QueryType.TEXT, "its name in the fleet"),
    FAMILY("family", QueryType.TEXT, "the device family, such as axis", "vendor"),
    MAKER("maker", QueryType.TEXT, "the maker, as the device names it", "manufacturer"),
    MODEL("model", QueryType.TEXT, "the product, as the device names it", "product"),
    FIRMWARE("firmware", QueryType.VERSION, "the firmware version, as the device writes it", "fw", "version"),
    SERIAL("serial", QueryType.TEXT, "the device's serial number, as it tells it", "mac"),
    HOST("host", QueryType.TEXT, "by which address or name it is reached"),
    HOST_NAME("hostName", QueryType.TEXT, "its DNS name", "name", "fqdn", "dns"),
    ADDRESS("address", QueryType.TEXT, "its IP address", "ip"),
    HTTP_PORT("httpPort", QueryType.NUMBER, "the port of plain HTTP"),
    HTTPS_PORT("httpsPort", QueryType.NUMBER, "the port of HTTPS", "port"),
    SITE("site", QueryType.TEXT, "where it stands", "location"),
    TAG("tag", QueryType.TAGS, "its tags", "tags"),
    OWNER("owner", QueryType.TEXT, "who answers for it"),
    STATUS(
            "status",
            List.of(
                    new Choice("OK", "OK"),
                    new Choice("ABOUT_TO_EXPIRE", "Certificate about to expire"),
                    new Choice("EXPIRED", "Certificate has expired"),
                    new Choice("NOT_YET_VALID", "Certificate not yet valid"),
                    new Choice("UNTRUSTED", "Certificate not trusted"),
                    new Choice("LOGIN_REFUSED", "Log-in refused"),
                    new Choice("UNREACHABLE", "Not reachable"),
                    new Choice("PROBLEM", "Problem")),
            "the status as last observed"),
    HTTPS(
            "https",
            List.of(
                    new Choice("ENABLED", "Enabled"),
                    new Choice("DISABLED", "Disabled"),
                    new Choice("MISSING_CERTIFICATE", "Disabled (Missing server certificate)"),
                    new Choice("UNSUPPORTED_FIRMWARE", "Unsupported firmware"),
                    new Choice("UNSUPPORTED_DEVICE", "Unsupported device"),
                    new Choice("UNKNOWN", "Unknown")),
            "the state of its HTTPS as last observed"),
    MODE(
            "mode",
            List.of(
                    new Choice("http-only", "HTTP"),
                    new Choice("http-and-https", "HTTP & HTTPS"),
                    new Choice("https-only", "HTTPS")),
            "by which protocols it is open"),
    ISSUER("issuer", QueryType.TEXT, "who issued the certificate that it serves", "ca"),
    SUBJECT("subject", QueryType.TEXT, "the distinguished name in the certificate that it serves"),
    NAMES(
            "names",
            QueryType.TAGS,
            "the alternative names in the certificate that it serves, without their kind",
            "san"),
    EXPIRES("expires", QueryType.INSTANT, "when the certificate that it serves ends", "notAfter", "ends"),
    VALID("valid", QueryType.INSTANT, "since when the certificate that it serves is valid", "notBefore"),
    KEY("key", QueryType.TEXT, "the kind of key in the certificate that it serves, such as EC-P256"),
    FINGERPRINT("fingerprint", QueryType.HEX, "the SHA-256 fingerprint of the certificate that it serves", "sha256"),
    TRUSTED("trusted", QueryType.BOOLEAN, "whether the chain that it serves ends at an authority of the workspace"),
    PINNED("pinned", QueryType.BOOLEAN, "whether a certificate of it is pinned"),
    CLOCK("clock", QueryType.DURATION, "how far its clock is ahead of ours", "offset"),
    SEEN("seen", QueryType.INSTANT, "when it was last observed", "observed");

    /**
     * One of the words that an attribute can be.
     *
     * @param id the value of the attribute
     * @param words what tables show, which a query may say as well
     */
    public record Choice(String id, String words) {}

    private final String word;
    private final QueryType type;
    private final String meaning;
    private final List<String> aliases;
    private final List<Choice> choices;

    QueryAttribute(String word, QueryType type, String meaning, String... aliases) {
        this.word = word;
        this.type = type;
        this.meaning = meaning;
        this.aliases = List.of(aliases);
        this.choices = List.of();
    }

    QueryAttribute(String word, List<Choice> choices, String meaning) {
        this.word = word;
        this.type = QueryType.CHOICE;
        this.meaning = meaning;
        this.aliases = List.of();
        this.choices = choices;
    }

    /** How queries name it; what {@link FleetQuery#text()} writes. */
    public String word() {
        return word;
    }

    /** Other words for it. */
    public List<String> aliases() {
        return aliases;
    }

    /** What kind of values it has. */
    public QueryType type() {
        return type;
    }

    /** What it means, as part of a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The values of a {@link QueryType#CHOICE}; else empty. */
    public List<Choice> choices() {
        return choices;
    }

    /**
     * Whether a duration means how long ago a time was, and not how far ahead it is: {@code seen>7d} was not seen for a
     * week, {@code expires<7d} ends within one.
     */
    public boolean isPast() {
        return this == SEEN || this == VALID;
    }

    /** The attribute of this name or alias, without regard to case. */
    public static Optional<QueryAttribute> of(String name) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.word.equalsIgnoreCase(name)
                        || attribute.aliases.stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    /** Every name and alias, in the order of the register. */
    public static List<String> allNames() {
        return Arrays.stream(values())
                .flatMap(attribute -> Stream.concat(Stream.of(attribute.word), attribute.aliases.stream()))
                .toList();
    }

    /**
     * Read a value of this attribute as a query writes it.
     *
     * @throws IllegalArgumentException if it is none; the message says what would be one
     */
    public QueryValue read(String text) {
        return ValueText.read(this, text);
    }

    /** Who writes queries says it so. */
    @Override
    public String toString() {
        return word;
    }
}
