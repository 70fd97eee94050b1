// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IStatus;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SpecProblem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.Test;

class StatusBridgeTest {

    private static final Path FILE = Path.of("fleet.yaml");

    @Test
    void anExpectedFailureIsASentenceWithoutATrace() {
        IStatus status = StatusBridge.of(new FleetException(
                new FleetFailure.SecretUnavailable(SecretRef.parse("env:CA"), "it is not set"),
                new Exception("inner")));
        assertEquals("The secret env:CA is not available: it is not set.", status.getMessage());
        assertEquals(IStatus.ERROR, status.getSeverity());
        assertNull(status.getException());
    }

    @Test
    void aWrongPassphraseIsExpected() {
        IStatus status = StatusBridge.of(new PkiException(new PkiFailure.WrongPassphrase("the key of 'issuing'")));
        assertEquals("The passphrase does not open the key of 'issuing'.", status.getMessage());
        assertNull(status.getException());
    }

    @Test
    void oneProblemOfAFileIsTheMessageItself() {
        IStatus status = StatusBridge.of(invalid(new SpecProblem(FILE, 3, 5, "a device needs a host")));
        assertEquals("fleet.yaml:3:5: a device needs a host", status.getMessage());
        assertEquals(0, status.getChildren().length);
    }

    @Test
    void severalProblemsAreCountedAndListed() {
        IStatus status =
                StatusBridge.of(invalid(new SpecProblem(FILE, 3, 5, "one"), new SpecProblem(FILE, 9, 1, "two")));
        assertTrue(status.getMessage().startsWith("fleet.yaml has 2 problems"), status.getMessage());
        assertTrue(status.getMessage().endsWith("line 9, column 1: two"), status.getMessage());
        assertNull(status.getException());
    }

    @Test
    void moreProblemsThanFitIntoADialogAreCounted() {
        SpecProblem[] problems = IntStream.rangeClosed(1, 50)
                .mapToObj(line -> new SpecProblem(FILE, line, 1, "wrong"))
                .toArray(SpecProblem[]::new);
        String message = StatusBridge.of(invalid(problems)).getMessage();
        assertTrue(message.contains("50 problems"), message);
        assertTrue(message.contains("line 8,") && !message.contains("line 9,"), message);
    }

    @Test
    void anythingElseKeepsItsTrace() {
        assertNotNull(StatusBridge.of(new IllegalStateException("a fault")).getException());
    }

    private static FleetException invalid(SpecProblem... problems) {
        return new FleetException(new FleetFailure.SpecInvalid(List.of(problems)));
    }
}
