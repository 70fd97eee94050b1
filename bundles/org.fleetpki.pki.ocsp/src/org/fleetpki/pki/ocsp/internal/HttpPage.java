// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Something that is served. */
@FunctionalInterface
interface HttpPage {

    /** Send a response; whoever calls closes the exchange. */
    void answer(HttpExchange exchange) throws IOException;
}
