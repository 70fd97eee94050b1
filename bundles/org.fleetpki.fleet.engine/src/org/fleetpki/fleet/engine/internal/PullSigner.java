// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.fleet.api.pull.PullEvent;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.PreparedCertificate;
import org.fleetpki.pki.api.ca.RevocationStatus;
import org.fleetpki.pki.api.ca.Revocations;

/**
 * Signs requests of devices that poll, by the policy of their fleet. As with {@link IssueStep}, the serial number is in our
 * journal before the authority signs; a request that comes again, as after a kill in between, is given the certificate
 * that was made for it.
 *
 * @param policy the fleet's
 * @param authority the one that the policy names
 * @param key its key
 * @param keys what was issued before
 * @param reader reads requests
 * @param revocations knows what was revoked meanwhile
 * @param journal the workspace's
 * @param clock tells the time
 * @param log is told what was done
 */
record PullSigner(
        Policy policy,
        CertificateAuthority authority,
        CertificateAuthority.Unlocked key,
        IssuedKeys keys,
        PkiReader reader,
        Revocations revocations,
        PullJournal journal,
        InstantSource clock,
        PullLog log) {

    /**
     * Sign.
     *
     * @return the chain, leaf first; empty if that did not work for now
     * @throws PkiException if the request is refused
     */
    Optional<List<X509Certificate>> sign(PullCaller caller, DeviceSpec device, byte[] der) throws PkiException {
        try {
            CertificateSubject subject = Wish.of(policy, device).subject();
            CertificateRequest request = reader.request(der);
            requireOwnNames(request, subject);
            Optional<X509Certificate> before = usable(request.publicKey(), subject);
            if (before.isPresent()) {
                log.happened(
                        PullEvent.Kind.GIVEN_AGAIN, device, caller, number(before.get()) + ", for the same request.");
                return Optional.of(chain(before.get()));
            }
            return Optional.of(chain(issue(caller, device, request.publicKey(), subject)));
        } catch (FleetException e) {
            log.happened(PullEvent.Kind.WARNING, device, caller, e.failure().sentence() + " It is tried again.");
            return Optional.empty();
        } catch (PkiException e) {
            if (e.failure() instanceof PkiFailure.Storage) {
                log.happened(PullEvent.Kind.WARNING, device, caller, e.failure().sentence() + " It is tried again.");
                return Optional.empty();
            }
            log.happened(PullEvent.Kind.REFUSED, device, caller, e.failure().sentence());
            throw e;
        }
    }

    private static void requireOwnNames(CertificateRequest request, CertificateSubject subject) throws PkiException {
        List<String> foreign = PolledNames.foreign(request.subject(), subject);
        if (!foreign.isEmpty()) {
            throw refused(
                    "foreign-names-in-request",
                    "The request asks for names that are not the device's: " + String.join(", ", foreign) + ".",
                    "Order a new beginning for the device, which deletes the request, or add the names to the fleet"
                            + " file.");
        }
    }

    /** A certificate for this very key and name that may be given again. */
    private Optional<X509Certificate> usable(PublicKey publicKey, CertificateSubject subject) throws PkiException {
        Optional<X509Certificate> before = keys.of(publicKey)
                .filter(issued -> issued.getSubjectX500Principal().equals(subject.name()))
                .filter(issued -> clock.instant()
                        .plus(policy.renewBefore())
                        .isBefore(issued.getNotAfter().toInstant()));
        return before.isPresent()
                        && revocations.book(authority).status(before.get().getSerialNumber())
                                instanceof RevocationStatus.Revoked
                ? Optional.empty()
                : before;
    }

    private X509Certificate issue(PullCaller caller, DeviceSpec device, PublicKey publicKey, CertificateSubject subject)
            throws PkiException, FleetException {
        try {
            keys.claim(publicKey, device.id());
        } catch (StepException e) {
            throw refused("key-seen-before", e.getMessage(), "Order a new beginning for the device.");
        }
        PreparedCertificate prepared = key.prepare(new IssueOrder(
                publicKey, subject, policy.profile(), journal.runId() + ", device " + device.id() + ", polled"));
        for (Finding finding : prepared.findings()) {
            if (finding.severity() == Severity.WARNING) {
                log.happened(PullEvent.Kind.WARNING, device, caller, finding.message() + " " + finding.remedy());
            }
        }
        String serial = prepared.contents().serial().toString(16);
        journal.append(device, StepKind.ISSUE, Journal.Mark.BEGUN, Map.of(IssueStep.SERIAL, serial));
        X509Certificate issued = key.issue(prepared);
        keys.add(issued);
        journal.append(
                device,
                StepKind.ISSUE,
                Journal.Mark.DONE,
                Map.of(
                        IssueStep.SERIAL,
                        serial,
                        VerifyStep.SHA256,
                        Fingerprint.of(issued).hex()));
        log.happened(
                PullEvent.Kind.ISSUED,
                device,
                caller,
                number(issued) + " for " + issued.getSubjectX500Principal().getName() + ", valid until "
                        + issued.getNotAfter().toInstant() + ".");
        return issued;
    }

    private static String number(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    private List<X509Certificate> chain(X509Certificate leaf) {
        List<X509Certificate> chain = new ArrayList<>(authority.chain());
        chain.addFirst(leaf);
        return chain;
    }

    private static PkiException refused(String code, String message, String remedy) {
        return new PkiException(new PkiFailure.Refused(List.of(new Finding(code, Severity.ERROR, message, remedy))));
    }
}
