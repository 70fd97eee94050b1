// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

class RequestKeyTest {

    @Test
    void tellsTheCertificateOfTheRequestFromOthers() throws Exception {
        byte[] request =
                Variable.bytes(Answers.text("request.txt"), Variable.REQUEST).orElseThrow();
        assertTrue(RequestKey.isIn(request, Answers.certificate("pbx1.pem")));
        assertFalse(RequestKey.isIn(request, Answers.certificate("pbx2.pem")));
        assertFalse(RequestKey.isIn(new byte[0], Answers.certificate("pbx1.pem")));
    }

    @Test
    void readsCommonNamesWhateverElseIsInAName() {
        assertEquals("a", FactoryAuthority.commonName(new X500Principal("O=x+CN=y,CN=a,C=DE")), "the one of its own");
        assertEquals("", FactoryAuthority.commonName(new X500Principal("O=x")));
        assertFalse(FactoryAuthority.issued(Answers.certificate("pbx1.pem")));
    }

    @Test
    void readsMacAddressesInEveryForm() {
        for (String text : new String[] {"00-90-33-0A-00-6E", "00:90:33:0a:00:6e", " 0090330a006e", "0090.330a.006e"}) {
            assertEquals(Optional.of("0090330a006e"), MacAddress.normalize(text));
        }
        for (String text : new String[] {"", "00-90-33-0a-00", "00-90-33-0a-00-6g", "#m"}) {
            assertEquals(Optional.empty(), MacAddress.normalize(text));
        }
    }

    @Test
    void readsTheNamesOfTheFactory() {
        assertEquals(Optional.of(new HardwareId("IP411", "0611ac")), HardwareId.parse("IP411-06-11-AC"));
        assertEquals(
                "0090330611ac", HardwareId.parse("IP411-06-11-ac").orElseThrow().serial());
        for (String text : new String[] {"", "IP411", "IP411-06-11", "IP411-06-11-ag", "pbx.example"}) {
            assertEquals(Optional.empty(), HardwareId.parse(text));
        }
    }
}
