// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.webform.WebformProfile;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SunellProfileTest {

    @TempDir
    Path folder;

    @Test
    void theShippedProfileIsRight() {
        assertEquals("sunell", SunellProfile.load().family());
    }

    @Test
    void aProfileOfTheUsersStandsInForIt() throws IOException {
        Path file = folder.resolve("own.yaml");
        assertEquals(Optional.empty(), SunellProfile.own(file.toString()), "a file that is missing");
        Files.writeString(file, "family: [");
        assertEquals(Optional.empty(), SunellProfile.own(file.toString()), "a file that is broken");
        String text = """
                fleetpki-webform: 1
                family: %s
                vendor: Sunell
                title: Corrected
                sources: [looked at in a browser]
                recognise: {method: GET, path: /, success: {contains: sunell}}
                login: {kind: none}
                """;
        Files.writeString(file, text.formatted("other"));
        assertEquals(Optional.empty(), SunellProfile.own(file.toString()), "a file for another family");
        Files.writeString(file, text.formatted("sunell"));
        assertEquals(
                Optional.of("Corrected"), SunellProfile.own(file.toString()).map(WebformProfile::title));
    }

    @Test
    void theStepsNameTheCameraAndAllThreeSolutions() {
        StepsOnSunell steps = new StepsOnSunell(new Endpoint("192.0.2.7", 80, 8443, TlsTrust.NOTHING));
        String all = String.join(
                "\n",
                steps.steps(new CertificateSubject(
                        new X500Principal("CN=cam7"),
                        List.of(GeneralName.ofHost("cam7.plant.example"), GeneralName.ofHost("192.0.2.7")))));
        for (String part : List.of(
                "cacert.crt",
                "certreq.pem",
                "subjectAltName=DNS:cam7.plant.example,IP:192.0.2.7",
                "https://192.0.2.7:8443/",
                "factory reset")) {
            assertTrue(all.contains(part), part + " in " + all);
        }
    }
}
