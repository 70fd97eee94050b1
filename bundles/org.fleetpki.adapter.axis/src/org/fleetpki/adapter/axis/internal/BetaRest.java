// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import org.fleetpki.device.http.Exchange;

/** AXIS OS 11.6 to 11.10: {@code cert} v1beta, where PUT both changes an entry and triggers an action. */
final class BetaRest extends RestCertificates {

    BetaRest(Exchange exchange) {
        super(exchange, "/config/rest/cert/v1beta", "PUT", "PUT");
    }
}
