// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks at what a TLS server really sends: which versions it speaks, also those that no client of today does, and which
 * certificates, in which order. No handshake is completed, and nothing is sent after the server's first answer.
 */
@ProviderType
public interface TlsExaminer {

    /**
     * Examine a server. A server that does not answer, or answers nonsense, is a finding.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    TlsExamination examine(TlsExamOrder order) throws InterruptedException;
}
