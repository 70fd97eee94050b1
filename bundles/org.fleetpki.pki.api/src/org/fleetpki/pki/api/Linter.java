// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.cert.X509Certificate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Holds a certificate against all rules. */
@ProviderType
public interface Linter {

    /** What the rules have to say, errors first; empty if all are kept. A rule that fails becomes a finding. */
    List<Finding> lint(X509Certificate certificate);
}
