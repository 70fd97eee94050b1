// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainQuery.Profile;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;
import org.fleetpki.pki.api.path.ChainQuery.Revocation;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** A root, an issuing authority, a server and a client that asks; all keep every rule until a test breaks one. */
final class Scene {

    static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    final Forge root = Forge.authority(Keys.ROOT, Keys.ROOT).issuer("CN=Root").subject("CN=Root");
    final Forge issuing =
            Forge.authority(Keys.ISSUING, Keys.ROOT).issuer("CN=Root").subject("CN=Issuing,O=Works");
    final Forge leaf = Forge.server(
                    Keys.LEAF,
                    Keys.ISSUING,
                    EncodedGeneralName.dns("cam.example.com"),
                    EncodedGeneralName.ip(new byte[] {(byte) 192, 0, 2, 7}),
                    EncodedGeneralName.email("ops@example.com"))
            .issuer("CN=Issuing,O=Works")
            .subject("CN=cam.example.com");

    final List<ParsedCertificate> intermediates = new ArrayList<>();
    final List<ParsedCertificate> anchors = new ArrayList<>();
    final List<ParsedRevocationList> lists = new ArrayList<>();
    final List<byte[]> ocsp = new ArrayList<>();
    final List<GeneralName> names = new ArrayList<>(List.of(new GeneralName.Dns("cam.example.com")));
    KeyPair rootSigner = Keys.ROOT;
    KeyPair issuingSigner = Keys.ROOT;
    KeyPair leafSigner = Keys.ISSUING;
    String leafAlgorithm = Forge.ECDSA;
    boolean sendIssuing = true;
    boolean trustRoot = true;
    boolean trustLeaf;
    Purpose purpose = Purpose.SERVER_AUTH;
    Instant at = NOW;
    OptionalInt maxDepth = OptionalInt.empty();
    boolean revocationRequired;

    void name(GeneralName name) {
        names.clear();
        names.add(name);
    }

    void alternative(EncodedGeneralName... alternative) {
        leaf.with(false, new SubjectAlternativeName(List.of(alternative)));
        names.clear();
    }

    /** The root issues the leaf itself. */
    void direct() {
        leaf.issuer("CN=Root")
                .with(false, AuthorityKeyIdentifier.of(Keys.info(Keys.ROOT).identifier()));
        leafSigner = Keys.ROOT;
        sendIssuing = false;
    }

    ChainQuery query(Profile profile, boolean witnesses) {
        List<ParsedCertificate> sent = new ArrayList<>(intermediates);
        if (sendIssuing) {
            sent.add(issuing.sign(issuingSigner));
        }
        List<ParsedCertificate> trusted = new ArrayList<>(anchors);
        if (trustRoot) {
            trusted.add(root.sign(rootSigner));
        }
        ParsedCertificate server = leaf.sign(leafAlgorithm, leafSigner);
        if (trustLeaf) {
            trusted.add(server);
        }
        return new ChainQuery(
                server,
                sent,
                trusted,
                at,
                purpose,
                names,
                new Revocation(lists, ocsp, revocationRequired),
                maxDepth,
                profile,
                witnesses);
    }

    ChainVerdict verdict(Profile profile) {
        return new PathValidator(new JdkSignatureChecks()).validate(query(profile, false));
    }
}
