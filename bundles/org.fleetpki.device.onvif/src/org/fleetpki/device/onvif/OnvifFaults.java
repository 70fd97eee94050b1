// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.Map;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.SoapFault;

/**
 * What the faults of ONVIF mean: the one table of them. Codes are those of the Core specification (section 5.8.2.4, and
 * the operations of section 8) and of the Advanced Security specification, by their local names, as each device chooses
 * its own prefixes.
 */
final class OnvifFaults {

    /** What is refused where the device objects to the time of a log-in. */
    static final String LOG_IN = "accept the log-in";

    private static final Map<String, String> WORDS = Map.ofEntries(
            // keys
            Map.entry("KeyLength", "it makes no keys of that length"),
            Map.entry("UnsupportedEllipticCurve", "it makes no keys on that curve"),
            Map.entry("MaximumNumberOfKeysReached", "its key store is full; delete keys that are not used"),
            Map.entry("KeyID", "it has no such key"),
            Map.entry("InvalidKeyID", "it has no such key"),
            Map.entry("InvalidKeyStatus", "the key is not ready, or broken"),
            Map.entry("KeyGeneration", "it could not make the key"),
            Map.entry("NoPrivateKey", "it holds no private key for that"),
            Map.entry("UnsupportedPrivateKeyFormat", "it does not know the format of the private key"),
            Map.entry("KeyDeletion", "it could not delete the key"),
            // requests and certificates
            Map.entry("UnsupportedSignatureAlgorithm", "it does not know the signature algorithm"),
            Map.entry("KeySignatureAlgorithmMismatch", "the signature algorithm is not for that kind of key"),
            Map.entry("UnsupportedX509Version", "it makes no certificates of that version of X.509"),
            Map.entry("CertificateCreationFailed", "it could not make the certificate"),
            Map.entry("InvalidSubject", "it does not take the subject's name"),
            Map.entry("InvalidAttribute", "it does not take an attribute or extension that the request shall have"),
            Map.entry("CSRCreationFailed", "it could not write the request"),
            Map.entry("Signature", "it could not sign the request"),
            Map.entry("BadCertificate", "it cannot read the certificate"),
            Map.entry("CertificateFormat", "it cannot read the certificate"),
            Map.entry("NoMatchingPrivateKey", "it has no private key that belongs to the certificate"),
            Map.entry("KeysNotMatching", "the certificate does not belong to the private key"),
            Map.entry("PublicPrivateKeyMismatch", "the certificate does not belong to the private key"),
            Map.entry("Duplicate", "it has that one already"),
            Map.entry(
                    "MaximumNumberOfCertificatesReached",
                    "its certificate store is full; delete certificates that are not used"),
            Map.entry("MaxCertificates", "its certificate store is full; delete certificates that are not used"),
            Map.entry("CertificateDeletion", "it could not delete the certificate"),
            Map.entry("CertificationPathDeletion", "it could not delete the certification path"),
            Map.entry("ReferenceExists", "something in the device still uses it"),
            Map.entry("CertificateID", "the certificate's name is unknown to it, or taken"),
            Map.entry("InvalidDateTime", "it does not take the time"),
            // certification paths and the TLS server
            Map.entry("InvalidCertificateChain", "the certificates do not form a path, each signed by the next"),
            Map.entry("InvalidCertificationPath", "the certificates do not form a path, each signed by the next"),
            Map.entry("CertificationPathID", "it has no such certification path"),
            Map.entry("OldCertificationPathID", "its TLS server does not use the certification path to be replaced"),
            Map.entry("NewCertificationPathID", "it has no such certification path"),
            Map.entry(
                    "MaximumNumberOfCertificationPathsReached",
                    "it has no room for another certification path; delete those that are not used"),
            Map.entry(
                    "MaximumNumberOfTLSCertificationPathsReached",
                    "its TLS server takes no further certification path; replace the one that it has"),
            Map.entry("EmptyList", "the list may not be empty"),
            Map.entry("TLSVersion", "it does not speak that version of TLS"),
            Map.entry(
                    "EnablingClientAuthenticationFailed",
                    "clients cannot be authenticated before a validation policy is assigned"),
            Map.entry(
                    "EnablingTLSClientAuthenticationFailed",
                    "clients cannot be authenticated before a validation policy is assigned"),
            // files and passphrases
            Map.entry("BadPKCS12File", "it cannot read the PKCS #12 file"),
            Map.entry("BadPKCS8File", "it cannot read the PKCS #8 file"),
            Map.entry("DecryptionFailed", "the passphrase does not open the file"),
            Map.entry("PassphraseID", "it has no such passphrase"),
            Map.entry("MaximumNumberOfPassphrasesReached", "it has no room for another passphrase"),
            // revocation lists and validation policies
            Map.entry("BadCRL", "it cannot read the revocation list"),
            Map.entry("CRLID", "it has no such revocation list"),
            Map.entry("MaximumNumberOfCRLsReached", "it has no room for another revocation list"),
            Map.entry("CertPathValidationPolicyID", "it has no such validation policy"),
            Map.entry("InvalidCertPathValidationPolicyID", "it has no such validation policy"),
            Map.entry("CertPathValidationParameters", "it does not take the parameters of the validation policy"),
            Map.entry(
                    "MaximumNumberOfCertPathValidationPoliciesReached", "it has no room for another validation policy"),
            Map.entry(
                    "MaximumNumberOfTLSCertPathValidationPoliciesReached",
                    "its TLS server takes no further validation policy"),
            // the rest of device management
            Map.entry("OperationProhibited", "the user may not do that"),
            Map.entry("InvalidHostname", "it does not take the host name"),
            Map.entry("InvalidNetworkInterface", "it has no such network interface"),
            Map.entry("InvalidTimeZone", "it does not take the time zone"),
            Map.entry("NoCertificate", "HTTPS needs a certificate first"),
            Map.entry("ConfigurationConflict", "the settings contradict each other"),
            Map.entry("PortAlreadyInUse", "the port is in use"),
            Map.entry("NtpServerUndefined", "no NTP server is set"),
            Map.entry("ServiceNotSupported", "it does not have that network protocol"));

    /** What a fault means. A refused log-in has a meaning of its own, whatever was asked for. */
    static Failure failure(SoapFault fault, OnvifMessage message, String user) {
        if (isClockTrouble(fault)) {
            return new Failure.Rejected(
                    LOG_IN, "it holds the time of the log-in to be wrong; set its clock (" + fault.words() + ")");
        }
        if (isRefusedLogIn(fault)) {
            return new Failure.Unauthorized(user);
        }
        if (fault.has("ActionNotSupported")
                || fault.has("OptionalActionNotImplemented")
                || fault.has("UnknownAction")) {
            return new Failure.Unsupported("operation " + message.operation(), fault.words());
        }
        String meaning = WORDS.get(fault.name());
        return new Failure.Rejected(
                message.task(), meaning == null ? fault.words() : meaning + " (" + fault.words() + ")");
    }

    /** The subcodes of WS-Security 1.1, section 12, and the one of ONVIF. */
    static boolean isRefusedLogIn(SoapFault fault) {
        return fault.has("NotAuthorized")
                || fault.has("FailedAuthentication")
                || fault.has("InvalidSecurityToken")
                || fault.has("InvalidSecurity");
    }

    /** {@code wsu:MessageExpired}, and the words that devices use instead ("Wsse authorized time check failed"). */
    private static boolean isClockTrouble(SoapFault fault) {
        return fault.has("MessageExpired") || fault.reason().contains("time check");
    }

    private OnvifFaults() {}
}
