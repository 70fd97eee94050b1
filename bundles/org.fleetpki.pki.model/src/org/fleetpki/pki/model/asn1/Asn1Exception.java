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

    private Asn1Exception(Asn1Exception inner, String what) {
        super(what + ": " + inner.getMessage(), inner);
        this.offset = inner.offset;
    }

    /** The same, with what it was noticed in, such as the name of an extension. */
    public Asn1Exception within(String what) {
        return new Asn1Exception(this, what);
    }

    /** Where it was noticed, counted from the begin of the input. */
    public int offset() {
        return offset;
    }
}
