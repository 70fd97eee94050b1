// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.fleetpki.pki.path.internal.Row.rfc5280;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.IssuingDistributionPoint;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage.Usage;
import org.fleetpki.pki.model.extension.UnknownExtension;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;

/** Revocation lists and OCSP responses. */
final class RevocationRows {

    private static final BigInteger ANOTHER = BigInteger.valueOf(77);

    static Stream<Row> rows() {
        return Stream.of(lists(), scopes(), deltas(), ocsp()).flatMap(rows -> rows);
    }

    private static Row list(String id, String codes, Consumer<ListForge> change) {
        return rfc5280("list: " + id, codes, scene -> {
            ListForge forge = new ListForge();
            change.accept(forge);
            scene.lists.add(forge.sign(Keys.ISSUING));
        });
    }

    private static Stream<Row> lists() {
        String malformed = "revocation-list-malformed";
        return Stream.of(
                list("the leaf is revoked", "revoked", forge -> forge.revoke(ListForge.SERIAL)),
                list("another is revoked", "", forge -> forge.revoke(ANOTHER)),
                list("nobody is revoked", "", forge -> {}),
                list(
                        "it expired",
                        "revocation-list-expired",
                        forge -> forge.updates(Forge.BEGIN, Scene.NOW.minusSeconds(1))),
                list(
                        "it is of later",
                        "revocation-list-not-yet-valid",
                        forge -> forge.updates(Scene.NOW.plusSeconds(1), Scene.NOW.plusSeconds(9))),
                list("no end", malformed, ListForge::openEnd),
                list("no number", malformed, forge -> forge.without(CrlNumber.OID)),
                list("a critical number", malformed, forge -> forge.with(true, new CrlNumber(BigInteger.ONE))),
                list(
                        "an unknown critical extension",
                        "revocation-list-not-supported",
                        forge -> forge.with(true, new UnknownExtension("1.2.3.4", Octets.of(Der.nothing())))),
                list("SHA-1", "revocation-list-weak-signature", forge -> forge.algorithm("SHA1withECDSA")),
                list(
                        "another issuer's says nothing",
                        "",
                        forge -> forge.issuer("CN=Others").revoke(ListForge.SERIAL)),
                rfc5280(
                        "list: signed with another key",
                        "revocation-list-signature-wrong",
                        scene -> scene.lists.add(new ListForge().sign(Keys.OTHER))),
                rfc5280("list: a good one beside an old one", "", scene -> {
                    scene.lists.add(new ListForge()
                            .updates(Forge.BEGIN, Forge.BEGIN.plusSeconds(9))
                            .sign(Keys.ISSUING));
                    scene.lists.add(new ListForge().sign(Keys.ISSUING));
                }),
                rfc5280("list: the issuer may not sign lists", "revocation-list-issuer-may-not-sign", scene -> {
                    scene.issuing.with(true, KeyUsage.of(Usage.KEY_CERT_SIGN));
                    scene.lists.add(new ListForge().sign(Keys.ISSUING));
                }),
                rfc5280("list: an issuer without key usage may", "", scene -> {
                    scene.issuing.without(KeyUsage.OID);
                    scene.lists.add(new ListForge().sign(Keys.ISSUING));
                }),
                rfc5280(
                        "list: the issuer is revoked",
                        "revoked",
                        scene -> scene.lists.add(new ListForge()
                                .issuer("CN=Root")
                                .revoke(ListForge.SERIAL)
                                .sign(Keys.ROOT))),
                rfc5280("list: none, and none is asked for", "", scene -> {}),
                rfc5280(
                        "list: none, though one is asked for",
                        "revocation-unknown",
                        scene -> scene.revocationRequired = true),
                rfc5280("list: one for each certificate", "", scene -> {
                    scene.revocationRequired = true;
                    scene.lists.add(new ListForge().sign(Keys.ISSUING));
                    scene.lists.add(new ListForge().issuer("CN=Root").sign(Keys.ROOT));
                }));
    }

    private static IssuingDistributionPoint scope(boolean users, boolean authorities, boolean indirect) {
        return new IssuingDistributionPoint(List.of(), users, authorities, Optional.empty(), indirect, false);
    }

    private static Row place(String id, String codes, String place) {
        return rfc5280("scope: " + id, codes, scene -> {
            scene.leaf.with(
                    false, new CrlDistributionPoints(List.of(DistributionPoint.of("http://ca.example.com/a.crl"))));
            scene.lists.add(new ListForge()
                    .with(
                            true,
                            new IssuingDistributionPoint(
                                    List.of(EncodedGeneralName.uri(place)),
                                    false,
                                    false,
                                    Optional.empty(),
                                    false,
                                    false))
                    .revoke(ListForge.SERIAL)
                    .sign(Keys.ISSUING));
        });
    }

    private static Stream<Row> scopes() {
        return Stream.of(
                list(
                        "only users",
                        "revoked",
                        forge -> forge.with(true, scope(true, false, false)).revoke(ListForge.SERIAL)),
                list(
                        "only authorities",
                        "",
                        forge -> forge.with(true, scope(false, true, false)).revoke(ListForge.SERIAL)),
                list(
                        "only attribute certificates",
                        "",
                        forge -> forge.with(
                                        true,
                                        new IssuingDistributionPoint(
                                                List.of(), false, false, Optional.empty(), false, true))
                                .revoke(ListForge.SERIAL)),
                list(
                        "an indirect one",
                        "revocation-list-not-supported",
                        forge -> forge.with(true, scope(false, false, true))),
                place("the place that the certificate names", "revoked", "http://ca.example.com/a.crl"),
                place("another place", "", "http://ca.example.com/b.crl"),
                rfc5280("scope: some reasons are not enough", "revocation-unknown", scene -> {
                    scene.direct();
                    scene.revocationRequired = true;
                    scene.lists.add(new ListForge()
                            .issuer("CN=Root")
                            .with(
                                    true,
                                    new IssuingDistributionPoint(
                                            List.of(),
                                            false,
                                            false,
                                            Optional.of(Octets.of(new byte[] {6, 0x40})),
                                            false,
                                            false))
                            .sign(Keys.ROOT));
                }));
    }

    private static Row delta(
            String id, String codes, int base, int number, Consumer<ListForge> full, Consumer<ListForge> change) {
        return rfc5280("delta: " + id, codes, scene -> {
            ListForge whole = new ListForge();
            full.accept(whole);
            ListForge delta = new ListForge()
                    .with(false, new CrlNumber(BigInteger.valueOf(number)))
                    .with(true, new DeltaCrlIndicator(BigInteger.valueOf(base)));
            change.accept(delta);
            scene.lists.add(whole.sign(Keys.ISSUING));
            scene.lists.add(delta.sign(Keys.ISSUING));
        });
    }

    private static Stream<Row> deltas() {
        return Stream.of(
                delta("it revokes", "revoked", 10, 11, full -> {}, delta -> delta.revoke(ListForge.SERIAL)),
                delta(
                        "it lifts a hold",
                        "",
                        10,
                        11,
                        full -> full.revoke(ListForge.SERIAL, 6),
                        delta -> delta.revoke(ListForge.SERIAL, 8)),
                delta("it is of an earlier list", "", 5, 9, full -> {}, delta -> delta.revoke(ListForge.SERIAL)),
                delta("it begins after the list", "", 11, 12, full -> {}, delta -> delta.revoke(ListForge.SERIAL)),
                rfc5280(
                        "delta: alone it says nothing",
                        "",
                        scene -> scene.lists.add(new ListForge()
                                .with(true, new DeltaCrlIndicator(BigInteger.ONE))
                                .revoke(ListForge.SERIAL)
                                .sign(Keys.ISSUING))));
    }

    private static Row response(String id, String codes, Consumer<OcspForge> change) {
        return rfc5280("OCSP: " + id, codes, scene -> {
            OcspForge forge = new OcspForge();
            change.accept(forge);
            scene.ocsp.add(forge.sign());
        });
    }

    private static Forge responder(boolean certified) {
        Forge forge = Forge.server(Keys.OTHER, Keys.ISSUING)
                .issuer("CN=Issuing,O=Works")
                .subject("CN=Responder");
        return certified ? forge.with(false, ExtendedKeyUsage.of(OidNames.OCSP_SIGNING)) : forge;
    }

    private static Stream<Row> ocsp() {
        String wrong = "ocsp-response-signature-wrong";
        return Stream.of(
                response("good", "", forge -> {}),
                response("revoked", "revoked", OcspForge::revoked),
                response("unknown says nothing", "", OcspForge::unknown),
                response("about another", "", forge -> forge.revoked().about(ANOTHER)),
                response(
                        "old",
                        "ocsp-response-outdated",
                        forge -> forge.updates(Forge.BEGIN, Forge.BEGIN.plusSeconds(9))),
                response(
                        "of later",
                        "ocsp-response-outdated",
                        forge -> forge.updates(Scene.NOW.plusSeconds(1), Scene.NOW.plusSeconds(9))),
                response("not successful", "ocsp-response-malformed", OcspForge::failed),
                response("signed by a stranger", wrong, forge -> forge.by(Keys.OTHER)),
                response(
                        "signed by a responder",
                        "",
                        forge -> forge.by(Keys.OTHER).with(responder(true).sign(Keys.ISSUING))),
                response(
                        "revoked, by a responder",
                        "revoked",
                        forge -> forge.revoked()
                                .by(Keys.OTHER)
                                .with(responder(true).sign(Keys.ISSUING))),
                response(
                        "by one that is no responder",
                        wrong,
                        forge -> forge.by(Keys.OTHER).with(responder(false).sign(Keys.ISSUING))),
                response(
                        "by a responder of another authority",
                        wrong,
                        forge -> forge.by(Keys.OTHER).with(responder(true).sign(Keys.ROOT))),
                response(
                        "by a responder that expired",
                        wrong,
                        forge -> forge.by(Keys.OTHER)
                                .with(responder(true)
                                        .until(Forge.BEGIN.plusSeconds(9))
                                        .sign(Keys.ISSUING))),
                rfc5280(
                        "OCSP: it is no response",
                        "ocsp-response-malformed",
                        scene -> scene.ocsp.add(new byte[] {5, 0})));
    }

    private RevocationRows() {}
}
