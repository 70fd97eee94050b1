// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.DestroyFailedException;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.PreparedCertificate;

/** What the steps of one device's transaction share: the way into the device, the journal, and what was issued. */
final class TransactionContext {

    private final Plan plan;
    private final DevicePlan device;
    private final Instruments tools;
    private final DeviceAccess access;
    private final TransactionLog log;
    private final Issuing issuing;
    private final Pins pins;
    private final ServedProof proof;
    private final CertificateSubject subject;

    private Optional<PreparedCertificate> prepared = Optional.empty();
    private Optional<KeyPair> ownKey = Optional.empty();
    private boolean proven;

    TransactionContext(
            Plan plan,
            DevicePlan device,
            Instruments tools,
            DeviceAccess access,
            TransactionLog log,
            Issuing issuing,
            Pins pins,
            ServedProof proof) {
        this.plan = plan;
        this.device = device;
        this.tools = tools;
        this.access = access;
        this.log = log;
        this.issuing = issuing;
        this.pins = pins;
        this.proof = proof;
        this.subject = Wish.subject(device.desired());
    }

    DevicePlan device() {
        return device;
    }

    Plan plan() {
        return plan;
    }

    Instruments tools() {
        return tools;
    }

    DeviceAccess access() {
        return access;
    }

    TransactionLog log() {
        return log;
    }

    Issuing issuing() {
        return issuing;
    }

    Pins pins() {
        return pins;
    }

    /** Whom the new certificate names, exactly as the plan says. */
    CertificateSubject subject() {
        return subject;
    }

    /** Whether the plan makes a new certificate, or only sets the mode. */
    boolean isRenewal() {
        return isPlanned(StepKind.ISSUE);
    }

    /** Whether the plan has this program make the key: then there is no request of the device to be read. */
    boolean isKeyMadeHere() {
        return isRenewal() && !isPlanned(StepKind.REQUEST);
    }

    boolean isPlanned(StepKind kind) {
        return device.steps().stream().anyMatch(step -> step.kind() == kind);
    }

    /** Whether a key that this program made is in memory. */
    boolean hasOwnKey() {
        return ownKey.isPresent();
    }

    void ownKey(KeyPair key) {
        ownKey = Optional.of(key);
    }

    /** The key that this program made for the device. */
    KeyPair ownKey() throws StepException {
        return ownKey.orElseThrow(() -> new StepException("The key was lost with the run that made it."));
    }

    /** Let go of the key; what the JDK cannot wipe, the garbage collector takes. */
    void forgetOwnKey() {
        ownKey.ifPresent(key -> {
            try {
                key.getPrivate().destroy();
            } catch (DestroyFailedException e) {
                // The keys of most providers have nothing that could be wiped.
            }
        });
        ownKey = Optional.empty();
    }

    /** The key to be certified: of the device's request, or the one in memory. */
    PublicKey publicKey() throws PkiException {
        return ownKey.isPresent()
                ? ownKey.get().getPublic()
                : RequestStep.read(this).publicKey();
    }

    /** What devices are handed with a leaf: itself first, up to the root. */
    List<X509Certificate> chain(X509Certificate leaf) {
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(leaf);
        chain.addAll(issuing.issuer().authority().chain());
        return chain;
    }

    /** The certificate whose serial number was taken in this run, not yet signed; empty if there is none. */
    Optional<PreparedCertificate> prepared() {
        return prepared;
    }

    void prepared(PreparedCertificate certificate) {
        prepared = Optional.of(certificate);
    }

    /** The certificate that this transaction issued; empty if it has not come to that. */
    Optional<X509Certificate> issued() throws PkiException {
        Optional<String> serial = log.done(StepKind.ISSUE).map(data -> data.get(IssueStep.SERIAL));
        return serial.isEmpty() ? Optional.empty() : issuing.authority().issued(new BigInteger(serial.get(), 16));
    }

    /** The same, where it must be there. */
    X509Certificate issuedLeaf() throws PkiException, StepException {
        return issued().orElseThrow(
                        () -> new StepException("The certificate is not in the authority's records any more."));
    }

    /** The leaf that has to be served in the end. */
    Fingerprint wantedLeaf() throws StepException, PkiException {
        Optional<Fingerprint> leaf =
                isRenewal() ? issued().map(Fingerprint::of) : log.snapshot().leaf();
        return leaf.orElseThrow(() -> new StepException("The certificate that was issued for this device is not in the"
                + " authority's records any more; look into its folder."));
    }

    /** Wait until a fresh TLS connection sees what the plan wants, and trust nothing else from then on. */
    void prove() throws StepException, PkiException {
        Fingerprint leaf = wantedLeaf();
        List<GeneralName> names = subject.alternativeNames();
        proof.await(access.place(), leaf, names, access.waiting());
        access.trust(Set.of(leaf));
        access.encryptedOnly();
        proven = true;
    }

    /** Whether this run has proven it. */
    boolean isProven() {
        return proven;
    }

    ServedProof proof() {
        return proof;
    }

    /** Trust whatever the device may rightly be serving between its old and its new state. */
    void trustOldAndNew() throws PkiException {
        Set<Fingerprint> pins = new HashSet<>(device.pins());
        log.snapshot().leaf().ifPresent(pins::add);
        issued().map(Fingerprint::of).ifPresent(pins::add);
        access.trust(pins);
        proven = false;
    }
}
