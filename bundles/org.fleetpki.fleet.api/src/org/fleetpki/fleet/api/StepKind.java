// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

/** The steps of a device's transaction, in the only order in which they are ever run. */
public enum StepKind {
    /** The device is given the authorities' certificates. */
    TRUST("Add the authorities' certificates"),
    /** A key is made by the device, beside the one in use, or by this program for a device that makes none. */
    KEY("Make a key"),
    REQUEST("Read the request made on the device"),
    ISSUE("Issue the certificate"),
    /** Beside the old one; a device with one place only serves it from then on, and needs no switch. */
    INSTALL("Install it"),
    SWITCH("Switch HTTPS to it"),
    /** A fresh TLS connection sees exactly the new certificate, chain and name. */
    VERIFY("Verify by a fresh TLS connection"),
    /** Only now: the device is closed for plain HTTP, or opened for it. */
    MODE("Set the HTTPS mode"),
    CLEAN_UP("Remove the previous own certificate");

    private final String words;

    StepKind(String words) {
        this.words = words;
    }

    /** What plans and reports show. */
    public String words() {
        return words;
    }
}
