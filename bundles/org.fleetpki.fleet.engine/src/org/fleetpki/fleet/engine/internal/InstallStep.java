// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.PkiException;

/** Installs the certificate beside the one in use. */
final class InstallStep implements TransactionStep {

    @Override
    public StepKind kind() {
        return StepKind.INSTALL;
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, PkiException, StepException {
        X509Certificate leaf = transaction
                .issued()
                .orElseThrow(() -> new StepException("The certificate is not in the authority's records any more."));
        String id = transaction.device().certificateId();
        if (!isThere(transaction, id, leaf)) {
            List<X509Certificate> chain = new ArrayList<>();
            chain.add(leaf);
            chain.addAll(transaction.issuing().issuer().intermediates());
            transaction.access().need(CsrOnDevice.class).install(id, chain);
        }
        return Map.of();
    }

    private static boolean isThere(TransactionContext transaction, String id, X509Certificate leaf)
            throws DeviceException {
        Optional<CertificateStore> store = transaction.access().find(CertificateStore.class);
        return store.isPresent()
                && store.get().certificates().stream()
                        .anyMatch(stored ->
                                stored.id().equals(id) && stored.certificate().equals(leaf));
    }
}
