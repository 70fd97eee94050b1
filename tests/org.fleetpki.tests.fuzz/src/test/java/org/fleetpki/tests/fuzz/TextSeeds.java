// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.fleetpki.pki.profiles.internal.ProfileFiles;

/** What is read as text. */
final class TextSeeds {

    /** The profiles of the product. */
    static List<byte[]> profiles() {
        ProfileFiles files = new ProfileFiles();
        return files.builtIn().stream()
                .map(profile -> files.builtInText(profile.id()).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** A request with every field. */
    static List<byte[]> batch(byte[] certificate) {
        String pem = "-----BEGIN CERTIFICATE-----\\n" + Base64.getEncoder().encodeToString(certificate)
                + "\\n-----END CERTIFICATE-----";
        String line = """
                {"id":"1","leaf":"%s","intermediates":["%s"],"trust":["%s"],"crls":[],"at":"2026-06-01T00:00:00Z",\
                "purpose":"serverAuth","profile":"webpki","maxDepth":3,"names":[{"dns":"cam-1.example"}]}""".formatted(pem, pem, pem);
        return List.of(line.getBytes(StandardCharsets.UTF_8));
    }

    private TextSeeds() {}
}
