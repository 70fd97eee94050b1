// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.function.Executable;

/** Codes of what refuses an order. */
final class Refusals {

    static Set<String> of(Executable executable) {
        return refused(executable).findings().stream().map(Finding::code).collect(Collectors.toSet());
    }

    static PkiFailure.Refused refused(Executable executable) {
        PkiException e = assertThrows(PkiException.class, executable);
        return assertInstanceOf(PkiFailure.Refused.class, e.failure());
    }

    private Refusals() {}
}
