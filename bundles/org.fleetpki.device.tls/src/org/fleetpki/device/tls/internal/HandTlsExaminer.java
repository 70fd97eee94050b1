// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamOrder;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.device.api.TlsExaminer;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.path.ChainValidator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Examines servers by greetings that it writes, and answers that it reads, by hand. */
@Component
public final class HandTlsExaminer implements TlsExaminer {

    private final ChainValidator validator;
    private final SecureRandom random;
    private final InstantSource clock;

    @Activate
    public HandTlsExaminer(@Reference ChainValidator validator) {
        this(validator, new SecureRandom(), InstantSource.system());
    }

    /** @param clock judges the validity of certificates */
    public HandTlsExaminer(ChainValidator validator, SecureRandom random, InstantSource clock) {
        this.validator = validator;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public TlsExamination examine(TlsExamOrder order) throws InterruptedException {
        Deadline deadline = Deadline.in(order.timeout());
        TransportWords words = new TransportWords(order.host(), order.port());
        try {
            InetAddress address = InetAddress.getByName(order.host());
            return examine(new Visit(new VersionProbe(order, address, random, deadline), words));
        } catch (IOException e) {
            Visit.requireNotInterrupted();
            Finding silent = ProtocolFindings.noAnswer(words.describe(e));
            return new TlsExamination(order, List.of(), Optional.empty(), List.of(silent));
        }
    }

    private TlsExamination examine(Visit visit) throws IOException, InterruptedException {
        TlsExamOrder order = visit.order();
        List<TlsExamOffer> offers = new ArrayList<>();
        for (TlsExamVersion version :
                order.versions().stream().sorted(Comparator.reverseOrder()).toList()) {
            offers.addFirst(visit.offer(version));
        }
        Optional<TlsExamOffer> best =
                offers.stream().filter(TlsExamOffer::isOffered).max(Comparator.comparing(TlsExamOffer::version));
        List<CipherSuites.Weakness> weaknesses = new ArrayList<>();
        Optional<TlsExamVersion> classic = offers.stream()
                .filter(TlsExamOffer::isOffered)
                .map(TlsExamOffer::version)
                .filter(version -> version != TlsExamVersion.TLS_1_3)
                .max(Comparator.naturalOrder());
        if (classic.isPresent()) {
            weaknesses.addAll(visit.weaknesses(classic.get()));
        }
        Optional<TlsExamOffer> unnamed = best.isPresent() && order.serverName().isPresent()
                ? Optional.of(visit.unnamed(best.get().version()))
                : Optional.empty();
        TlsExamination seen = new TlsExamination(order, offers, unnamed, List.of());
        List<Finding> findings = new ArrayList<>(visit.findings());
        findings.addAll(new ProtocolFindings(seen, weaknesses).all());
        findings.addAll(chainFindings(seen));
        if (best.isEmpty() && findings.isEmpty()) {
            findings.add(ProtocolFindings.noTlsAnswer(offers));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return new TlsExamination(
                order, offers, unnamed, findings.stream().distinct().toList());
    }

    private List<Finding> chainFindings(TlsExamination seen) {
        List<X509Certificate> chain = seen.chain();
        if (chain.isEmpty()) {
            return List.of();
        }
        List<Finding> findings =
                new ArrayList<>(new ChainForm(chain, seen.order().anchors()).findings());
        findings.addAll(new ChainJudgement(validator, clock).findings(seen));
        return findings;
    }
}
