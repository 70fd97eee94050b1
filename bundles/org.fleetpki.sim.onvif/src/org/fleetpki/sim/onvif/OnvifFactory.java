// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;

/**
 * Where devices are made. All devices of a process share the key of their first certificate, as many products share one
 * in the field.
 */
final class OnvifFactory {

    /** The ids of what a device has from the factory. */
    static final String KEY = "Key0";

    static final String CERTIFICATE = "Cert0";
    static final String PATH = "Path0";

    private static final Duration VALIDITY = Duration.ofDays(3650);
    private static final String ALIAS = "factory";

    private final CertificateMaker maker;
    private final KeyPair key;

    OnvifFactory(SecureRandom random) {
        this.maker = new CertificateMaker(random);
        this.key = KeyKind.RSA_2048.generate(random);
    }

    /** The state of a new device: HTTPS is on, with a certificate that nobody signed. */
    OnvifState make(OnvifModel model, DeviceIdentity identity, Instant now) {
        CertificateMaker.Contents contents = new CertificateMaker.Contents(
                new X500Principal("CN=" + identity.serial() + ",O=" + DeviceIdentity.MANUFACTURER),
                List.of(),
                now.minus(Duration.ofDays(1)),
                now.plus(VALIDITY),
                false);
        X509Certificate certificate = maker.selfSigned(contents, key);
        boolean advanced = model.isAdvanced();
        return new OnvifState(
                advanced ? keystore(certificate) : Keystore.empty(),
                new TlsServer(advanced ? List.of(PATH) : List.of(), TlsServer.VERSIONS, false, false, List.of()),
                advanced ? NvtStore.empty() : nvt(certificate),
                new DeviceConfiguration(
                        true, true, identity.hostName(), Duration.ZERO, false, "UTC0", false, List.of()),
                1);
    }

    private Keystore keystore(X509Certificate certificate) {
        KeyMaterial material = KeyMaterial.of(key.getPublic(), Optional.of(key.getPrivate()));
        return Keystore.empty()
                .withKeys(Shelf.<Keystore.Key>empty().with(KEY, new Keystore.Key(ALIAS, material, false)))
                .withCertificates(Shelf.<Keystore.Certificate>empty()
                        .with(CERTIFICATE, new Keystore.Certificate(ALIAS, KEY, certificate)))
                .withPaths(Shelf.<Keystore.Path>empty().with(PATH, new Keystore.Path(ALIAS, List.of(CERTIFICATE))));
    }

    private NvtStore nvt(X509Certificate certificate) {
        return NvtStore.empty()
                .with(Shelf.<NvtStore.Entry>empty()
                        .with(CERTIFICATE, new NvtStore.Entry(certificate, key.getPrivate())))
                .withEnabled(List.of(CERTIFICATE));
    }
}
