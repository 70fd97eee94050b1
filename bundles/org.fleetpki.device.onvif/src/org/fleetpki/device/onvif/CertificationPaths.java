// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.w3c.dom.Element;

/** Certification paths in the key store: certificates, each signed by the next (Advanced Security, section 5.2.3). */
public final class CertificationPaths {

    private final OnvifService service;

    CertificationPaths(OnvifService service) {
        this.service = service;
    }

    /**
     * A path.
     *
     * @param certificateIds leaf first
     * @param alias the name that was given to it; may be empty
     */
    public record Path(List<String> certificateIds, String alias) {

        public Path {
            certificateIds = List.copyOf(certificateIds);
        }
    }

    /** Make one. @return the device's own name for it */
    public String create(Path path) throws DeviceException {
        OnvifCall call = service.call("CreateCertificationPath", "make the certification path '" + path.alias() + "'");
        ids(call, call.child("CertificateIDs"), path);
        return call.optional("Alias", path.alias()).send().id("CertificationPathID");
    }

    /** One of them. */
    public Path get(String id) throws DeviceException {
        Answer path = service.call("GetCertificationPath", "show the certification path '" + id + "'")
                .text("CertificationPathID", id)
                .send()
                .child("CertificationPath");
        return new Path(path.ids("CertificateID"), path.optional("Alias"));
    }

    /** The device's own names of all. */
    public List<String> all() throws DeviceException {
        return service.call("GetAllCertificationPaths", "list its certification paths")
                .send()
                .ids("CertificationPathID");
    }

    /** Change one. Only devices with the capability {@code SetCertPath} have this. */
    public void set(String id, Path path) throws DeviceException {
        OnvifCall call = service.call("SetCertificationPath", "change the certification path '" + id + "'")
                .text("CertificationPathID", id);
        Element element = call.child("CertificationPath");
        ids(call, element, path);
        if (!path.alias().isEmpty()) {
            call.child(element, "Alias").setTextContent(path.alias());
        }
        call.send();
    }

    /** Delete one; its certificates stay. */
    public void delete(String id) throws DeviceException {
        service.call("DeleteCertificationPath", "delete the certification path '" + id + "'")
                .text("CertificationPathID", id)
                .send();
    }

    private static void ids(OnvifCall call, Element element, Path path) {
        path.certificateIds()
                .forEach(each -> call.child(element, "CertificateID").setTextContent(each));
    }
}
