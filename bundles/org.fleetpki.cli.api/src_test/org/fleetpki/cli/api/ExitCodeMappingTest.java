// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodeMappingTest {

    private static int codeOf(Outcome... outcomes) {
        List<DeviceResult> results = Stream.of(outcomes)
                .map(outcome -> new DeviceResult(
                        "cam", "127.0.0.1", "", outcome, "", Optional.empty(), Optional.empty(), Duration.ZERO))
                .toList();
        return ExitCodeMapping.of(
                new RunReport("run", "apply", "plan", "fleet", Instant.EPOCH, Instant.EPOCH, results));
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, 0",
        "NOTHING_TO_DO, 0",
        "SKIPPED, 5",
        "REFUSED, 4",
        "CHANGED_SINCE_PLAN, 10",
        "FAILED_UNCHANGED, 5",
        "ROLLED_BACK, 5",
        "FAILED_CHANGED, 5",
        "UNKNOWN, 6",
        "NOT_REACHED, 130"
    })
    void everyOutcomeHasItsCode(Outcome outcome, int code) {
        assertEquals(code, codeOf(Outcome.DONE, outcome, Outcome.NOTHING_TO_DO));
    }

    @ParameterizedTest
    @EnumSource
    void zeroMeansThatEveryDeviceIsAsItShouldBe(Outcome outcome) {
        assertEquals(outcome.isSuccess(), codeOf(outcome) == ExitCodes.OK);
    }

    @Test
    void theGravestOutcomeDecides() {
        assertEquals(ExitCodes.STATE_UNKNOWN, codeOf(Outcome.values()));
        assertEquals(ExitCodes.INTERRUPTED, codeOf(Outcome.ROLLED_BACK, Outcome.NOT_REACHED, Outcome.REFUSED));
        assertEquals(ExitCodes.DEVICES_FAILED, codeOf(Outcome.CHANGED_SINCE_PLAN, Outcome.SKIPPED));
        assertEquals(ExitCodes.DEVICE_CHANGED, codeOf(Outcome.REFUSED, Outcome.CHANGED_SINCE_PLAN));
    }

    @Test
    void anEmptyRunHasNothingLeftToDo() {
        assertEquals(ExitCodes.OK, codeOf());
    }

    @Test
    void exceptionsHaveTheCodeOfWhatTheyCarry() {
        assertEquals(7, ExitCodeMapping.of(new FleetException(new FleetFailure.WorkspaceUnusable(Path.of("/w"), "x"))));
        assertEquals(8, ExitCodeMapping.of(new PkiException(new PkiFailure.WrongPassphrase("it"))));
        assertEquals(4, ExitCodeMapping.of(new CliException(4, "refused")));
        assertEquals(130, ExitCodeMapping.of(new InterruptedException()));
        assertEquals(1, ExitCodeMapping.of(new IOException("nobody declared it")));
        assertEquals(1, ExitCodeMapping.of(new NullPointerException()));
    }
}
