// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.fleetpki.pki.path.internal.Row.rfc5280;
import static org.fleetpki.pki.path.internal.Row.webpki;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.NameConstraints.Subtree;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Name constraints of issuers and of the anchor. */
final class ConstraintRows {

    private static final EncodedGeneralName OTHER_NAME =
            new EncodedGeneralName(Kind.OTHER, Octets.of(concat(Der.oid("1.2.3.4"), Der.explicit(0, Der.utf8("x")))));

    static Stream<Row> rows() {
        return Stream.of(dns(), others(), forms(), places()).flatMap(rows -> rows);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    static NameConstraints permit(EncodedGeneralName... names) {
        return new NameConstraints(Stream.of(names).map(Subtree::of).toList(), List.of());
    }

    static NameConstraints exclude(EncodedGeneralName... names) {
        return new NameConstraints(List.of(), Stream.of(names).map(Subtree::of).toList());
    }

    private static Row limit(String id, String codes, NameConstraints constraints, EncodedGeneralName... names) {
        return rfc5280(id, codes, scene -> {
            scene.issuing.with(true, constraints);
            scene.alternative(names);
        });
    }

    private static EncodedGeneralName d(String name) {
        return EncodedGeneralName.dns(name);
    }

    private static EncodedGeneralName m(String address) {
        return EncodedGeneralName.email(address);
    }

    private static EncodedGeneralName u(String uri) {
        return EncodedGeneralName.uri(uri);
    }

    private static EncodedGeneralName ip(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return EncodedGeneralName.ip(bytes);
    }

    private static Stream<Row> dns() {
        String no = "name-not-permitted";
        return Stream.of(
                limit("DNS: the name itself", "", permit(d("example.com")), d("example.com")),
                limit("DNS: a name below", "", permit(d("example.com")), d("a.b.example.com")),
                limit("DNS: case does not matter", "", permit(d("EXAMPLE.com")), d("a.Example.COM")),
                limit("DNS: a name that ends alike", no, permit(d("example.com")), d("badexample.com")),
                limit("DNS: a name above", no, permit(d("a.example.com")), d("example.com")),
                limit("DNS: excluded", no, exclude(d("example.com")), d("a.example.com")),
                limit("DNS: not excluded", "", exclude(d("example.com")), d("a.example.org")),
                limit("DNS: one of two names", no, permit(d("example.com")), d("a.example.com"), d("a.example.org")),
                limit(
                        "DNS: one of two constraints",
                        "",
                        permit(d("example.org"), d("example.com")),
                        d("a.example.com")),
                limit("DNS: another kind is free", "", permit(ip(10, 0, 0, 0, 255, 0, 0, 0)), d("a.example.com")),
                limit("DNS: everything excluded", no, exclude(d("")), d("a.example.com")),
                limit("DNS: a wildcard within", "", permit(d("example.com")), d("*.example.com")),
                limit("DNS: a wildcard over the permitted name", no, permit(d("a.example.com")), d("*.example.com")),
                limit("DNS: a wildcard over an excluded name", no, exclude(d("a.example.com")), d("*.example.com")),
                limit("DNS: a wildcard beside an excluded name", "", exclude(d("a.b.example.com")), d("*.example.com")),
                limit(
                        "DNS: a malformed name is not within",
                        no + " alternative-name-malformed",
                        permit(d("example.com")),
                        d(".example.org")),
                rfc5280("DNS: excluded wins over permitted", no, scene -> {
                    scene.issuing.with(
                            true,
                            new NameConstraints(
                                    List.of(Subtree.of(d("example.com"))), List.of(Subtree.of(d("example.com")))));
                    scene.alternative(d("a.example.com"));
                }));
    }

    private static Stream<Row> others() {
        String no = "name-not-permitted";
        return Stream.of(
                limit("IP: within", "", permit(ip(192, 0, 2, 0, 255, 255, 255, 0)), ip(192, 0, 2, 200)),
                limit("IP: outside", no, permit(ip(192, 0, 2, 0, 255, 255, 255, 0)), ip(192, 0, 3, 1)),
                limit("IP: excluded", no, exclude(ip(192, 0, 2, 0, 255, 255, 255, 0)), ip(192, 0, 2, 1)),
                limit("IP: version 6 is not within version 4", no, permit(ip(0, 0, 0, 0, 0, 0, 0, 0)), ip(new int[16])),
                limit("e-mail: the mailbox", "", permit(m("ops@example.com")), m("ops@example.com")),
                limit("e-mail: another mailbox", no, permit(m("ops@example.com")), m("ceo@example.com")),
                limit("e-mail: a star is a letter", no, permit(m("*@example.com")), m("ops@example.com")),
                limit("e-mail: the host", "", permit(m("example.com")), m("ops@example.com")),
                limit("e-mail: a host below is another", no, permit(m("example.com")), m("ops@mail.example.com")),
                limit("e-mail: all hosts below", "", permit(m(".example.com")), m("ops@mail.example.com")),
                limit("e-mail: but not the host", no, permit(m(".example.com")), m("ops@example.com")),
                rfc5280("e-mail: an address in the subject", no, scene -> {
                    scene.issuing.with(true, permit(m("example.com")));
                    scene.alternative(d("a.example.com"));
                    scene.leaf.subject("EMAILADDRESS=ops@example.org,CN=a");
                }),
                limit("URI: the host", "", permit(u("example.com")), u("https://example.com/x")),
                limit("URI: another host", no, permit(u("example.com")), u("https://a.example.com/x")),
                limit("URI: all hosts below", "", permit(u(".example.com")), u("https://a.example.com:8443/x")),
                limit("URI: no host", no, permit(u("example.com")), u("urn:uuid:1")),
                limit("URI: no host where one is excluded", no, exclude(u("example.com")), u("urn:uuid:1")),
                rfc5280("directory: within", "", scene -> {
                    scene.issuing.with(true, permit(NameRows.directory("O=Works")));
                    scene.alternative(NameRows.directory("CN=a,O=Works"));
                    scene.leaf.subject("CN=b,O=Works");
                }),
                rfc5280("directory: an alternative name outside", no, scene -> {
                    scene.issuing.with(true, permit(NameRows.directory("O=Works")));
                    scene.alternative(NameRows.directory("CN=a,O=Others"));
                    scene.leaf.subject("CN=b,O=Works");
                }),
                rfc5280("directory: the subject is meant, too", no, scene -> {
                    scene.issuing.with(true, permit(NameRows.directory("O=Works")));
                    scene.leaf.subject("CN=cam.example.com,O=Others");
                }),
                rfc5280("directory: a subject within", "", scene -> {
                    scene.issuing.with(true, permit(NameRows.directory("O=works")));
                    scene.leaf.subject("CN=cam.example.com,O=WORKS");
                }),
                limit(
                        "other names cannot be compared",
                        "name-constraint-not-supported",
                        exclude(OTHER_NAME),
                        OTHER_NAME),
                limit("unless there is none", "", exclude(OTHER_NAME), d("a.example.com")));
    }

    private static Row form(String id, String codes, Consumer<Scene> change) {
        return rfc5280(id, codes, change.andThen(scene -> scene.names.clear()));
    }

    private static Row malformed(String id, EncodedGeneralName base) {
        return form("malformed: " + id, "name-constraint-malformed", scene -> scene.issuing.with(true, exclude(base)));
    }

    private static Stream<Row> forms() {
        return Stream.of(
                form(
                        "constraints that are not critical",
                        "name-constraints-not-critical",
                        scene -> scene.issuing.with(false, exclude(d("example.org")))),
                webpki(
                        "which browsers' rules allow",
                        "",
                        scene -> scene.issuing.with(false, exclude(d("example.org")))),
                form("empty constraints", "name-constraints-empty", scene -> scene.issuing.with(true, permit())),
                form(
                        "constraints in a leaf",
                        "name-constraints-without-authority",
                        scene -> scene.leaf.with(true, exclude(d("example.org")))),
                form(
                        "a leading dot",
                        "name-constraint-leading-dot",
                        scene -> scene.issuing.with(true, exclude(d(".example.org")))),
                form(
                        "distances",
                        "name-constraint-distances",
                        scene -> scene.issuing.with(
                                true,
                                new NameConstraints(
                                        List.of(),
                                        List.of(new Subtree(d("example.org"), BigInteger.ONE, Optional.empty()))))),
                malformed("a wildcard", d("*.example.org")),
                malformed("an address without mask", ip(192, 0, 2, 0)),
                malformed("a mask with holes", ip(10, 0, 2, 0, 255, 0, 255, 0)),
                malformed("a mailbox with two signs", m("a@b@example.org")),
                malformed("a URI with a scheme", u("https://example.org/")));
    }

    private static Stream<Row> places() {
        String no = "name-not-permitted";
        return Stream.of(
                rfc5280("the anchor's constraints count", no, scene -> scene.root.with(true, permit(d("example.org")))),
                rfc5280("all issuers must permit", no, scene -> {
                    scene.root.with(true, permit(d("example.org")));
                    scene.issuing.with(true, permit(d("example.com")));
                }),
                rfc5280("a narrower issuer", "", scene -> {
                    scene.root.with(true, permit(d("com")));
                    scene.issuing.with(true, permit(d("example.com")));
                }),
                rfc5280("the issuer's own names count", no, scene -> {
                    scene.root.with(true, permit(d("example.com")));
                    scene.issuing.with(false, new SubjectAlternativeName(List.of(d("example.org"))));
                }),
                rfc5280("those of a self-issued one do not", "", scene -> {
                    scene.root.subject("CN=Issuing,O=Works").issuer("CN=Issuing,O=Works");
                    scene.issuing.issuer("CN=Issuing,O=Works");
                    scene.root.with(true, permit(d("example.com")));
                    scene.issuing.with(false, new SubjectAlternativeName(List.of(d("example.org"))));
                }));
    }

    private ConstraintRows() {}
}
