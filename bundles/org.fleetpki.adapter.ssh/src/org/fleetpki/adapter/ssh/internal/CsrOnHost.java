// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.CertificateChains;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;

/** Keys made by the device's own openssl, which stay in its folder. */
record CsrOnHost(Pairs pairs) implements CsrOnDevice {

    /** A small processor takes more than a minute for an RSA key of 4096 bits. */
    private static final Duration KEY_PATIENCE = Duration.ofSeconds(180);

    @Override
    public Set<KeyType> keyTypes() {
        return KeyType.ofDevices();
    }

    @Override
    public boolean isExperimental() {
        return pairs.profile().experimental();
    }

    @Override
    public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
        pairs.onPair(
                Script.CREATE_KEY,
                "make the key '" + id + "'",
                id,
                algorithm(type),
                RequestConfiguration.of(subject),
                KEY_PATIENCE);
    }

    /** By the names of openssl-genpkey(1). */
    private static List<String> algorithm(KeyType type) {
        return switch (type) {
            case EC_P256 -> List.of("EC", "ec_paramgen_curve:P-256");
            case EC_P384 -> List.of("EC", "ec_paramgen_curve:P-384");
            case EC_P521 -> List.of("EC", "ec_paramgen_curve:P-521");
            case RSA_2048, RSA_3072, RSA_4096 -> List.of("RSA", "rsa_keygen_bits:" + type.bits());
            default -> throw new IllegalArgumentException("no device makes keys of kind " + type.id());
        };
    }

    @Override
    public byte[] request(String id, CertificateSubject subject) throws DeviceException {
        return pairs.onPair(
                        Script.REQUEST,
                        "make a request for '" + id + "'",
                        id,
                        List.of(),
                        RequestConfiguration.of(subject),
                        Shell.SHORT)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void install(String id, List<X509Certificate> chain) throws DeviceException {
        byte[] file = Pem.encode(CertificateChains.withoutRoot(chain)).getBytes(StandardCharsets.US_ASCII);
        pairs.onPair(
                Script.INSTALL,
                "install the certificate '" + id + "'",
                id,
                List.of(Integer.toString(file.length)),
                file,
                Shell.SHORT);
    }
}
