// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

/** How an attribute is compared with a value. */
public enum QueryOperator {
    EQUAL("="),
    /** Exactly the opposite of {@link #EQUAL}: it holds for what has no value, too. */
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    /** Contains the text; where the text has a {@code *}, the whole value fits it: {@link TextPattern}. */
    LIKE("~");

    private final String sign;

    QueryOperator(String sign) {
        this.sign = sign;
    }

    /** How it is written. */
    public String sign() {
        return sign;
    }

    /**
     * Whether a value that compares so with another one satisfies this operator.
     *
     * @param comparison negative, zero or positive, as by {@link Comparable#compareTo}
     */
    boolean holds(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
            case LIKE -> throw new IllegalArgumentException("texts are matched, not ordered");
        };
    }
}
