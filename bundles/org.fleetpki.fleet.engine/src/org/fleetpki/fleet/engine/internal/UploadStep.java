// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFormat;

/** Brings the key that this program made, and its certificate, to a device that makes no key itself. */
final class UploadStep implements TransactionStep {

    /** As devices read them: the strong form first, the old one only for a device that refuses it. */
    private static final List<PkiFormat> FORMS = List.of(PkiFormat.PKCS12, PkiFormat.PKCS12_LEGACY);

    @Override
    public StepKind kind() {
        return StepKind.INSTALL;
    }

    @Override
    public Map<String, String> intend(TransactionContext transaction) throws DeviceException {
        return InPlace.intent(transaction, placement(transaction));
    }

    private static Placement placement(TransactionContext transaction) throws DeviceException {
        Optional<KeyUpload> keys = keys(transaction);
        return keys.isPresent()
                ? keys.get().placement()
                : transaction.access().need(Pkcs12Upload.class).placement();
    }

    /** The simpler way, if the device has it and takes this kind of key. */
    private static Optional<KeyUpload> keys(TransactionContext transaction) throws DeviceException {
        return transaction
                .access()
                .find(KeyUpload.class)
                .filter(upload -> upload.keyTypes()
                        .contains(transaction.plan().policy().profile().keyType()));
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, PkiException, StepException {
        X509Certificate leaf = transaction.issuedLeaf();
        boolean served = intent.containsKey(InPlace.ID) && InPlace.serves(transaction, leaf);
        if (!served && !StoredEntry.holds(transaction, leaf)) {
            KeyPair key = transaction.ownKey();
            InPlace.install(transaction, intent, () -> bring(transaction, leaf, key));
        }
        transaction.forgetOwnKey();
        return Map.of();
    }

    private static void bring(TransactionContext transaction, X509Certificate leaf, KeyPair key)
            throws DeviceException, PkiException {
        String id = transaction.device().certificateId();
        List<X509Certificate> chain = transaction.chain(leaf);
        Optional<KeyUpload> keys = keys(transaction);
        if (keys.isPresent()) {
            keys.get().upload(id, chain, key.getPrivate());
            return;
        }
        Pkcs12Upload upload = transaction.access().need(Pkcs12Upload.class);
        for (PkiFormat form : FORMS) {
            try (Secret passphrase = transaction.tools().ownKeys().passphrase()) {
                upload.upload(id, transaction.tools().ownKeys().file(form, id, key, chain, passphrase), passphrase);
                return;
            } catch (DeviceException e) {
                if (form == FORMS.getLast() || !(e.failure() instanceof Failure.Rejected)) {
                    throw e;
                }
            }
        }
    }

    /** Deletes key and certificate; what stands in a device's one place, {@link InPlaceReturn} sees to. */
    @Override
    public void undo(TransactionContext transaction) throws DeviceException, StepException {
        if (!transaction.log().isReplaced()) {
            StoredEntry.delete(transaction);
        }
    }
}
