// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import org.fleetpki.sim.Answer;

/** The Advanced Security service. */
final class AdvancedSecurity {

    static final String PATH = "/onvif/advancedsecurity";

    private final OnvifModel model;
    private final KeyOperations keys;
    private final CertificateOperations certificates;
    private final PathOperations paths;
    private final ArchiveOperations archives;
    private final ValidationOperations validation;
    private final TlsOperations tls;

    AdvancedSecurity(
            OnvifModel model,
            KeyOperations keys,
            CertificateOperations certificates,
            PathOperations paths,
            ArchiveOperations archives,
            ValidationOperations validation,
            TlsOperations tls) {
        this.model = model;
        this.keys = keys;
        this.certificates = certificates;
        this.paths = paths;
        this.archives = archives;
        this.validation = validation;
        this.tls = tls;
    }

    Answer act(String name, Arguments arguments, OnvifState state) throws Fault {
        return switch (name) {
            case "GetServiceCapabilities" ->
                Answers.read("tas:GetServiceCapabilities", SecurityCapabilities.markup(model));
            case "CreateRSAKeyPair" -> keys.createRsa(arguments, state);
            case "CreateECCKeyPair" -> keys.createEcc(arguments, state);
            case "GetKeyStatus" -> keys.status(arguments, state);
            case "GetPrivateKeyStatus" -> keys.privateStatus(arguments, state);
            case "GetAllKeys" -> keys.all(state);
            case "DeleteKey" -> keys.delete(arguments, state);
            case "CreatePKCS10CSR" -> certificates.request(arguments, state);
            case "CreateSelfSignedCertificate" -> certificates.selfSigned(arguments, state);
            case "UploadCertificate" -> certificates.upload(arguments, state);
            case "GetCertificate" -> certificates.get(arguments, state);
            case "GetAllCertificates" -> certificates.all(state);
            case "DeleteCertificate" -> certificates.delete(arguments, state);
            case "CreateCertificationPath" -> paths.create(arguments, state);
            case "GetCertificationPath" -> paths.get(arguments, state);
            case "GetAllCertificationPaths" -> paths.all(state);
            case "SetCertificationPath" -> paths.set(arguments, state);
            case "DeleteCertificationPath" -> paths.delete(arguments, state);
            case "UploadKeyPairInPKCS8" -> archives.keyPair(arguments, state);
            case "UploadCertificateWithPrivateKeyInPKCS12" -> archives.archive(arguments, state);
            case "UploadPassphrase" -> archives.addPassphrase(arguments, state);
            case "GetAllPassphrases" -> archives.passphrases(state);
            case "DeletePassphrase" -> archives.deletePassphrase(arguments, state);
            case "UploadCRL" -> validation.addCrl(arguments, state);
            case "GetCRL" -> validation.crl(arguments, state);
            case "GetAllCRLs" -> validation.crls(state);
            case "DeleteCRL" -> validation.deleteCrl(arguments, state);
            case "CreateCertPathValidationPolicy" -> validation.addPolicy(arguments, state);
            case "GetCertPathValidationPolicy" -> validation.policy(arguments, state);
            case "GetAllCertPathValidationPolicies" -> validation.policies(state);
            case "SetCertPathValidationPolicy" -> validation.setPolicy(arguments, state);
            case "DeleteCertPathValidationPolicy" -> validation.deletePolicy(arguments, state);
            default -> tls.act(name, arguments, state);
        };
    }
}
