// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.HttpsStatus;

/**
 * The two columns that AXIS Device Manager shows, Status and HTTPS, from what was seen.
 *
 * <p>Status: the first of these that applies.
 *
 * <table>
 * <caption>Status</caption>
 * <tr><th>seen</th><th>status</th></tr>
 * <tr><td>nothing answered in time</td><td>Not reachable</td></tr>
 * <tr><td>neither a pin nor an authority accepts the leaf</td><td>Certificate not trusted</td></tr>
 * <tr><td>the device refused the user name or password</td><td>Log-in refused</td></tr>
 * <tr><td>anything else went wrong</td><td>Problem</td></tr>
 * <tr><td>the leaf has ended</td><td>Certificate has expired</td></tr>
 * <tr><td>the leaf has not begun</td><td>Certificate not yet valid</td></tr>
 * <tr><td>the leaf ends within the renewal window</td><td>Certificate about to expire</td></tr>
 * <tr><td>else, HTTPS being off included</td><td>OK</td></tr>
 * </table>
 *
 * <p>HTTPS: "ours" is a leaf that chains to an authority of the workspace, expired or not, whatever it names. The mode
 * is unknown where the session has no such setting (as with devices that are only looked at), and the log-in is
 * missing where there was none.
 *
 * <table>
 * <caption>HTTPS</caption>
 * <tr><th>HTTPS serves</th><th>device holds one of ours</th><th>mode</th><th>policy wants</th><th>HTTPS</th></tr>
 * <tr><td>ours</td><td>–</td><td>HTTPS only</td><td>any</td><td>Enabled</td></tr>
 * <tr><td>ours</td><td>–</td><td>both</td><td>both</td><td>Enabled</td></tr>
 * <tr><td>ours</td><td>–</td><td>both</td><td>HTTPS only</td><td>Disabled</td></tr>
 * <tr><td>ours</td><td>–</td><td>has no such setting</td><td>any</td><td>Enabled</td></tr>
 * <tr><td>ours</td><td>–</td><td>not seen, no log-in</td><td>any</td><td>Unknown</td></tr>
 * <tr><td>another's, or HTTPS is off</td><td>yes</td><td>any</td><td>any</td><td>Disabled</td></tr>
 * <tr><td>another's, or HTTPS is off</td><td>no</td><td>any</td><td>any</td>
 *     <td>Disabled (Missing server certificate)</td></tr>
 * <tr><td>another's, or nothing seen</td><td>not seen, no log-in</td><td>–</td><td>any</td><td>Unknown</td></tr>
 * </table>
 *
 * Before all that: no adapter is "Unsupported device", an adapter that cannot work with this firmware is "Unsupported
 * firmware".
 */
final class Statuses {

    /** What a failure makes of a device. */
    static DeviceStatus of(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable unreachable -> DeviceStatus.UNREACHABLE;
            case Failure.Untrusted untrusted -> DeviceStatus.UNTRUSTED;
            case Failure.Unauthorized unauthorized -> DeviceStatus.LOGIN_REFUSED;
            case Failure.Unsupported unsupported -> DeviceStatus.PROBLEM;
            case Failure.Rejected rejected -> DeviceStatus.PROBLEM;
            case Failure.Unexpected unexpected -> DeviceStatus.PROBLEM;
        };
    }

    /** What the served leaf makes of a device that all went well with. */
    static DeviceStatus of(Optional<X509Certificate> leaf, Instant now, Duration renewBefore) {
        if (leaf.isEmpty()) {
            return DeviceStatus.OK;
        }
        Instant end = leaf.get().getNotAfter().toInstant();
        if (now.isAfter(end)) {
            return DeviceStatus.EXPIRED;
        }
        if (now.isBefore(leaf.get().getNotBefore().toInstant())) {
            return DeviceStatus.NOT_YET_VALID;
        }
        return end.isBefore(now.plus(renewBefore)) ? DeviceStatus.ABOUT_TO_EXPIRE : DeviceStatus.OK;
    }

    /**
     * The HTTPS column.
     *
     * @param servesOurs whether HTTPS serves a certificate of ours
     * @param holdsOurs whether the device holds one; empty if there was no log-in
     * @param mode empty if it was not seen
     * @param wanted what the policy asks for
     */
    static HttpsStatus https(
            boolean servesOurs, Optional<Boolean> holdsOurs, Optional<HttpsMode> mode, HttpsMode wanted) {
        if (!servesOurs) {
            return holdsOurs
                    .map(holds -> holds ? HttpsStatus.DISABLED : HttpsStatus.MISSING_CERTIFICATE)
                    .orElse(HttpsStatus.UNKNOWN);
        }
        if (mode.isEmpty()) {
            return holdsOurs.isPresent() ? HttpsStatus.ENABLED : HttpsStatus.UNKNOWN;
        }
        return switch (mode.get()) {
            case HTTPS_ONLY -> HttpsStatus.ENABLED;
            case HTTP_AND_HTTPS -> wanted == HttpsMode.HTTP_AND_HTTPS ? HttpsStatus.ENABLED : HttpsStatus.DISABLED;
            // It says that HTTPS is off and yet serves it: what the device says of itself is out of date.
            case HTTP_ONLY -> HttpsStatus.DISABLED;
        };
    }

    private Statuses() {}
}
