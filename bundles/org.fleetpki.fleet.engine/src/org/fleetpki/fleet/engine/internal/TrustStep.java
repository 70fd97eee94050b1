// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Fingerprint;

/** Adds the authorities' certificates one by one: devices take no file with several. */
final class TrustStep implements TransactionStep {

    /** Before the fingerprint of each certificate; the value is its name in the device. */
    private static final String ID = "id.";

    @Override
    public StepKind kind() {
        return StepKind.TRUST;
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent) throws DeviceException {
        TrustList list = transaction.access().need(TrustList.class);
        List<StoredCertificate> there = list.trusted();
        Map<String, String> ids = new HashMap<>();
        for (X509Certificate certificate : transaction.issuing().issuer().trustOrder()) {
            Optional<String> known = idOf(certificate, there);
            String id = known.isPresent() ? known.get() : list.add(certificate);
            ids.put(ID + Fingerprint.of(certificate).hex(), id);
        }
        return ids;
    }

    private static Optional<String> idOf(X509Certificate certificate, List<StoredCertificate> there) {
        return there.stream()
                .filter(stored -> stored.certificate().equals(certificate))
                .map(StoredCertificate::id)
                .findFirst();
    }

    /** Only what was not there before: the device may have known an authority for reasons of its own. */
    @Override
    public void undo(TransactionContext transaction) throws DeviceException {
        Optional<TrustList> list = transaction.access().find(TrustList.class);
        if (list.isEmpty()) {
            return;
        }
        List<X509Certificate> ours = transaction.issuing().issuer().trustOrder();
        List<String> before = transaction.log().snapshot().trustIds();
        for (StoredCertificate stored : list.get().trusted()) {
            if (ours.contains(stored.certificate()) && !before.contains(stored.id())) {
                list.get().remove(stored.id());
            }
        }
    }

    /** The names, in the device, of what is to be served behind the leaf. */
    static List<String> chainIds(TransactionContext transaction) {
        Map<String, String> ids = transaction.log().done(StepKind.TRUST).orElse(Map.of());
        List<String> chain = new ArrayList<>();
        for (X509Certificate certificate : transaction.issuing().issuer().intermediates()) {
            String id = ids.get(ID + Fingerprint.of(certificate).hex());
            if (id != null) {
                chain.add(id);
            }
        }
        return chain;
    }
}
