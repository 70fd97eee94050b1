// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;

/** Every call that the clients can make, with all that can be in it. */
final class Operations {

    static final CertificateSubject SUBJECT = new CertificateSubject(
            new X500Principal("CN=cam1.example.org+2.5.4.5=#13023432,OU=Video,O=Ex & Co,L=Bonn,C=DE,"
                    + "1.2.840.113549.1.9.1=#16066140622E6465,DC=example,DC=org"),
            List.of(
                    GeneralName.parse("DNS:cam1.example.org"),
                    GeneralName.parse("IP:192.0.2.7"),
                    GeneralName.parse("IP:2001:db8::7"),
                    GeneralName.parse("email:a@example.org"),
                    GeneralName.parse("URI:sip:cam1@example.org")));

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00.5Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    private static final byte[] BYTES = {1, 2, 3};
    private static final NamedCertificate LEAF = NamedCertificate.of("fleetpki-web", Answers.LEAF);

    /** A call. */
    interface Call {
        void run(OnvifTransport transport) throws DeviceException;
    }

    /** Calls to the device management service. */
    static List<Call> device() {
        return List.of(
                to -> management(to).services(),
                to -> management(to).information(),
                to -> management(to).security(),
                to -> management(to).time(),
                to -> management(to).setTime(management(to).time(), FROM),
                to -> management(to).setTimeByNtp(new SystemTime(false, false, "", Optional.empty())),
                to -> management(to).reboot(),
                to -> management(to).scopes(),
                to -> network(to).hostName(),
                to -> network(to).setHostName("cam1"),
                to -> network(to).interfaces(),
                to -> network(to).setAddress("eth0", "192.0.2.8", 24),
                to -> network(to).setAddress("eth0", "2001:db8::8", 64),
                to -> network(to).setGateway("192.0.2.1"),
                to -> network(to).setGateway("2001:db8::1"),
                to -> network(to).ntp(),
                to -> network(to).setNtp(List.of("192.0.2.1", "2001:db8::1", "ntp.example.org")),
                to -> network(to).protocols(),
                to -> network(to).setProtocols(network(to).protocols()),
                to -> certificates(to).create("", "", Optional.empty(), Optional.empty(), Duration.ofSeconds(1)),
                to -> certificates(to)
                        .create("a", "CN=a", Optional.of(FROM), Optional.of(UNTIL), Duration.ofSeconds(1)),
                to -> certificates(to).request("a", ""),
                to -> certificates(to).request("a", "CN=a"),
                to -> certificates(to).certificates(),
                to -> certificates(to).load(List.of(LEAF, LEAF)),
                to -> certificates(to).loadWithPrivateKey("a", Answers.LEAF, BYTES),
                to -> certificates(to).loadWithPrivateKey("", Answers.LEAF, BYTES),
                to -> certificates(to).delete(List.of("a", "b")),
                to -> certificates(to).status(),
                to -> certificates(to).setStatus(Map.of("a", true, "b", false)),
                to -> certificates(to).information("a"),
                to -> certificates(to).authorities(),
                to -> certificates(to).loadAuthorities(List.of(LEAF)),
                to -> certificates(to).demandsClientCertificates(),
                to -> certificates(to).demandClientCertificates(true));
    }

    /** Calls to the Advanced Security service. */
    static List<Call> advancedSecurity() {
        return List.of(
                to -> security(to).capabilities(),
                to -> security(to).keys().create(KeyType.RSA_3072, "web"),
                to -> security(to).keys().create(KeyType.EC_P384, ""),
                to -> security(to).keys().status("Key1"),
                to -> security(to).keys().hasPrivateKey("Key1"),
                to -> security(to).keys().all(),
                to -> security(to).keys().delete("Key1"),
                to -> security(to).keys().uploadPkcs8(BYTES, "web", Optional.empty()),
                to -> security(to).keys().uploadPkcs8(BYTES, "", Optional.of(secret())),
                to -> security(to).keys().uploadPkcs12(BYTES, "path", "web", secret()),
                to -> security(to).certificates().request("Key1", SUBJECT, SignatureAlgorithm.SHA256_WITH_RSA),
                to -> security(to).certificates().request("Key1", bare(), SignatureAlgorithm.ECDSA_WITH_SHA256),
                to -> security(to)
                        .certificates()
                        .createSelfSigned("Key1", "web", SUBJECT, FROM, UNTIL, SignatureAlgorithm.SHA384_WITH_RSA),
                to -> security(to).certificates().upload(Answers.LEAF, "web", true),
                to -> security(to).certificates().get("Cert2"),
                to -> security(to).certificates().all(),
                to -> security(to).certificates().delete("Cert2"),
                to -> security(to).paths().create(path()),
                to -> security(to).paths().get("Path1"),
                to -> security(to).paths().all(),
                to -> security(to).paths().set("Path1", path()),
                to -> security(to).paths().delete("Path1"),
                to -> security(to).passphrases().upload(secret(), "p12"),
                to -> security(to).passphrases().all(),
                to -> security(to).passphrases().delete("Pass1"),
                to -> security(to).revocationLists().upload(BYTES, "ca"),
                to -> security(to).revocationLists().get("Crl1"),
                to -> security(to).revocationLists().all(),
                to -> security(to).revocationLists().delete("Crl1"),
                to -> security(to).validationPolicies().create(policy()),
                to -> security(to).validationPolicies().get("Policy1"),
                to -> security(to).validationPolicies().all(),
                to -> security(to).validationPolicies().set(new ValidationPolicies.Stored("Policy1", policy())),
                to -> security(to).validationPolicies().delete("Policy1"),
                to -> security(to).tlsServer().assigned(),
                to -> security(to).tlsServer().add("Path1"),
                to -> security(to).tlsServer().remove("Path1"),
                to -> security(to).tlsServer().replace("Path0", "Path1"),
                to -> security(to).tlsServer().versions(),
                to -> security(to).tlsServer().setVersions(List.of("1.2", "1.3")),
                to -> security(to).tlsServer().demandsClientCertificates(),
                to -> security(to).tlsServer().demandClientCertificates(false),
                to -> security(to).tlsServer().mapsNamesToUsers(),
                to -> security(to).tlsServer().mapNamesToUsers(true),
                to -> security(to).tlsServer().assignedPolicies(),
                to -> security(to).tlsServer().addPolicy("Policy1"),
                to -> security(to).tlsServer().removePolicy("Policy1"),
                to -> security(to).tlsServer().replacePolicy("Policy1", "Policy2"));
    }

    private static DeviceManagement management(OnvifTransport to) {
        return new DeviceManagement(to, OnvifNames.DEVICE_PATH);
    }

    private static DeviceNetwork network(OnvifTransport to) {
        return new DeviceNetwork(to, OnvifNames.DEVICE_PATH);
    }

    private static DeviceCertificates certificates(OnvifTransport to) {
        return new DeviceCertificates(to, OnvifNames.DEVICE_PATH);
    }

    private static AdvancedSecurity security(OnvifTransport to) {
        return new AdvancedSecurity(to, "/onvif/security");
    }

    private static CertificateSubject bare() {
        return new CertificateSubject(new X500Principal("CN=cam1"), List.of());
    }

    private static CertificationPaths.Path path() {
        return new CertificationPaths.Path(List.of("Cert2", "CertInt"), "p");
    }

    private static ValidationPolicies.Policy policy() {
        return new ValidationPolicies.Policy("clients", true, false, List.of("CertInt"));
    }

    private static Secret secret() {
        return new Secret("a <secret> & more".toCharArray());
    }

    private Operations() {}
}
