// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.SimulatedDevice;

/** An authority, and ways to look at and log in to one simulated device, for stories beyond the contract. */
final class TestBench {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();

    static final DeviceHttp HTTP = new JdkDeviceHttp(
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 4 << 20), InstantSource.system(), RANDOM);
    static final JdkTlsProbe TLS =
            new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system());

    private final SimulatedDevice device;
    private final DeviceAdapter adapter;
    private final CertificateMaker maker = new CertificateMaker(RANDOM);
    private final KeyPair key = KeyKind.RSA_2048.generate(RANDOM);
    private final X500Principal name = new X500Principal("CN=Plant root");

    TestBench(SimulatedDevice device, DeviceAdapter adapter) {
        this.device = device;
        this.adapter = adapter;
    }

    Endpoint endpoint(TlsTrust trust) {
        return new Endpoint(device.host(), device.httpPort(), device.httpsPort(), trust);
    }

    /** The leaf that is served now. */
    X509Certificate leaf() throws DeviceException {
        return TLS.probe(endpoint(TlsTrust.NOTHING)).leaf();
    }

    /** Wait for a leaf. */
    X509Certificate await(Predicate<X509Certificate> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing";
        while (System.nanoTime() < end) {
            try {
                X509Certificate leaf = leaf();
                if (wanted.test(leaf)) {
                    return leaf;
                }
                last = leaf.getSubjectX500Principal() + " by " + leaf.getIssuerX500Principal();
            } catch (DeviceException e) {
                last = e.getMessage();
            }
            Thread.sleep(50); // between two looks, nothing else tells when the web server is back
        }
        throw new AssertionError("the wanted certificate is not served, but " + last);
    }

    /** Log in with what is served now pinned, as soon as the device lets one. */
    DeviceSession open() throws Exception {
        return open(endpoint(TlsTrust.pin(Fingerprint.of(await(leaf -> true)))));
    }

    DeviceSession open(Endpoint endpoint) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Secret secret = new Secret(device.order().password().toCharArray())) {
                return adapter.open(endpoint, new Credentials(device.order().user(), secret));
            } catch (DeviceException e) {
                if (!(e.failure() instanceof Failure.Unreachable) || System.nanoTime() > end) {
                    throw e;
                }
            }
            Thread.sleep(50); // between two attempts, as above
        }
    }

    CertificateSubject subject() {
        return new CertificateSubject(
                new X500Principal("CN=" + device.host()),
                List.of(org.fleetpki.pki.api.GeneralName.ofHost(device.host())));
    }

    static KeyPair newKey() {
        return KeyKind.RSA_2048.generate(RANDOM);
    }

    /** A certificate for the device's address. */
    X509Certificate issue(PublicKey certified) {
        Instant now = Instant.now();
        CertificateMaker.Contents contents = new CertificateMaker.Contents(
                subject().name(),
                List.of(new GeneralName(GeneralName.iPAddress, device.host())),
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofDays(30)),
                false);
        return maker.issue(contents, certified, name, key.getPrivate());
    }

    /** The key that a request in PEM asks for. */
    static PublicKey requested(byte[] pem) throws Exception {
        String base64 = new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        byte[] encoded = ParsedRequest.parse(Base64.getDecoder().decode(base64))
                .publicKey()
                .encoded()
                .toArray();
        return keyFactory().generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static KeyFactory keyFactory() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA");
    }
}
