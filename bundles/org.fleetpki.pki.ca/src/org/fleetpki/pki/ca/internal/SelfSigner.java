// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.SelfSigning;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes self-signed certificates by the same rules as an authority, and without its books. */
@Component
public final class SelfSigner implements SelfSigning {

    private final IssuingServices services;

    @Activate
    public SelfSigner(@Reference IssuingServices services) {
        this.services = services;
    }

    @Override
    public List<Finding> preview(IssueOrder order) throws PkiException {
        Draft draft = Drafts.selfSigned(order, services.now());
        List<Finding> findings = new ArrayList<>(draft.findings());
        if (Findings.errors(findings).isEmpty()) {
            findings.addAll(lint(order, draft, contents(order, draft)));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    @Override
    public X509Certificate sign(IssueOrder order, PrivateKey key) throws PkiException {
        Draft draft = Drafts.selfSigned(order, services.now());
        Findings.requireNoError(draft.findings());
        CertificateContents contents = contents(order, draft);
        Findings.requireNoError(lint(order, draft, contents));
        return services.certificates().sign(contents, key, order.publicKey());
    }

    private CertificateContents contents(IssueOrder order, Draft draft) throws PkiException {
        return draft.contents(
                SerialFile.draw(services.random()),
                SignatureAlgorithms.choose(services.signing().maker(), order.publicKey(), draft.signing()));
    }

    private List<Finding> lint(IssueOrder order, Draft draft, CertificateContents contents) throws PkiException {
        return services.dryRun()
                .lint(contents, order.publicKey(), draft.signing().publicRules(), draft.accepted());
    }
}
