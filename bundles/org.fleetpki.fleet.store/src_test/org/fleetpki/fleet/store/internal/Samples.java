// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Workspace;

/** Values to store. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final List<X509Certificate> CHAIN = chain();

    /** As seen so many nanoseconds after noon. */
    static Observation observation(String deviceId, long nanos) {
        return new Observation(
                deviceId,
                "10.0.0.48",
                NOON.plusNanos(nanos),
                "axis",
                new DeviceFacts("AXIS", "P3265-V", "ACCC8E000001", "11.11.135"),
                DeviceStatus.ABOUT_TO_EXPIRE,
                HttpsStatus.DISABLED,
                "It's \"odd\"; äöü 摄像机",
                Optional.of(HttpsMode.HTTP_AND_HTTPS),
                CHAIN,
                true,
                Optional.of(Duration.ofMillis(-1500)),
                "digest-" + nanos);
    }

    /** As of a device that did not answer. */
    static Observation nothing(String deviceId) {
        return new Observation(
                deviceId,
                "fe80::1",
                NOON,
                "",
                DeviceFacts.UNKNOWN,
                DeviceStatus.UNREACHABLE,
                HttpsStatus.UNKNOWN,
                "",
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                "");
    }

    static Journal.Entry entry(int number) {
        return new Journal.Entry(
                "plan", "cam", "KEY", Journal.Mark.BEGUN, Map.of("number", String.valueOf(number)), NOON);
    }

    static FleetStore open(Path folder) throws FleetException {
        return open(folder, Migration.ALL);
    }

    static FleetStore open(Path folder, List<Migration> migrations) throws FleetException {
        return new SqliteFleetStores(migrations, InstantSource.fixed(NOON)).open(new Workspace(folder));
    }

    private static List<X509Certificate> chain() {
        try (InputStream in = Samples.class.getResourceAsStream("certificates.pem")) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            byte[] pem = text.substring(text.indexOf("-----BEGIN")).getBytes(StandardCharsets.US_ASCII);
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Samples() {}
}
