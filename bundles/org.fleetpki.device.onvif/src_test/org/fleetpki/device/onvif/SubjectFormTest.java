// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

class SubjectFormTest {

    @Test
    void writesANameAsDevicesWantIt() {
        X500Principal name = new X500Principal("CN=cam/1,O=Example,C=DE");
        assertEquals("CN=cam/1,O=Example,C=DE", SubjectForm.RFC4514.write(name));
        assertEquals("/C=DE/O=Example/CN=cam\\/1", SubjectForm.SLASHES.write(name));
    }
}
