// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

/** Where things are. Only the manager's name differs, so that clients have to follow links. */
final class Paths {

    static final String ROOT = "/redfish/v1";
    static final String SESSION_SERVICE = ROOT + "/SessionService";
    static final String SESSIONS = SESSION_SERVICE + "/Sessions";
    static final String MANAGERS = ROOT + "/Managers";
    static final String CERTIFICATE_SERVICE = ROOT + "/CertificateService";
    static final String LOCATIONS = CERTIFICATE_SERVICE + "/CertificateLocations";
    static final String CSR_INFO = CERTIFICATE_SERVICE + "/GenerateCSRActionInfo";
    static final String GENERATE = CERTIFICATE_SERVICE + "/Actions/CertificateService.GenerateCSR";
    static final String REPLACE = CERTIFICATE_SERVICE + "/Actions/CertificateService.ReplaceCertificate";

    private final String manager;

    Paths(RedfishModel model) {
        this.manager = MANAGERS + "/" + model.managerId();
    }

    String manager() {
        return manager;
    }

    String reset() {
        return manager + "/Actions/Manager.Reset";
    }

    String protocol() {
        return manager + "/NetworkProtocol";
    }

    String interfaces() {
        return manager + "/EthernetInterfaces";
    }

    String firstInterface() {
        return interfaces() + "/eth0";
    }

    String certificates() {
        return protocol() + "/HTTPS/Certificates";
    }

    String certificate() {
        return certificates() + "/1";
    }
}
