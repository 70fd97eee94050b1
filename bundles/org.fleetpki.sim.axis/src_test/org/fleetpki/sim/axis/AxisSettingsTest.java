// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AxisSettingsTest {

    @AfterEach
    void forget() {
        System.clearProperty(AxisSettings.RESTART_GAP);
    }

    @Test
    void theRestartGapIsFiveSecondsUnlessAPropertySaysOtherwise() {
        assertEquals(Duration.ofSeconds(5), AxisSettings.fromSystemProperties().restartGap());
        System.setProperty(AxisSettings.RESTART_GAP, "PT0.25S");
        assertEquals(Duration.ofMillis(250), AxisSettings.fromSystemProperties().restartGap());
    }

    @Test
    void aPropertyThatIsNoDurationIsSaid() {
        System.setProperty(AxisSettings.RESTART_GAP, "soon");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, AxisSimulator::new);
        assertEquals("fleetpki.sim.axis.restartGap is 'soon'; write it like PT0.5S", refused.getMessage());
    }
}
