// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFormTest {

    private final RequestForm form =
            new RequestForm(RequestForm.DEVICE, Keys.name(KeyType.RSA_2048), RequestForm.SHA256);

    @Test
    void fillsEveryPlaceOfTheForm() throws Exception {
        CertificateSubject subject = subject(
                "CN=pbx1, OU=Telephony, O=Example\\, Inc., L=Berlin, ST=Berlin, C=DE",
                "DNS:pbx1.example",
                "IP:192.0.2.5",
                "DNS:sip.example");
        assertEquals(
                "mod cmd X509 servercert-create /cmd servercert-create /redirect /target device /type Signing%20request"
                        + " /key 2048-bit /signature SHA256 /dn-cn pbx1 /dn-ou Telephony /dn-o Example%2C%20Inc."
                        + " /dn-l Berlin /dn-st Berlin /dn-c DE /san-dns pbx1.example /san-dns sip.example /san-dns "
                        + " /san-ip 192.0.2.5 /san-ip ",
                form.request(subject).text());
    }

    @Test
    void writesTheArgumentsOfASelfSignedCertificate() throws Exception {
        String query = form.command("Self-signed certificate", List.of(Argument.of("years", "10")), subject("CN=pbx1"))
                .query();
        assertTrue(query.contains("&type=Self-signed+certificate&years=10&key=2048-bit&"), query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=a | DNS:a.example DNS:b.example DNS:c.example DNS:d.example | 4 DNS names: its requests take 3",
                "CN=a | IP:192.0.2.1 IP:192.0.2.2 IP:192.0.2.3 | 3 IP addresses: its requests take 2",
                "CN=a | email:a@b.example | DNS names and IP addresses only",
                "CN=a | URI:sip:a.example | DNS names and IP addresses only",
                "CN=a, CN=b | DNS:a.example | second CN",
                "CN=a+OU=b | DNS:a.example | has only CN, OU, O, L, ST, C",
                "CN=a, 1.2.3.4=b | DNS:a.example | has only CN, OU, O, L, ST, C"
            })
    void refusesWhatHasNoPlaceBeforeAnythingIsSent(String name, String names, String words) {
        CertificateSubject subject = subject(name, names.split(" "));
        DeviceException e = assertThrows(DeviceException.class, () -> form.request(subject));
        assertInstanceOf(Failure.Unsupported.class, e.failure());
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"RSA_1024,1024-bit,1", "RSA_2048,2048-bit,6", "RSA_4096,4096-bit,36"})
    void eachDoublingOfTheKeyCostsSixTimesTheWork(KeyType type, String name, int factor) {
        assertEquals(name, Keys.name(type));
        assertEquals(factor, Keys.workFactor(type));
    }

    @ParameterizedTest
    @CsvSource({"12r1 sr8,true", "13r3,true", "15R1,true", "16r1,false", "17r2 sr1,false", "unknown,true", "'',true"})
    void shortKeysAreNotOfferedByNewFirmware(String firmware, boolean offered) {
        assertEquals(offered, Keys.types(firmware).contains(KeyType.RSA_1024));
        assertTrue(Keys.types(firmware).contains(KeyType.RSA_2048));
    }

    @Test
    void knowsNoOtherKeys() {
        assertThrows(IllegalArgumentException.class, () -> Keys.name(KeyType.EC_P256));
    }

    private static CertificateSubject subject(String name, String... names) {
        return new CertificateSubject(
                new X500Principal(name),
                Stream.of(names).map(GeneralName::parse).toList());
    }
}
