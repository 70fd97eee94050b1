// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.List;
import org.fleetpki.device.api.DeviceException;

/**
 * What the TLS server uses (ONVIF Advanced Security specification, section 5.3). HTTPS as such is switched by {@link
 * DeviceNetwork#setProtocols}.
 */
public final class TlsServer {

    private static final String PATH = "CertificationPathID";
    private static final String POLICY = "CertPathValidationPolicyID";

    private final OnvifService service;

    TlsServer(OnvifService service) {
        this.service = service;
    }

    /** The certification paths in use, by the device's own names. */
    public List<String> assigned() throws DeviceException {
        return service.call("GetAssignedServerCertificates", "tell which certificates its TLS server uses")
                .send()
                .ids(PATH);
    }

    /** Use a further path. */
    public void add(String pathId) throws DeviceException {
        service.call("AddServerCertificateAssignment", "serve the certification path '" + pathId + "'")
                .text(PATH, pathId)
                .send();
    }

    /** Use a path no longer. Refused while the TLS server runs and has no other. */
    public void remove(String pathId) throws DeviceException {
        service.call("RemoveServerCertificateAssignment", "stop serving the certification path '" + pathId + "'")
                .text(PATH, pathId)
                .send();
    }

    /** Use one path in place of another, in exactly its cases. */
    public void replace(String oldPathId, String newPathId) throws DeviceException {
        service.call("ReplaceServerCertificateAssignment", "serve the certification path '" + newPathId + "'")
                .text("OldCertificationPathID", oldPathId)
                .text("NewCertificationPathID", newPathId)
                .send();
    }

    /** The versions of TLS that are enabled, such as {@code 1.2}. */
    public List<String> versions() throws DeviceException {
        String list = service.call("GetEnabledTLSVersions", "tell which versions of TLS it speaks")
                .send()
                .text("Versions");
        return list.isEmpty() ? List.of() : List.of(list.split(" "));
    }

    /** Enable these versions and no others. */
    public void setVersions(List<String> versions) throws DeviceException {
        service.call("SetEnabledTLSVersions", "speak TLS " + String.join(" ", versions))
                .text("Versions", String.join(" ", versions))
                .send();
    }

    /** Whether clients have to present a certificate. */
    public boolean demandsClientCertificates() throws DeviceException {
        return service.call("GetClientAuthenticationRequired", "tell whether it demands certificates of clients")
                .send()
                .flag("clientAuthenticationRequired");
    }

    /** Demand certificates of clients, or not. */
    public void demandClientCertificates(boolean demanded) throws DeviceException {
        service.call("SetClientAuthenticationRequired", "change whether it demands certificates of clients")
                .flag("clientAuthenticationRequired", demanded)
                .send();
    }

    /** Whether a client's common name is the user that it logs in as. */
    public boolean mapsNamesToUsers() throws DeviceException {
        return service.call("GetCnMapsToUser", "tell whether names of certificates are users")
                .send()
                .flag("cnMapsToUser");
    }

    /** Take a client's common name for the user that it logs in as, or not. */
    public void mapNamesToUsers(boolean mapped) throws DeviceException {
        service.call("SetCnMapsToUser", "change whether names of certificates are users")
                .flag("cnMapsToUser", mapped)
                .send();
    }

    /** The validation policies in use, by the device's own names. */
    public List<String> assignedPolicies() throws DeviceException {
        return service.call("GetAssignedCertPathValidationPolicies", "tell by which policies it validates clients")
                .send()
                .ids(POLICY);
    }

    /** Use a further validation policy. */
    public void addPolicy(String id) throws DeviceException {
        service.call("AddCertPathValidationPolicyAssignment", "use the policy '" + id + "'")
                .text(POLICY, id)
                .send();
    }

    /** Use a validation policy no longer. */
    public void removePolicy(String id) throws DeviceException {
        service.call("RemoveCertPathValidationPolicyAssignment", "stop using the policy '" + id + "'")
                .text(POLICY, id)
                .send();
    }

    /** Use one validation policy in place of another. */
    public void replacePolicy(String oldId, String newId) throws DeviceException {
        service.call("ReplaceCertPathValidationPolicyAssignment", "use the policy '" + newId + "'")
                .text("OldCertPathValidationPolicyID", oldId)
                .text("NewCertPathValidationPolicyID", newId)
                .send();
    }
}
