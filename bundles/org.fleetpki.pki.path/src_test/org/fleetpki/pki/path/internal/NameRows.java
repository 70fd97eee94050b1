// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.fleetpki.pki.path.internal.Row.rfc5280;
import static org.fleetpki.pki.path.internal.Row.webpki;

import java.util.stream.Stream;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Names that a client asks for, and the form of those that a certificate has. */
final class NameRows {

    static Stream<Row> rows() {
        return Stream.concat(wanted(), forms());
    }

    private static Row ask(String id, String codes, String present, String wanted) {
        return rfc5280(id, codes, scene -> {
            scene.alternative(EncodedGeneralName.dns(present));
            scene.name(GeneralName.ofHost(wanted));
        });
    }

    private static Stream<Row> wanted() {
        return Stream.of(
                ask("the same name", "", "a.example.com", "a.example.com"),
                ask("case does not matter", "", "A.Example.COM", "a.example.com"),
                ask("another name", "host-name-mismatch", "a.example.com", "b.example.com"),
                ask("a name below", "host-name-mismatch", "example.com", "a.example.com"),
                ask("a name above", "host-name-mismatch", "a.example.com", "example.com"),
                ask("a wildcard", "", "*.example.com", "a.example.com"),
                ask("a wildcard is no dot", "host-name-mismatch", "*.example.com", "a.b.example.com"),
                ask("a wildcard is not nothing", "host-name-mismatch", "*.example.com", "example.com"),
                ask(
                        "a wildcard within a label",
                        "alternative-name-malformed host-name-mismatch",
                        "a*.example.com",
                        "ab.example.com"),
                ask(
                        "a wildcard further in",
                        "alternative-name-malformed host-name-mismatch",
                        "a.*.example.com",
                        "a.b.example.com"),
                ask("a wildcard over a top-level domain", "host-name-mismatch", "*.com", "example.com"),
                ask("a wildcard alone", "alternative-name-malformed host-name-mismatch", "*", "host"),
                ask("two wildcards", "alternative-name-malformed host-name-mismatch", "*.*.com", "a.b.com"),
                ask(
                        "an address as a DNS name",
                        "alternative-name-malformed ip-written-as-dns-name",
                        "192.0.2.9",
                        "192.0.2.9"),
                rfc5280("an address", "", scene -> scene.name(GeneralName.ofHost("192.0.2.7"))),
                rfc5280("another address", "host-name-mismatch", scene -> scene.name(GeneralName.ofHost("192.0.2.8"))),
                rfc5280("an address of version 6", "", scene -> {
                    byte[] address = new byte[16];
                    address[15] = 1;
                    scene.alternative(EncodedGeneralName.ip(address));
                    scene.name(GeneralName.ofHost("::1"));
                }),
                rfc5280("an address in the common name alone", "ip-only-in-common-name", scene -> {
                    scene.leaf.subject("CN=192.0.2.8");
                    scene.name(GeneralName.ofHost("192.0.2.8"));
                }),
                rfc5280("a name in the common name alone", "name-only-in-common-name", scene -> {
                    scene.alternative(EncodedGeneralName.dns("other.example.com"));
                    scene.name(GeneralName.ofHost("cam.example.com"));
                }),
                rfc5280(
                        "no alternative names",
                        "name-only-in-common-name",
                        scene -> scene.leaf.without(SubjectAlternativeName.OID)),
                rfc5280("a mailbox", "", scene -> scene.name(new GeneralName.Email("ops@example.com"))),
                rfc5280("its host in other case", "", scene -> scene.name(new GeneralName.Email("ops@EXAMPLE.com"))),
                rfc5280(
                        "a mailbox in other case",
                        "host-name-mismatch",
                        scene -> scene.name(new GeneralName.Email("Ops@example.com"))),
                rfc5280(
                        "two names of which one fits",
                        "host-name-mismatch",
                        scene -> scene.names.add(new GeneralName.Dns("other.example.com"))),
                rfc5280("two names that fit", "", scene -> scene.names.add(GeneralName.ofHost("192.0.2.7"))),
                webpki("a wildcard over a customary suffix", "wildcard-too-wide host-name-mismatch", scene -> {
                    scene.alternative(EncodedGeneralName.dns("*.co.uk"));
                    scene.leaf.subject("O=Works");
                    scene.name(GeneralName.ofHost("example.co.uk"));
                }));
    }

    private static Row has(String id, String codes, EncodedGeneralName name) {
        return rfc5280("form: " + id, codes, scene -> scene.alternative(name));
    }

    private static Stream<Row> forms() {
        return Stream.of(
                has("an underscore", "alternative-name-malformed", EncodedGeneralName.dns("a_b.example.com")),
                has("a leading dot", "alternative-name-malformed", EncodedGeneralName.dns(".example.com")),
                has("a trailing dot", "alternative-name-malformed", EncodedGeneralName.dns("example.com.")),
                has("an empty name", "alternative-name-malformed", EncodedGeneralName.dns("")),
                has("an empty label", "alternative-name-malformed", EncodedGeneralName.dns("a..example.com")),
                has(
                        "a label that begins with a hyphen",
                        "alternative-name-malformed",
                        EncodedGeneralName.dns("-a.example.com")),
                has(
                        "a label of 64",
                        "alternative-name-malformed",
                        EncodedGeneralName.dns("a".repeat(64) + ".example.com")),
                has("a label of 63", "", EncodedGeneralName.dns("a".repeat(63) + ".example.com")),
                has("an international label", "", EncodedGeneralName.dns("xn--bcher-kva.example.com")),
                has(
                        "a zero byte",
                        "alternative-name-malformed",
                        EncodedGeneralName.dns("cam.example.com\u0000.evil.example")),
                has("an address of 5 octets", "alternative-name-malformed", EncodedGeneralName.ip(new byte[5])),
                has("an address with its mask", "alternative-name-malformed", EncodedGeneralName.ip(new byte[8])),
                has(
                        "a mailbox with two signs",
                        "alternative-name-malformed",
                        EncodedGeneralName.email("a@b@example.com")),
                has("a mailbox without host", "alternative-name-malformed", EncodedGeneralName.email("a@")),
                has("a URI without scheme", "alternative-name-malformed", EncodedGeneralName.uri("//example.com")),
                has("a URI", "", EncodedGeneralName.uri("sip:camera@example.com")),
                rfc5280("an empty list", "alternative-names-empty", Scene::alternative),
                rfc5280("a name of a kind that does not exist", "malformed-extension", scene -> {
                    scene.names.clear();
                    scene.leaf
                            .without(SubjectAlternativeName.OID)
                            .raw(SubjectAlternativeName.OID, false, Der.sequence(Der.value(0x89, new byte[1])));
                }));
    }

    static EncodedGeneralName directory(String name) {
        try {
            return EncodedGeneralName.directory(DistinguishedName.read(DerNode.parse(Forge.name(name))));
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private NameRows() {}
}
