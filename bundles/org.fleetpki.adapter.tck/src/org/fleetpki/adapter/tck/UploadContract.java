// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules about certificates that come with their keys, or are signed by the device itself (C14 to C16). */
@SuppressWarnings("resource") // the device is switched off after each test
abstract class UploadContract extends KeyContract {

    private static final char[] PASSPHRASE = "passphrase-of-the-file".toCharArray();

    @Test
    @DisplayName("C14 a certificate brought with its key is served; one with another's key is refused")
    final void optional_C14_upload() throws Exception {
        ContractAuthority authority = new ContractAuthority();
        X509Certificate issued;
        try (DeviceSession session = bench().open(bench().pinned())) {
            KeyUpload upload = demand(session, KeyUpload.class);
            KeyPair pair = ContractKeys.make(Places.quickest(upload.keyTypes()));
            issued = authority.issue(pair.getPublic(), bench().subject());
            List<X509Certificate> chain = List.of(issued, authority.certificate());
            String id = Places.id(upload.placement());
            KeyPair other = ContractKeys.make(Places.quickest(upload.keyTypes()));
            bench().refusesWithoutAChange(Failure.Rejected.class, () -> upload.upload(id, chain, other.getPrivate()));
            upload.upload(id, chain, pair.getPrivate());
            serve(session, upload.placement());
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), issued, Bench.RESTART), "the new leaf is not served");
    }

    @Test
    @DisplayName("C15 a PKCS #12 file is opened by its passphrase alone, and its certificate served")
    final void optional_C15_pkcs12() throws Exception {
        ContractAuthority authority = new ContractAuthority();
        X509Certificate issued;
        try (DeviceSession session = bench().open(bench().pinned())) {
            Pkcs12Upload upload = demand(session, Pkcs12Upload.class);
            issued = authority.issue(ContractKeys.rsa().getPublic(), bench().subject());
            byte[] file = pkcs12(issued, authority.certificate());
            String id = Places.id(upload.placement());
            try (Secret wrong = new Secret("not-the-passphrase".toCharArray());
                    Secret right = new Secret(PASSPHRASE)) {
                bench().refusesWithoutAChange(Failure.Rejected.class, () -> upload.upload(id, file, wrong));
                upload.upload(id, file, right);
            }
            serve(session, upload.placement());
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), issued, Bench.RESTART), "the new leaf is not served");
    }

    @Test
    @DisplayName("C16 a self-signed certificate is made by the device, with the names and the kind of key asked for")
    final void optional_C16_selfSigned() throws Exception {
        String id;
        Placement placement;
        KeyType type;
        Optional<StoredCertificate> stored = Optional.empty();
        X509Certificate old = bench().leaf();
        try (DeviceSession session = bench().open(bench().pinned())) {
            SelfSignedOnDevice maker = demand(session, SelfSignedOnDevice.class);
            placement = maker.placement();
            id = Places.id(placement);
            type = Places.quickest(maker.keyTypes());
            maker.createSelfSigned(id, type, bench().subject(), Duration.ofDays(365));
            Optional<CertificateStore> store = session.capability(CertificateStore.class);
            if (store.isPresent() && !Places.isInPlace(placement)) {
                stored = Places.find(store.get().certificates(), id);
                assertTrue(stored.isPresent(), "the device does not list what it made");
            }
        }
        X509Certificate made = stored.isPresent()
                ? stored.get().certificate()
                : FirstContact.awaitOtherThan(bench().device(), old, Bench.RESTART)
                        .orElseThrow();
        assertEquals(made.getSubjectX500Principal(), made.getIssuerX500Principal());
        made.verify(made.getPublicKey());
        assertEquals(Optional.of(type), KeyType.of(made.getPublicKey()));
        assertTrue(made.getSubjectX500Principal()
                .getName()
                .contains("CN=" + bench().device().host()));
    }

    private static void serve(DeviceSession session, Placement placement) throws DeviceException {
        if (!Places.isInPlace(placement)) {
            HttpsSettings https = demand(session, HttpsSettings.class);
            https.write(https.read().serving(Places.id(placement), List.of()));
        }
    }

    private static byte[] pkcs12(X509Certificate leaf, X509Certificate issuer) throws Exception {
        KeyStore file = KeyStore.getInstance("PKCS12");
        file.load(null, null);
        file.setKeyEntry("contract", ContractKeys.rsa().getPrivate(), PASSPHRASE, new Certificate[] {leaf, issuer});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.store(out, PASSPHRASE);
        return out.toByteArray();
    }
}
