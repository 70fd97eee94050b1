// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.sim.SimulatedDevice;
import org.junit.jupiter.api.function.Executable;

/** An adapter and a device on one bench, with what the rules need to hold one against the other. */
final class Bench {

    static final String WRONG_PASSWORD = "certainly-not-the-password";

    /** Longer than any web server's restart. */
    static final Duration RESTART = Duration.ofSeconds(60);

    private final DeviceAdapter adapter;
    private final SimulatedDevice device;
    private final Map<String, String> settings;

    /** @param settings of the family, for this device */
    Bench(DeviceAdapter adapter, SimulatedDevice device, Map<String, String> settings) {
        this.adapter = adapter;
        this.device = device;
        this.settings = Map.copyOf(settings);
    }

    DeviceAdapter adapter() {
        return adapter;
    }

    SimulatedDevice device() {
        return device;
    }

    Endpoint endpoint(TlsTrust trust) {
        return new Endpoint(device.host(), device.httpPort(), device.httpsPort(), trust).with(settings);
    }

    /** The device with the leaf pinned that it serves now. */
    Endpoint pinned() throws GeneralSecurityException {
        return endpoint(TlsTrust.pin(Fingerprint.of(leaf())));
    }

    X509Certificate leaf() throws GeneralSecurityException {
        return FirstContact.chain(device)
                .orElseThrow(() -> new IllegalStateException("the simulated device serves no certificate"))
                .getFirst();
    }

    DeviceSession open(Endpoint endpoint) throws DeviceException {
        return open(endpoint, device.order().password());
    }

    DeviceSession open(Endpoint endpoint, String password) throws DeviceException {
        try (Secret secret = new Secret(password.toCharArray())) {
            // the caller of an adapter may destroy its secret as soon as the session is open
            return adapter.open(endpoint, new Credentials(device.order().user(), secret));
        }
    }

    /** Open as soon as the web server is back. */
    DeviceSession reopen(Endpoint endpoint) throws DeviceException, InterruptedException {
        long end = System.nanoTime() + RESTART.toNanos();
        while (true) {
            try {
                return open(endpoint);
            } catch (DeviceException e) {
                if (!(e.failure() instanceof Failure.Unreachable) || System.nanoTime() > end) {
                    throw e;
                }
            }
            Thread.sleep(50); // between two attempts, nothing else tells when the web server is back
        }
    }

    /** The names to certify for this device. */
    CertificateSubject subject() {
        return new CertificateSubject(
                new X500Principal("CN=" + device.host()), List.of(GeneralName.ofHost(device.host())));
    }

    /** Fail with this reason, with no password in any text of the exception. */
    <F extends Failure> F refuses(Class<F> reason, Executable act) {
        DeviceException e = assertThrows(DeviceException.class, act);
        assertNoPassword(e);
        return assertInstanceOf(reason, e.failure(), e.getMessage());
    }

    /** Fail with this reason and leave the device as it was. */
    <F extends Failure> F refusesWithoutAChange(Class<F> reason, Executable act) {
        Map<String, String> before = device.state();
        F failure = refuses(reason, act);
        assertEquals(before, device.state(), "the device has changed all the same");
        return failure;
    }

    void assertNoPassword(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        String all = text.toString();
        for (String password : List.of(WRONG_PASSWORD, device.order().password())) {
            assertFalse(all.contains(password), "the password is in the text of the exception");
        }
        if (e instanceof DeviceException failed && failed.failure().sentence().isBlank()) {
            fail("a failure has a sentence for a person");
        }
    }

    void switchOff() {
        device.close();
    }
}
