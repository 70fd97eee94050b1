// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.CertificateChains;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.webform.internal.profile.Answer;
import org.fleetpki.device.webform.internal.profile.Spec;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/**
 * A key made in the device, and the one request that can wait for its certificate. A certificate of another key is refused
 * here, before it is brought: some devices take it, and serve nothing afterwards.
 */
record CsrByProfile(Spec.Csr spec, Wire wire) implements CsrOnDevice, PendingRequests, ByProfile {

    @Override
    public Set<KeyType> keyTypes() {
        return spec.traits().keyTypes();
    }

    @Override
    public Placement placement() {
        return spec.traits().placement();
    }

    @Override
    public boolean writesAlternativeNames() {
        return spec.writesAlternativeNames();
    }

    @Override
    public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
        String task = "make a " + type.id() + " key named '" + id + "'";
        ByProfile.requirePlace(placement(), id, task);
        ByProfile.requireType(keyTypes(), type, task);
        Optional<byte[]> waiting = waiting(id);
        if (waiting.isPresent() && !isServed(waiting.get())) {
            throw new DeviceException(new Failure.Rejected(
                    task,
                    "a request is waiting for its certificate, and a new one would destroy its key; install the"
                            + " certificate or delete the request"));
        }
        wire.run(spec.create(), Subjects.of(subject).with("id", id), task);
    }

    @Override
    public byte[] request(String id, CertificateSubject subject) throws DeviceException {
        String task = "write a request for '" + id + "'";
        ByProfile.requirePlace(placement(), id, task);
        return waiting(id)
                .orElseThrow(() -> new DeviceException(new Failure.Rejected(
                        task, "no request is waiting; after a factory reset its key is gone, so make a new one")));
    }

    @Override
    public void install(String id, List<X509Certificate> chain) throws DeviceException {
        String task = "install a certificate for '" + id + "'";
        X509Certificate leaf = chain.getFirst();
        if (!CertificateText.isFor(
                request(id, new CertificateSubject(leaf.getSubjectX500Principal(), List.of())), leaf.getPublicKey())) {
            throw new DeviceException(new Failure.Rejected(
                    task, "the certificate is for another key than the request that is waiting in this device"));
        }
        if (spec.requiresAlternativeNames()) {
            Subjects.requireNames(leaf, task);
        }
        wire.run(
                spec.install(),
                Subjects.of(CertificateChains.withoutRoot(chain)).with("id", id),
                task);
    }

    @Override
    public List<Pending> pending() throws DeviceException {
        List<Pending> pending = new ArrayList<>();
        if (placement() instanceof Placement.InPlace place) {
            Optional<byte[]> waiting = waiting(place.id());
            if (waiting.isPresent() && !isServed(waiting.get())) {
                pending.add(new Pending(place.id(), State.READY, waiting.get(), ""));
            }
        }
        return pending;
    }

    @Override
    public void delete(String id) throws DeviceException {
        String task = "delete the request '" + id + "'";
        ByProfile.requirePlace(placement(), id, task);
        if (waiting(id).isEmpty()) {
            throw new DeviceException(new Failure.Rejected(task, "no request is waiting"));
        }
        if (spec.delete().isEmpty()) {
            throw new DeviceException(new Failure.Unsupported(
                    "way to delete a request", "a new request takes its place, on the device's own pages"));
        }
        wire.run(spec.delete(), new Values().with("id", id), task);
    }

    private Optional<byte[]> waiting(String id) throws DeviceException {
        Optional<Answer> answer = wire.ask(spec.request(), new Values().with("id", id), "show its request");
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        String text = spec.content()
                .from(answer.get())
                .orElseThrow(() -> new DeviceException(new Failure.Unexpected("a certificate request", "none")));
        return Optional.of(CertificateText.request(text));
    }

    /** Whether the certificate for a request is there already: some devices show the request for ever. */
    private boolean isServed(byte[] request) throws DeviceException {
        return wire.isEncrypted()
                && CertificateText.isFor(
                        request,
                        wire.connection().tls().probe(wire.endpoint()).leaf().getPublicKey());
    }
}
