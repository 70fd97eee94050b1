// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.innovaphone.CertificateInfo;
import org.fleetpki.device.innovaphone.RequestForm;
import org.fleetpki.device.innovaphone.RequestKey;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;

/**
 * Keys made in the device, for itself and for applications.
 *
 * @param making how keys are made
 * @param roots completes the chains
 * @param origins remembers what is brought
 * @param settling how long the device may take to judge a chain
 */
record CsrOnInnovaphone(KeyMaking making, Roots roots, Origins origins, Waiting settling) implements CsrOnDevice {

    @Override
    public Cost cost() {
        return KeyMaking.COST;
    }

    @Override
    public List<String> limits() {
        return List.of(
                "A request has " + RequestForm.DNS_PLACES + " DNS names and " + RequestForm.IP_PLACES
                        + " IP addresses at most, and each of CN, OU, O, L, ST, C once.",
                "A certificate with a critical extension other than basicConstraints, keyUsage, extKeyUsage,"
                        + " subjectAltName, subjectKeyIdentifier and authorityKeyIdentifier is not valid for it.",
                "RSA keys of 1024 bits are too short to be trusted, and deprecated from firmware 16r1 on.",
                "A chain that it refuses blocks all further requests until the pending one is deleted with its key.",
                "The certificate of an application is named by the domain name that is its common name.");
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public Set<KeyType> keyTypes() {
        return making.keyTypes();
    }

    @Override
    public Placement placement() {
        return Targets.PLACEMENT;
    }

    @Override
    public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
        String task = "make a " + type.id() + " key for '" + id + "'";
        Targets.require(id, subject.name(), task);
        var order = making.form(id, type).request(subject);
        making.requireFree(id, task);
        making.make(id, order, info -> info.requests().contains(id), task);
    }

    /** The names are in it since the key was made. */
    @Override
    public byte[] request(String id, CertificateSubject subject) throws DeviceException {
        return waiting(id, "give out the request for '" + id + "'");
    }

    @Override
    public void install(String id, List<X509Certificate> chain) throws DeviceException {
        String task = "install a certificate for '" + id + "'";
        X509Certificate leaf = chain.getFirst();
        // the device would find out as well, and then block all requests until somebody deletes this one
        if (!RequestKey.isIn(waiting(id, task), leaf)) {
            throw new DeviceException(
                    new Failure.Rejected(task, "the certificate belongs to another key than the request that waits"));
        }
        List<X509Certificate> whole = roots.complete(chain, task);
        origins.bring(leaf);
        try {
            making.module().upload(id, Pem.encode(whole).getBytes(StandardCharsets.US_ASCII), task);
        } catch (DeviceException e) {
            // the web server takes the new certificate under its own answer; what counts is what it says afterwards
            if (!DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
        settle(id, leaf, task);
    }

    private byte[] waiting(String id, String task) throws DeviceException {
        CertificateInfo info = making.module().info();
        Optional<byte[]> request =
                info.requests().contains(id) ? making.module().request(id) : Optional.empty();
        return request.orElseThrow(
                () -> new DeviceException(new Failure.Rejected(task, "no request of that name waits there")));
    }

    /** The request stays when it was answered; the vendor's own update server takes it away then. */
    private void settle(String id, X509Certificate leaf, String task) throws DeviceException {
        CertificateModule module = making.module();
        boolean settled = settling.until(() -> {
            try {
                CertificateInfo info = module.info();
                if (info.error(id).isPresent()) {
                    throw new DeviceException(
                            new Failure.Rejected(task, info.error(id).get()));
                }
                if (!module.leaf(info, id).filter(leaf::equals).isPresent()) {
                    return false;
                }
                if (info.requests().contains(id)) {
                    module.deleteRequest(id);
                }
                return true;
            } catch (DeviceException e) {
                return isServed(leaf, e);
            }
        });
        if (!settled) {
            throw new DeviceException(new Failure.Unexpected(
                    "the new certificate within " + settling.patience().toSeconds() + " s", "the one before"));
        }
    }

    /** This session need not trust what is served now; that it is the new certificate is all that matters. */
    private static boolean isServed(X509Certificate leaf, DeviceException e) throws DeviceException {
        if (e.failure() instanceof Failure.Untrusted untrusted
                && !untrusted.presented().isEmpty()
                && untrusted.presented().getFirst().equals(leaf)) {
            return true;
        }
        // while the web server changes its certificate it takes no connections for a moment
        if (DeviceHttp.answerLost(e) || e.getCause() instanceof ConnectException) {
            return false;
        }
        throw e;
    }
}
