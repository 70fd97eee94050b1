// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pull;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.pull.PullAuthority;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.tests.pki.Pki;

/** Our own authority, with a root and an authority below it, bound to devices that poll. */
final class PullingAuthority implements PullAuthority, AutoCloseable {

    /** How the authority answers. */
    enum Mood {
        WILLING,
        /** Nobody has decided yet. */
        UNDECIDED,
        REFUSING,
        /** It leaves the root out, which the device does not forgive. */
        FORGETTING_THE_ROOT,
        /** It answers with the certificate of somebody else. */
        MIXED_UP
    }

    private static final Duration VALIDITY = Duration.ofDays(200);

    private final CertificateProfile profile = CertificateProfile.tlsServer("pbx", KeyType.RSA_2048, VALIDITY);
    private final CertificateAuthority root;
    private final CertificateAuthority issuing;
    private final CertificateAuthority.Unlocked key;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<X509Certificate> issued = new CopyOnWriteArrayList<>();
    private final List<PullCaller> callers = new CopyOnWriteArrayList<>();
    private volatile String lastAsked = "";
    private volatile Mood mood = Mood.WILLING;

    PullingAuthority(Path folder) throws PkiException {
        CertificateAuthorities authorities = Pki.authorities();
        root = Pki.root(authorities, folder, KeyType.RSA_2048);
        issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(700));
        key = Pki.unlock(issuing);
    }

    void know(String serial) {
        known.add(serial);
    }

    /** The serial number of the device that was here last, known or not. */
    String lastAsked() {
        return lastAsked;
    }

    void feel(Mood other) {
        mood = other;
    }

    List<X509Certificate> issued() {
        return issued;
    }

    /** Who asked for a certificate. */
    List<PullCaller> callers() {
        return callers;
    }

    X509Certificate root() {
        return root.certificate();
    }

    CertificateAuthority.Unlocked key() {
        return key;
    }

    List<X509Certificate> chain() {
        return issuing.chain();
    }

    @Override
    public Optional<CertificateSubject> subject(PullCaller caller) {
        lastAsked = caller.serial();
        String name = "pbx-" + caller.serial() + ".example";
        return known.contains(caller.serial())
                ? Optional.of(new CertificateSubject(
                        new X500Principal("CN=" + name),
                        List.of(GeneralName.ofHost(name), GeneralName.ofHost("192.0.2.7"))))
                : Optional.empty();
    }

    @Override
    public Optional<List<X509Certificate>> certify(PullCaller caller, byte[] request) throws PkiException {
        callers.add(caller);
        CertificateRequest read = Pki.READER.request(request);
        List<X509Certificate> chain = new ArrayList<>(issuing.chain());
        switch (mood) {
            case UNDECIDED -> {
                return Optional.empty();
            }
            case REFUSING -> throw new PkiException(new PkiFailure.Malformed("The request", "nobody likes it"));
            case MIXED_UP -> {
                return Optional.of(chain);
            }
            case FORGETTING_THE_ROOT -> chain.removeLast();
            case WILLING -> {
                // the chain is whole
            }
        }
        X509Certificate leaf = key.issue(key.prepare(
                new IssueOrder(read.publicKey(), subject(caller).orElseThrow(), profile, "a device that polls")));
        issued.add(leaf);
        chain.addFirst(leaf);
        return Optional.of(chain);
    }

    @Override
    public List<X509Certificate> trusted() {
        return List.of(root.certificate());
    }

    @Override
    public List<X509Certificate> issuers() {
        return issuing.chain();
    }

    @Override
    public void close() {
        key.close();
    }
}
