// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.ui.common.ActiveWorkspace.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedWorkspaceTest {

    @TempDir
    private Path folder;

    private final FakeFleet fake = new FakeFleet();
    private final RememberedWorkspace workspace = new RememberedWorkspace(fake, fake, fake);

    @BeforeEach
    void fleetFile() throws IOException {
        Files.writeString(folder.resolve("fleet.yaml"), "");
    }

    @Test
    void opensAndRemembersAndClosesTheDatabase() throws FleetException {
        fake.stored.add(seen("cam-1", DeviceStatus.OK));
        workspace.open(folder);
        assertEquals(folder, workspace.fleet().orElseThrow().workspace().root());
        assertEquals(
                DeviceStatus.OK, workspace.observation("cam-1").orElseThrow().status());
        assertTrue(workspace.observation("cam-2").isEmpty());
        assertEquals(Optional.of(folder), workspace.remembered());
        assertEquals(0, fake.open);
    }

    @Test
    void aFolderWithoutAFleetFileIsRefusedAndTheOneBeforeStays(@TempDir Path other) throws FleetException {
        workspace.open(folder);
        FleetException refused = assertThrows(FleetException.class, () -> workspace.open(other));
        assertTrue(refused.getMessage().contains("there is no fleet.yaml"), refused.getMessage());
        assertEquals(folder, workspace.fleet().orElseThrow().workspace().root());
        assertEquals(Optional.of(folder), workspace.remembered());
        assertEquals(refused.getMessage(), workspace.problem());
    }

    @Test
    void aMalformedFileIsSaidUntilItIsMended() throws FleetException {
        fake.malformed = true;
        assertThrows(FleetException.class, () -> workspace.open(folder));
        assertTrue(workspace.problem().contains("a fleet needs a name"));
        assertTrue(workspace.fleet().isEmpty());
        fake.malformed = false;
        workspace.open(folder);
        assertEquals("", workspace.problem());
    }

    @Test
    void whatIsSeenReplacesWhatWasSeenAndIsTold() throws FleetException {
        fake.stored.add(seen("cam-1", DeviceStatus.UNREACHABLE));
        workspace.open(folder);
        AtomicInteger told = new AtomicInteger();
        try (Subscription subscription = workspace.onChange(told::incrementAndGet)) {
            workspace.seen(seen("cam-1", DeviceStatus.OK));
            assertEquals(
                    DeviceStatus.OK,
                    workspace.observation("cam-1").orElseThrow().status());
        }
        workspace.seen(seen("cam-1", DeviceStatus.PROBLEM));
        assertEquals(1, told.get());
    }

    @Test
    void reloadWithoutAWorkspaceDoesNothing() throws FleetException {
        workspace.reload();
        assertTrue(workspace.fleet().isEmpty());
    }

    private static Observation seen(String id, DeviceStatus status) {
        return new Observation(
                id,
                "192.0.2.1",
                Instant.EPOCH,
                "axis",
                DeviceFacts.UNKNOWN,
                status,
                HttpsStatus.UNKNOWN,
                "",
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                "");
    }
}
