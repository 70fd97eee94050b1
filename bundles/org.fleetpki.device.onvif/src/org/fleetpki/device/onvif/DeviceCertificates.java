// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetpki.device.api.DeviceException;
import org.w3c.dom.Element;

/**
 * The certificate operations of the device management service (ONVIF Core specification, section 8.4). They are deprecated
 * since version 16.12 in favour of Advanced Security, still in the WSDL, and all that many devices have.
 */
public final class DeviceCertificates {

    private final OnvifService service;

    /** @param path where the device management service is, such as {@link OnvifNames#DEVICE_PATH} */
    public DeviceCertificates(OnvifTransport transport, String path) {
        this.service = OnvifService.device(transport, path);
    }

    /**
     * Have the device make a key and a self-signed certificate.
     *
     * @param id its name; empty to let the device choose
     * @param subject a distinguished name in the form that the device takes; empty to let the device choose
     * @param from the beginning of its validity, if it matters
     * @param until the end of its validity, if it matters
     * @param patience how long making the key may take
     */
    public NamedCertificate create(
            String id, String subject, Optional<Instant> from, Optional<Instant> until, Duration patience)
            throws DeviceException {
        OnvifCall call = service.call("CreateCertificate", "make a key named '" + id + "'")
                .optional("CertificateID", id)
                .optional("Subject", subject);
        from.ifPresent(time -> call.text("ValidNotBefore", dateTime(time)));
        until.ifPresent(time -> call.text("ValidNotAfter", dateTime(time)));
        return read(call.within(patience).send().child("NvtCertificate"));
    }

    /**
     * A request (PKCS #10) for the key of a certificate. Alternative names cannot be asked for.
     *
     * @param subject a distinguished name in the form that the device takes; empty for the certificate's own
     */
    public byte[] request(String id, String subject) throws DeviceException {
        return service.call("GetPkcs10Request", "write a request for '" + id + "'")
                .text("CertificateID", id)
                .optional("Subject", subject)
                .send()
                .child("Pkcs10Request")
                .binary("Data");
    }

    /** All certificates of the device itself. */
    public List<NamedCertificate> certificates() throws DeviceException {
        return readAll(service.call("GetCertificates", "list its certificates").send(), "NvtCertificate");
    }

    /** Give the device certificates; one with the name of a key answers the request made for it. */
    public void load(List<NamedCertificate> certificates) throws DeviceException {
        OnvifCall call = service.call("LoadCertificates", "install " + names(certificates));
        certificates.forEach(each -> write(call.child("NVTCertificate"), each));
        call.send();
    }

    /**
     * Give the device a certificate together with its private key.
     *
     * @param id its name; empty to let the device choose
     * @param privateKey unencrypted, in PKCS #8 or another form that the device takes
     */
    public void loadWithPrivateKey(String id, X509Certificate certificate, byte[] privateKey) throws DeviceException {
        OnvifCall call = service.call("LoadCertificateWithPrivateKey", "install the certificate and key '" + id + "'");
        Element entry = call.child("CertificateWithPrivateKey");
        if (!id.isEmpty()) {
            OnvifCall.shared(entry, "CertificateID", id);
        }
        OnvifCall.data(entry, "Certificate", NamedCertificate.der(certificate));
        OnvifCall.data(entry, "PrivateKey", privateKey);
        call.send();
    }

    /** Delete certificates with their keys; most devices delete those of authorities by this as well. */
    public void delete(List<String> ids) throws DeviceException {
        OnvifCall call = service.call("DeleteCertificates", "delete '" + String.join("', '", ids) + "'");
        ids.forEach(id -> call.text("CertificateID", id));
        call.send();
    }

    /** Which certificates the web server uses, by name. */
    public Map<String, Boolean> status() throws DeviceException {
        Answer answer = service.call("GetCertificatesStatus", "tell which certificate it uses")
                .send();
        Map<String, Boolean> status = new TreeMap<>();
        for (Answer each : answer.all("CertificateStatus")) {
            status.put(each.id("CertificateID"), each.flag("Status"));
        }
        return status;
    }

    /** Say which certificates the web server shall use. Those that are not named may stay as they are. */
    public void setStatus(Map<String, Boolean> status) throws DeviceException {
        OnvifCall call = service.call("SetCertificatesStatus", "change the certificate that it uses");
        new TreeMap<>(status).forEach((id, used) -> {
            Element entry = call.child("CertificateStatus");
            OnvifCall.shared(entry, "CertificateID", id);
            OnvifCall.shared(entry, "Status", Boolean.toString(used));
        });
        call.send();
    }

    /** What the device says of a certificate without showing it. */
    public CertificateInformation information(String id) throws DeviceException {
        return CertificateInformation.read(service.call("GetCertificateInformation", "describe '" + id + "'")
                .text("CertificateID", id)
                .send()
                .child("CertificateInformation"));
    }

    /** The certificates of authorities. */
    public List<NamedCertificate> authorities() throws DeviceException {
        return readAll(service.call("GetCACertificates", "list its authorities").send(), "CACertificate");
    }

    /** Give the device certificates of authorities. */
    public void loadAuthorities(List<NamedCertificate> certificates) throws DeviceException {
        OnvifCall call = service.call("LoadCACertificates", "add the authorities " + names(certificates));
        certificates.forEach(each -> write(call.child("CACertificate"), each));
        call.send();
    }

    /** Whether clients have to present a certificate. */
    public boolean demandsClientCertificates() throws DeviceException {
        return service.call("GetClientCertificateMode", "tell whether it demands certificates of clients")
                .send()
                .flag("Enabled");
    }

    /** Demand certificates of clients, or not. */
    public void demandClientCertificates(boolean demanded) throws DeviceException {
        service.call("SetClientCertificateMode", "change whether it demands certificates of clients")
                .flag("Enabled", demanded)
                .send();
    }

    private static String names(List<NamedCertificate> certificates) {
        return "'"
                + String.join(
                        "', '", certificates.stream().map(NamedCertificate::id).toList()) + "'";
    }

    private static void write(Element entry, NamedCertificate certificate) {
        OnvifCall.shared(entry, "CertificateID", certificate.id());
        OnvifCall.data(entry, "Certificate", certificate.encoded());
    }

    private static List<NamedCertificate> readAll(Answer answer, String name) throws DeviceException {
        List<NamedCertificate> all = new ArrayList<>();
        for (Answer each : answer.all(name)) {
            all.add(read(each));
        }
        return all;
    }

    private static NamedCertificate read(Answer entry) throws DeviceException {
        return new NamedCertificate(
                entry.id("CertificateID"), entry.child("Certificate").binary("Data"));
    }

    /** An {@code xs:dateTime} in UTC, to the second. */
    static String dateTime(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
