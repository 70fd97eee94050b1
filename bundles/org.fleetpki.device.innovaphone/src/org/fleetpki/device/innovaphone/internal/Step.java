// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.util.List;

/** What is done about a device when it comes. */
sealed interface Step {

    /** Ask what it has; nothing is known for now. */
    record Ask() implements Step {}

    /** Nothing, until a person has looked. */
    record Stop(String why) implements Step {}

    /** Nothing, as it is making a key. */
    record Wait() implements Step {}

    /** Nothing, as a certificate of its chain is not valid yet. */
    record WaitUntilValid(String why) implements Step {}

    /** Have it make a key and a request. */
    record Create(String why) implements Step {}

    /** Have it send its request. */
    record Fetch() implements Step {}

    /** Nothing, as its request is not signed yet. */
    record Hold() implements Step {}

    /** Give it the answer: the leaf first, the root last. */
    record Install(List<X509Certificate> chain) implements Step {

        public Install {
            chain = List.copyOf(chain);
        }
    }

    /** All is well; take away the request that is left over. */
    record CleanUp() implements Step {}

    /** All is well. */
    record Nothing() implements Step {}
}
