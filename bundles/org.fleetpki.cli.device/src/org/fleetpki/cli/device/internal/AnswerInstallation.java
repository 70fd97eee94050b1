// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.PkiException;

/** The second half of the guide for public authorities: the answer to a request is checked, installed and proven. */
record AnswerInstallation(GuideTask guide, OpenDevice device, CsrOnDevice maker, String name, GuideSteps steps) {

    /** @param chain the answer, leaf first */
    void install(List<X509Certificate> chain) throws DeviceException, PkiException, FleetException, CliException {
        X509Certificate leaf = chain.getFirst();
        Switchover switchover = Switchover.of(device, maker.placement(), maker.cost());
        if (!Arrays.equals(leaf.getPublicKey().getEncoded(), requestedKey(leaf).getEncoded())) {
            throw steps.stop(
                    ExitCodes.SPEC_INVALID,
                    "The certificate is not for the key of the request '" + name
                            + "' in this device. It belongs to another device, or to an earlier request, whose key is gone.");
        }
        steps.done("The certificate is for the key of the request '" + name + "' in this device.");
        guide.requireNames(device, leaf, steps);
        guide.requireClock(device, leaf, "the certificate", steps);
        Places.warn(guide.loss(), device.output(), maker.placement());
        steps.changing();
        maker.install(name, chain);
        steps.done("The certificate was installed as '" + name + "'.");
        steps.done(switchover.to(name));
        guide.prove(device, leaf, switchover.cost().interruption(), steps);
    }

    /** The key that the device asked a certificate for. */
    private PublicKey requestedKey(X509Certificate leaf) throws DeviceException, PkiException, CliException {
        byte[] request = device.session().capability(PendingRequests.class).isPresent()
                ? waiting()
                : maker.request(
                        name,
                        new CertificateSubject(
                                leaf.getSubjectX500Principal(),
                                CertificateFacts.names(guide.door().reader(), leaf)));
        return guide.door().reader().request(request).publicKey();
    }

    private byte[] waiting() throws DeviceException, CliException {
        Optional<PendingRequests.Pending> waiting = RequestsInDevice.waiting(device, name);
        if (waiting.isEmpty() || waiting.get().state() != PendingRequests.State.READY) {
            throw steps.stop(
                    ExitCodes.DEVICES_FAILED,
                    "No request '" + name + "' waits in the device for a certificate: the key was deleted by a factory"
                            + " reset or a new request, or the certificate is installed already. Look with 'fleetpki device"
                            + " requests list'.");
        }
        return waiting.get().request();
    }
}
