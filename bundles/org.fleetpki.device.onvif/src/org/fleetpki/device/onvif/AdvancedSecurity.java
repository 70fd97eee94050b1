// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import org.fleetpki.device.api.DeviceException;

/**
 * The Advanced Security service (ONVIF Advanced Security specification), in parts. 802.1X, authorization servers and media
 * signing are not spoken.
 */
public final class AdvancedSecurity {

    private final OnvifService service;

    /** @param path where the service is, as {@link DeviceManagement#services()} tells */
    public AdvancedSecurity(OnvifTransport transport, String path) {
        this.service = OnvifService.advancedSecurity(transport, path);
    }

    /**
     * What the device can do.
     *
     * @param keystore keys and certificates
     * @param tlsServer the TLS server
     */
    public record Capabilities(KeystoreCapabilities keystore, TlsServerCapabilities tlsServer) {}

    /** What the device can do. */
    public Capabilities capabilities() throws DeviceException {
        Answer answer = service.call("GetServiceCapabilities", "tell what it can do")
                .send()
                .child("Capabilities");
        return new Capabilities(
                KeystoreCapabilities.read(answer.child("KeystoreCapabilities")),
                TlsServerCapabilities.read(answer.child("TLSServerCapabilities")));
    }

    /** Keys. */
    public AdvancedKeys keys() {
        return new AdvancedKeys(service);
    }

    /** Requests and certificates. */
    public AdvancedCertificates certificates() {
        return new AdvancedCertificates(service);
    }

    /** Certification paths. */
    public CertificationPaths paths() {
        return new CertificationPaths(service);
    }

    /** Passphrases that open files which are uploaded. */
    public Passphrases passphrases() {
        return new Passphrases(service);
    }

    /** Certificate revocation lists. */
    public RevocationLists revocationLists() {
        return new RevocationLists(service);
    }

    /** Policies by which paths of others are validated. */
    public ValidationPolicies validationPolicies() {
        return new ValidationPolicies(service);
    }

    /** The TLS server. */
    public TlsServer tlsServer() {
        return new TlsServer(service);
    }
}
