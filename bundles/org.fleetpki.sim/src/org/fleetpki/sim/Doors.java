// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.List;
import java.util.Optional;

/**
 * By which protocols a device is open.
 *
 * @param http whether plain HTTP is
 * @param https what HTTPS shows; empty if it is closed
 * @param versions the versions of TLS that HTTPS speaks, in the JDK's names, such as {@code TLSv1.3}
 */
public record Doors(boolean http, Optional<TlsIdentity> https, List<String> versions) {

    public Doors {
        versions = List.copyOf(versions);
    }

    /** With TLS 1.2 and 1.3. */
    public Doors(boolean http, Optional<TlsIdentity> https) {
        this(http, https, List.of("TLSv1.2", "TLSv1.3"));
    }
}
