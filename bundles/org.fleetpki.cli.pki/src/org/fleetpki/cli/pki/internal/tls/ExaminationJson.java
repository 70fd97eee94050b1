// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.tls;

import java.security.cert.X509Certificate;
import java.util.Locale;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;

/** An examination as JSON. */
final class ExaminationJson {

    static JsonObject of(TlsExamination seen) {
        JsonObject json = new JsonObject()
                .with("host", seen.order().host())
                .with("port", seen.order().port())
                .with("startTls", seen.order().startTls().id());
        seen.order().serverName().ifPresent(name -> json.with("serverName", name));
        json.with("versions", seen.offers().stream().map(ExaminationJson::of).toList());
        seen.unnamed().ifPresent(unnamed -> json.with("withoutName", of(unnamed)));
        return json.with("chain", seen.chain().stream().map(ExaminationJson::of).toList())
                .with(
                        "findings",
                        seen.findings().stream().map(ExaminationJson::of).toList());
    }

    private static JsonObject of(TlsExamOffer offer) {
        return new JsonObject()
                .with("version", offer.version().title())
                .with("state", word(offer.state()))
                .with("suite", offer.suite())
                .with("group", offer.group())
                .with("alpn", offer.application())
                .withTexts(
                        "traits",
                        offer.traits().stream()
                                .sorted()
                                .map(ExaminationJson::word)
                                .toList())
                .withTexts(
                        "chain",
                        offer.chain().stream()
                                .map(certificate -> Fingerprint.of(certificate).hex())
                                .toList())
                .with("detail", offer.detail());
    }

    private static JsonObject of(X509Certificate certificate) {
        return new JsonObject()
                .with("subject", certificate.getSubjectX500Principal().getName())
                .with("issuer", certificate.getIssuerX500Principal().getName())
                .with("notBefore", certificate.getNotBefore().toInstant().toString())
                .with("notAfter", certificate.getNotAfter().toInstant().toString())
                .with("sha256", Fingerprint.of(certificate).hex());
    }

    private static JsonObject of(Finding finding) {
        return new JsonObject()
                .with("code", finding.code())
                .with("severity", word(finding.severity()))
                .with("message", finding.message())
                .with("remedy", finding.remedy());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ExaminationJson() {}
}
