// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Why a device did not do what was asked: each way that the engine, the command line and the views must tell apart, and
 * no more.
 */
public sealed interface Failure {

    /** One sentence for a person: what happened and, where it helps, what would be right. No secret is in it. */
    String sentence();

    /** No answer: name not resolved, connection refused or cut, or time run out. */
    record Unreachable(String detail) implements Failure {
        @Override
        public String sentence() {
            return "The device does not answer: " + detail + ".";
        }
    }

    /** The device answered and does not accept the credentials. They were tried once, as devices lock accounts. */
    record Unauthorized(String user) implements Failure {
        @Override
        public String sentence() {
            return "The device refuses the log-in of user '" + user
                    + "'; it was tried once, because devices lock accounts.";
        }
    }

    /**
     * The device presented a chain that neither a pin nor an anchor accepts, or proved by something else who it is, such
     * as the host key of SSH, which is not pinned.
     *
     * @param presented the chain, leaf first; empty where it is no certificate
     * @param detail a phrase; it tells what was presented where that is no certificate
     */
    record Untrusted(List<X509Certificate> presented, String detail) implements Failure {

        public Untrusted {
            presented = List.copyOf(presented);
        }

        @Override
        public String sentence() {
            return presented.isEmpty()
                    ? "What the device proves its identity by is not trusted: " + detail + "."
                    : "The certificate that the device presents is not trusted: " + detail + ".";
        }
    }

    /**
     * This model or firmware does not have the function.
     *
     * @param function to follow "The device has no"
     * @param detail why
     * @param anyFirmware whether no firmware of this model has it; the vendors' lists tell such devices apart
     */
    record Unsupported(String function, String detail, boolean anyFirmware) implements Failure {

        /** A function that another firmware of the model may have. */
        public Unsupported(String function, String detail) {
            this(function, detail, false);
        }

        @Override
        public String sentence() {
            return "The device has no " + function + ": " + detail + ".";
        }
    }

    /** The device understood the request and refused it, in its own words. */
    record Rejected(String action, String deviceSaid) implements Failure {
        @Override
        public String sentence() {
            return "The device refused to " + action + ": " + deviceSaid + ".";
        }
    }

    /** The answer does not have the form that the adapter knows. */
    record Unexpected(String expected, String got) implements Failure {
        @Override
        public String sentence() {
            return "The device answered in an unknown form: expected " + expected + ", got " + got + ".";
        }
    }
}
