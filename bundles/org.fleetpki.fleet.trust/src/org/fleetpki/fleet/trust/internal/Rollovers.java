// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustChange;
import org.fleetpki.fleet.api.trust.TrustRollover;
import org.fleetpki.fleet.api.trust.TrustSurvey;

/** Finds where a fleet stands between two authorities. */
final class Rollovers {

    private final Signatures signatures;
    private final List<X509Certificate> known;
    private final X509Certificate before;
    private final X509Certificate after;

    Rollovers(Signatures signatures, List<X509Certificate> known, X509Certificate before, X509Certificate after) {
        this.signatures = signatures;
        this.known = known;
        this.before = before;
        this.after = after;
    }

    /**
     * Where it stands.
     *
     * @param stage the first stage that is not finished
     * @param done how many have finished it
     * @param open those that have not
     * @param unknown those that nobody could look into
     * @param changes what would finish it
     */
    record Standing(
            TrustRollover.Stage stage, int done, List<String> open, List<String> unknown, List<TrustChange> changes) {}

    Standing standing(TrustSurvey survey) {
        List<DeviceTrust> seen = survey.devices().stream()
                .filter(device -> device.problem().isEmpty())
                .toList();
        List<String> unknown = survey.devices().stream()
                .filter(device -> !device.problem().isEmpty())
                .map(DeviceTrust::deviceId)
                .toList();
        List<DeviceTrust> trusting = seen.stream()
                .filter(device -> device.anchors().contains(before))
                .toList();
        List<DeviceTrust> presenting = seen.stream().filter(this::isOfOld).toList();
        List<DeviceTrust> lacking = trusting.stream()
                .filter(device -> !device.anchors().contains(after))
                .toList();
        // Whoever retires the old authority while somebody is out of sight leaves that one behind for good.
        if (!lacking.isEmpty() || !unknown.isEmpty() && !presenting.isEmpty()) {
            return new Standing(
                    TrustRollover.Stage.DISTRIBUTE,
                    trusting.size() - lacking.size(),
                    ids(lacking),
                    unknown,
                    changes(lacking, TrustChange.Action.ADD, after, "So that it knows the new authority beforehand."));
        }
        if (!presenting.isEmpty() || !unknown.isEmpty()) {
            long reissued =
                    seen.stream().filter(device -> leadsTo(device, after)).count();
            return new Standing(TrustRollover.Stage.REISSUE, (int) reissued, ids(presenting), unknown, List.of());
        }
        List<DeviceTrust> removable = trusting.stream()
                .filter(device -> device.trusted().orElseThrow().stream()
                        .anyMatch(stored -> stored.certificate().equals(before)
                                && stored.origin() != StoredCertificate.Origin.FACTORY))
                .toList();
        if (!removable.isEmpty()) {
            return new Standing(
                    TrustRollover.Stage.RETIRE,
                    seen.size() - removable.size(),
                    ids(removable),
                    List.of(),
                    changes(
                            removable,
                            TrustChange.Action.REMOVE,
                            before,
                            "No device presents a certificate of the old authority any more."));
        }
        return new Standing(TrustRollover.Stage.FINISHED, seen.size(), List.of(), List.of(), List.of());
    }

    /** What a cross-signed authority signed leads to both; it is of the new one, as nobody needs the old one for it. */
    private boolean isOfOld(DeviceTrust device) {
        return leadsTo(device, before) && !leadsTo(device, after);
    }

    private boolean leadsTo(DeviceTrust device, X509Certificate authority) {
        return !device.presented().isEmpty() && signatures.leads(device.presented(), known, authority);
    }

    private static List<String> ids(List<DeviceTrust> devices) {
        return devices.stream().map(DeviceTrust::deviceId).toList();
    }

    private static List<TrustChange> changes(
            List<DeviceTrust> devices, TrustChange.Action action, X509Certificate certificate, String reason) {
        return devices.stream()
                .map(device -> new TrustChange(device.deviceId(), action, certificate, reason))
                .toList();
    }
}
