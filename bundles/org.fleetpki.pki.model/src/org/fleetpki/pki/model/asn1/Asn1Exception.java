// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

/** Bytes that are not what they should be. The message is a phrase without a full stop, and shows no content. */
public final class Asn1Exception extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * Say what is wrong.
     *
     * @param offset where, counted from the begin of the input
     */
    public Asn1Exception(String message, int offset) {
        super(message + " (at byte " + offset + ")");
        this.offset = offset;
    }

    /** Where it was noticed, counted from the begin of the input. */
    public int offset() {
        return offset;
    }
}
