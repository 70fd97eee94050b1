// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.util.List;
import java.util.stream.Collectors;

/** Why an operation on keys, certificates or authorities was not done: the cases that callers tell apart. */
public sealed interface PkiFailure {

    /** One sentence for a person, without a secret in it. */
    String sentence();

    /** The passphrase does not open the key. */
    record WrongPassphrase(String what) implements PkiFailure {
        @Override
        public String sentence() {
            return "The passphrase does not open " + what + ".";
        }
    }

    /** The bytes are not what they should be. */
    record Malformed(String what, String detail) implements PkiFailure {
        @Override
        public String sentence() {
            return what + " cannot be read: " + detail + ".";
        }
    }

    /** A policy or lint rule refuses the certificate. */
    record Refused(List<Finding> findings) implements PkiFailure {

        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public String sentence() {
            return findings.stream().map(Finding::message).collect(Collectors.joining(" "));
        }
    }

    /** There is no such authority, or there is one already. */
    record NoSuchAuthority(String id, String detail) implements PkiFailure {
        @Override
        public String sentence() {
            return "Certification authority '" + id + "': " + detail + ".";
        }
    }

    /** The folder of an authority cannot be read or written. */
    record Storage(String path, String detail) implements PkiFailure {
        @Override
        public String sentence() {
            return path + ": " + detail + ".";
        }
    }
}
