// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

/** A text is no query. The message says where and why, and what would be right. */
public final class QuerySyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String sentence;

    /**
     * @param column where, counted from 1
     * @param sentence what is wrong and what would be right, without a full stop
     */
    public QuerySyntaxException(int column, String sentence) {
        super("column " + column + " of the query: " + sentence);
        this.column = column;
        this.sentence = sentence;
    }

    /** Where it is wrong, counted from 1 in characters. */
    public int column() {
        return column;
    }

    /** What is wrong and what would be right, without the place. */
    public String sentence() {
        return sentence;
    }
}
