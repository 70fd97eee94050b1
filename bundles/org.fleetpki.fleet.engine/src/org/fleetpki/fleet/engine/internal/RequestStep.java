// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Base64;
import java.util.Map;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;

/** Reads the request that the device made, with the proof that it holds the key. */
final class RequestStep implements TransactionStep {

    private static final String REQUEST = "request";

    @Override
    public StepKind kind() {
        return StepKind.REQUEST;
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, PkiException, StepException {
        byte[] data = transaction
                .access()
                .need(CsrOnDevice.class)
                .request(transaction.device().certificateId(), transaction.subject());
        CertificateRequest request = transaction.tools().reader().request(data);
        KeyType wanted = transaction.plan().policy().profile().keyType();
        if (KeyType.of(request.publicKey()).filter(wanted::equals).isEmpty()) {
            throw new StepException("The device was told to make an " + wanted.id() + " key and made a "
                    + request.publicKey().getAlgorithm() + " key of " + KeyType.sizeOf(request.publicKey())
                    + " bits; nothing was issued for it.");
        }
        return Map.of(REQUEST, Base64.getEncoder().encodeToString(data));
    }

    /** The request as it was read, by this run or by one before it. */
    static CertificateRequest read(TransactionContext transaction) throws PkiException {
        String data = transaction.log().done(StepKind.REQUEST).orElseThrow().get(REQUEST);
        return transaction.tools().reader().request(Base64.getDecoder().decode(data));
    }
}
