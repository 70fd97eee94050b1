// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

/** What kind of values an attribute has, which decides how it is compared. */
public enum QueryType {
    /** Text, compared without regard to case. */
    TEXT("a text"),
    /** Several texts; a comparison holds if it holds for one of them. */
    TAGS("a list of texts"),
    /** Hexadecimal digits, compared without regard to case and colons. */
    HEX("a hexadecimal text"),
    /** One of a few words. */
    CHOICE("one of a few words"),
    /** A whole number. */
    NUMBER("a number"),
    /** A version, compared part by part: {@link FirmwareVersion}. */
    VERSION("a version"),
    /** A point in time, compared with a day, a time, or a duration from or until now. */
    INSTANT("a time"),
    /** A duration, which may be negative. */
    DURATION("a duration"),
    /** Yes or no. */
    BOOLEAN("yes or no");

    private final String words;

    QueryType(String words) {
        this.words = words;
    }

    /** What sentences call it. */
    public String words() {
        return words;
    }

    /** Whether values of this type can be compared so. */
    public boolean allows(QueryOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> true;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                this == NUMBER || this == VERSION || this == INSTANT || this == DURATION;
            case LIKE -> this == TEXT || this == TAGS || this == HEX || this == VERSION;
        };
    }
}
