// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.innovaphone.CertificateInfo.RejectedChain;
import org.fleetpki.device.innovaphone.Profile;

/** The last chains of others that the device refused. */
record RejectedOnInnovaphone(CertificateModule module, Origins origins) implements RejectedCertificates {

    @Override
    public List<String> limits() {
        return List.of(
                "The last 10 chains are remembered.",
                "\"Unknown CA\" means that the root is not in the chain: then its last certificate has to be trusted.",
                "A certificate can be trusted only while it is valid by the device's clock.");
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public List<Rejected> rejected() throws DeviceException {
        List<Rejected> all = new ArrayList<>();
        for (RejectedChain chain : module.info().rejected()) {
            if (chain.length() > 0) {
                all.add(new Rejected(chain.id(), certificates(chain), reason(chain.reason()), chain.at()));
            }
        }
        return all;
    }

    @Override
    public void trust(String id, X509Certificate certificate) throws DeviceException {
        String task = "trust " + certificate.getSubjectX500Principal();
        for (RejectedChain chain : module.info().rejected()) {
            int index = chain.id().equals(id) ? certificates(chain).indexOf(certificate) : -1;
            if (index >= 0) {
                Map<String, String> values = Map.of("id", id, "index", Integer.toString(index));
                module.channel().change(module.profile().command("rejected.trust", values), task);
                origins.bring(certificate);
                return;
            }
        }
        throw new DeviceException(new Failure.Rejected(task, "it is in no chain '" + id + "' that was rejected"));
    }

    @Override
    public void clear() throws DeviceException {
        module.channel()
                .change(module.profile().command("rejected.clear", Map.of()), "forget the rejected certificates");
    }

    private List<X509Certificate> certificates(RejectedChain chain) throws DeviceException {
        List<X509Certificate> all = new ArrayList<>();
        for (int i = 0; i < chain.length(); i++) {
            all.add(module.rejected(chain.id(), i));
        }
        return all;
    }

    private Reason reason(String words) {
        Profile names = module.profile();
        if (words.equalsIgnoreCase(names.word("reason.unknown-ca"))) {
            return Reason.UNKNOWN_CA;
        }
        if (words.equalsIgnoreCase(names.word("reason.untrusted-ca"))) {
            return Reason.UNTRUSTED_CA;
        }
        return words.equalsIgnoreCase(names.word("reason.not-valid")) ? Reason.NOT_VALID_NOW : Reason.OTHER;
    }
}
