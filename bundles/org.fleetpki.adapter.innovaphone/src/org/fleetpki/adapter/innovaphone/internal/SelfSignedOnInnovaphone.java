// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.innovaphone.Argument;
import org.fleetpki.device.innovaphone.CertificateInfo;
import org.fleetpki.device.innovaphone.FactoryAuthority;
import org.fleetpki.device.innovaphone.ModuleCommand;
import org.fleetpki.device.innovaphone.Profile;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/** Certificates that the device signs itself, valid for whole years. */
record SelfSignedOnInnovaphone(KeyMaking making) implements SelfSignedOnDevice {

    private static final int DAYS = 365;

    @Override
    public Cost cost() {
        return KeyMaking.COST;
    }

    @Override
    public List<String> limits() {
        return List.of(
                "The validity is rounded up to whole years.",
                "Whoever does not know the certificate cannot trust it: nobody but the device has signed it.");
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
    public void createSelfSigned(String id, KeyType type, CertificateSubject subject, Duration validity)
            throws DeviceException {
        String task = "make a self-signed certificate for '" + id + "'";
        Targets.require(id, subject.name(), task);
        Profile names = making.module().profile();
        ModuleCommand order = making.form(id, type)
                .command(
                        names.word("create.type.self-signed"),
                        List.of(Argument.of(names.word("create.years"), years(validity))),
                        subject);
        making.requireFree(id, task);
        List<X509Certificate> before = making.module().chain(making.module().info(), id);
        try {
            making.make(id, order, info -> isNew(info, id, before), task);
        } catch (DeviceException e) {
            if (!isServed(e, subject)) {
                throw e;
            }
        }
    }

    private boolean isNew(CertificateInfo info, String id, List<X509Certificate> before) throws DeviceException {
        List<X509Certificate> now = making.module().chain(info, id);
        return !now.isEmpty() && !now.equals(before);
    }

    /** As soon as it is there the web server serves it, and this session does not trust it. */
    private static boolean isServed(DeviceException e, CertificateSubject subject) {
        if (!(e.failure() instanceof Failure.Untrusted untrusted)
                || untrusted.presented().isEmpty()) {
            return false;
        }
        X509Certificate leaf = untrusted.presented().getFirst();
        return Roots.isRoot(leaf)
                && FactoryAuthority.commonName(leaf.getSubjectX500Principal())
                        .equals(FactoryAuthority.commonName(subject.name()));
    }

    private static String years(Duration validity) {
        return Long.toString(Math.max(1, (validity.toDays() + DAYS - 1) / DAYS));
    }
}
