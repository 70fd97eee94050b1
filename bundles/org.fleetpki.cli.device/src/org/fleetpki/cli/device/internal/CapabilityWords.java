// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CertificateUses;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.device.api.NetworkSettings;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.api.Snapshots;
import org.fleetpki.device.api.TimeSettings;
import org.fleetpki.device.api.TrustList;

/** The capabilities of devices in words, and what they say of themselves. */
final class CapabilityWords {

    private static final Map<Class<? extends Capability>, String> WORDS = words();

    private static Map<Class<? extends Capability>, String> words() {
        Map<Class<? extends Capability>, String> words = new LinkedHashMap<>();
        words.put(CertificateStore.class, "certificate list");
        words.put(CsrOnDevice.class, "key and request made on the device");
        words.put(PendingRequests.class, "list of waiting requests");
        words.put(KeyUpload.class, "upload of key and certificate");
        words.put(Pkcs12Upload.class, "upload of PKCS #12");
        words.put(SelfSignedOnDevice.class, "self-signed certificate");
        words.put(DefaultCertificate.class, "default certificate");
        words.put(BuiltInAuthority.class, "authority of its own");
        words.put(CertificateUses.class, "uses of certificates");
        words.put(TrustList.class, "trust list");
        words.put(RejectedCertificates.class, "list of rejected certificates");
        words.put(HttpsSettings.class, "HTTPS settings");
        words.put(DeviceClock.class, "clock");
        words.put(TimeSettings.class, "time settings");
        words.put(NetworkIdentity.class, "names and addresses");
        words.put(NetworkSettings.class, "network settings");
        words.put(Reboot.class, "reboot");
        words.put(Snapshots.class, "snapshots");
        words.put(ManualProcedure.class, "procedure for a person");
        return words;
    }

    static String of(Class<? extends Capability> type) {
        return WORDS.getOrDefault(type, type.getSimpleName());
    }

    /** All that there are, in the order in which they are shown. */
    static Set<Class<? extends Capability>> all() {
        return WORDS.keySet();
    }

    /** What using it costs and cannot do; empty if there is nothing to say. */
    static String remarks(Capability capability) {
        List<String> remarks = new ArrayList<>();
        if (capability.isExperimental()) {
            remarks.add("Experimental.");
        }
        Cost cost = capability.cost();
        if (!cost.detail().isBlank()) {
            remarks.add(cost.detail() + ".");
        } else if (!cost.interruption().isZero()) {
            remarks.add("Away for about " + cost.interruption().toSeconds() + " s.");
        }
        if (!cost.work().isZero()) {
            remarks.add("Busy for about " + cost.work().toSeconds() + " s.");
        }
        remarks.addAll(capability.limits());
        return String.join(" ", remarks);
    }

    private CapabilityWords() {}
}
