// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnvifSettingsTest {

    @AfterEach
    void forget() {
        System.clearProperty(OnvifSettings.TOLERANCE);
    }

    @Test
    void propertiesSayOtherwise() {
        assertEquals(Duration.ofSeconds(5), OnvifSettings.fromSystemProperties().tolerance());
        System.setProperty(OnvifSettings.TOLERANCE, "PT5M");
        assertEquals(Duration.ofMinutes(5), OnvifSettings.fromSystemProperties().tolerance());
    }

    @Test
    void aPropertyThatIsNoDurationIsSaid() {
        System.setProperty(OnvifSettings.TOLERANCE, "soon");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, OnvifSimulator::new);
        assertEquals("fleetpki.sim.onvif.tolerance is 'soon'; write it like PT0.5S", refused.getMessage());
    }

    @Test
    void aModelThatThereIsNotIsSaid() {
        IOException refused = assertThrows(IOException.class, () -> Nvt.on("M-2000", "127.20.46.1"));
        assertTrue(
                refused.getMessage().endsWith("there are ADV-1, LEGACY-1, TOKEN-1, DIGEST-1, BOTH-1, CAPS-1, SMALL-1"));
    }
}
