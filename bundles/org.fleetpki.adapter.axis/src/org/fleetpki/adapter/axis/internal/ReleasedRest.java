// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import org.fleetpki.device.http.Exchange;

/** AXIS OS 11.11 and later: {@code cert} v1. */
final class ReleasedRest extends RestCertificates {

    ReleasedRest(Exchange exchange) {
        super(exchange, "/config/rest/cert/v1", "PATCH", "POST");
    }
}
