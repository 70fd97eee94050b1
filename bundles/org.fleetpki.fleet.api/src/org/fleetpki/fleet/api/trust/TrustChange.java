// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.security.cert.X509Certificate;

/**
 * One change of one device's trust list.
 *
 * @param deviceId the device
 * @param action what is done
 * @param certificate to what
 * @param reason why, in one sentence
 */
public record TrustChange(String deviceId, Action action, X509Certificate certificate, String reason) {

    /** What can be done to a trust list. */
    public enum Action {
        ADD,
        REMOVE
    }
}
