// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fleetpki.device.api.CertificateUse;
import org.fleetpki.device.api.CertificateUses;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.innovaphone.CertificateInfo;
import org.fleetpki.device.innovaphone.RequestForm;

/** The device's own certificate serves all protocols; an application that asks for a domain name gets that one's. */
record UsesOnInnovaphone(CertificateModule module) implements CertificateUses {

    @Override
    public List<String> limits() {
        return List.of(
                "The device decides by itself: an application that asks for a domain name gets the certificate with that"
                        + " common name, everything else the device's own.",
                "A lost device that registers by its certificate (H.460.17) is cut off by removing its device entry from"
                        + " the object in the PBX, not by revocation, which innovaphone devices do not check.");
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public List<Assignment> assignments() throws DeviceException {
        CertificateInfo info = module.info();
        List<Assignment> all = new ArrayList<>();
        if (!info.chain(RequestForm.DEVICE).isEmpty()) {
            for (CertificateUse use : List.of(
                    CertificateUse.HTTPS, CertificateUse.SIPS, CertificateUse.of(CertificateUse.Kind.H460_17))) {
                all.add(new Assignment(use, RequestForm.DEVICE));
            }
        }
        for (String target : new TreeSet<>(info.chains().keySet())) {
            if (!target.equals(RequestForm.DEVICE) && !info.chain(target).isEmpty()) {
                all.add(new Assignment(CertificateUse.application(target), target));
            }
        }
        return all;
    }

    @Override
    public Set<CertificateUse> assignable() {
        return Set.of();
    }

    @Override
    public void assign(CertificateUse use, String certificateId) throws DeviceException {
        throw new DeviceException(new Failure.Unsupported(
                "choice of certificates", "it finds the one for an application by its common name"));
    }
}
